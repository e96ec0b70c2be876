/** What a backup says of itself: the manifest, its last entry but the seal. Pure. */
import { z } from "zod";
import type { Words } from "../platform/index.ts";

export const FORMAT = "quanjian-backup/1";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

const TableShape = z.strictObject({
  /** "schema.table". */
  table: z.string().regex(/^[a-z_]+\.[A-Za-z0-9_]+$/),
  columns: z.array(z.string()).min(1),
  rows: count,
  /** Of the rows as PostgreSQL's COPY writes them, text format, before compression. */
  bytes: count,
  sha256: hash,
  /** The sum of the rows' own hashes: the same in whatever order they lie. */
  rowSum: hash,
});

const ManifestShape = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  program: z.string(),
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string().regex(/^\d{4}_\w+\.sql$/), sha256: hash })),
  /** In an order in which they can be filled: what is referred to comes first. */
  tables: z.array(TableShape),
  /** Not in the backup, and why. */
  leftOut: z.array(z.strictObject({ table: z.string(), why: z.string() })),
  files: z.array(z.strictObject({ path: z.string().min(1), bytes: count, sha256: hash })),
  /** Files that were there when the snapshot was taken and gone when their turn came: erased meanwhile. */
  gone: z.array(z.string()),
  /** How far each ledger had come, and the words that its key has signed. */
  ledgers: z.array(
    z.strictObject({
      jurisdiction: z.string(),
      origin: z.string(),
      vkey: z.string(),
      size: count,
      checkpoint: z.string(),
    }),
  ),
});

export type Manifest = z.infer<typeof ManifestShape>;
export type TableFacts = Manifest["tables"][number];

/** The backup is not what it should be; the message names the place and the cure. */
export class BackupDamaged extends Error {
  override name = "BackupDamaged";
  readonly words: Words;
  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.words = { zh, en };
  }
}

export function writeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(ManifestShape.parse(manifest), null, 2)}\n`);
}

/** @throws BackupDamaged where the text is no manifest of a format that this program reads. */
export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BackupDamaged(
      "清单不是 JSON；请改用另一份备份",
      "its manifest is no JSON: use another backup",
      { cause },
    );
  }
  const read = ManifestShape.safeParse(value);
  if (read.success) return read.data;
  const of = value && typeof value === "object" && "format" in value ? String(value.format) : "?";
  if (of !== FORMAT && of.startsWith("quanjian-backup/"))
    throw new BackupDamaged(
      `备份格式为 ${of}，本程序只读 ${FORMAT}；请使用较新的程序`,
      `it is of the format ${of}, and this program reads ${FORMAT}: use a newer program`,
    );
  const [issue] = read.error.issues;
  throw new BackupDamaged(
    `清单中 ${issue?.path.join(".") || "根"} 处格式有误；请改用另一份备份`,
    `its manifest is malformed at ${issue?.path.join(".") || "its root"}: use another backup`,
  );
}

/** A path inside a folder: never one that leads out of it. */
export function isInside(path: string): boolean {
  return (
    !path.startsWith("/") && path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
