/** A ledger in hand, with a meeting in it: for the tests of proof bundles, whole and as attackers would have them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Place, type Position, type Sealed, sealPosition, toBase64 } from "../../sealing/index.ts";
import { parseCheckpoint, signCheckpoint } from "../ledger/checkpoint.ts";
import { cosign } from "../ledger/cosignature.ts";
import { EMPTY_EDGE, edgeRoot, growEdge } from "../ledger/edge.ts";
import { generateKey } from "../ledger/keys.ts";
import { commitAct, committedRow, leafEntry } from "../ledger/leaf.ts";
import { leafHash } from "../ledger/merkle.ts";
import { writePolicy } from "../ledger/policy.ts";
import { type BundleParts, proofBundle } from "../ledger/proof-bundle.ts";
import { encodeBundle, TILE_WIDTH, tilePath, tilesOf } from "../ledger/tiles.ts";
import { openedNames } from "./disclosed.ts";

export const JURISDICTION = "nanlin";
export const MATTER = "7b3c1f0e-0000-4000-8000-000000000001";
export const REGISTRY = "7b3c1f0e-0000-4000-8000-000000000002";
export const BODY = "7b3c1f0e-0000-4000-8000-000000000003";
const PEOPLE = { chen: "01", zhang: "02", li: "03", wang: "04", zhao: "05" } as const;
export type Who = keyof typeof PEOPLE;
export const person = (who: Who): string => `7b3c1f0e-0000-4000-8000-0000000000${PEOPLE[who]}`;
const office = (who: Who): string => `7b3c1f0e-0000-4000-8000-0000000001${PEOPLE[who]}`;
export const term = (who: Who): string => `7b3c1f0e-0000-4000-8000-0000000002${PEOPLE[who]}`;

export const log = generateKey("log.example", "log").signer;
const witnesses = ["discipline.example", "audit.example", "province.example"].map(
  (name) => generateKey(name, "witness").signer,
);
export const policy = writePolicy(
  [log.verifier.vkey],
  witnesses.map(({ verifier }, i) => ({
    vkey: verifier.vkey,
    url: null,
    department: verifier.name,
    standing: i < 2 ? ("department" as const) : ("outside" as const),
  })),
  { departments: 2, outside: 1 },
);

type Said = { type: string; data: Record<string, unknown>; salts: Record<string, string> };
export type Written = { matter: string; number: number; index: number; entry: Buffer; said: Said };

export class Book {
  readonly written: Written[] = [];
  private readonly last = new Map<string, { number: number; hash: string }>();

  /** Appends an act; `over` is for who forges the link. */
  add(
    matter: string,
    type: string,
    data: Record<string, unknown> = {},
    over: { number?: number; previous?: string | null; act?: Record<string, unknown> } = {},
  ): Written {
    const before = this.last.get(matter);
    const number = over.number ?? (before?.number ?? 0) + 1;
    const act = {
      type,
      body: BODY,
      actor: type.includes("revealed")
        ? { system: "room" }
        : { person: person("zhao"), office: office("zhao") },
      claimedAt: "2026-05-08T01:30:00.000Z",
      recordedAt: "2026-05-08T01:30:00.000Z",
      evidence: [],
      norms: { pack: "cn", version: "1" },
      data,
      ...over.act,
    };
    const { commitments, salts } = commitAct(act);
    const previous = over.previous === undefined ? (before?.hash ?? null) : over.previous;
    const entry = leafEntry({ matter, number, previous, commitments });
    this.last.set(matter, { number, hash: leafHash(entry).toString("hex") });
    const values = Object.fromEntries(committedRow(act));
    const one = { matter, number, index: this.written.length, entry, said: { type, data: values, salts } };
    this.written.push(one);
    return one;
  }

  about(who: Who, as: string, type: string, data: Record<string, unknown> = {}): Written {
    return this.add(MATTER, `decision.${type}`, { of: person(who), as, ...data });
  }

  get entries(): Buffer[] {
    return this.written.map(({ entry }) => entry);
  }

  checkpoint(size = this.written.length, signers = witnesses): string {
    const root = edgeRoot(growEdge(EMPTY_EDGE, this.entries.slice(0, size).map(leafHash)).edge);
    const text = signCheckpoint({ origin: "log.example", size, root }, log);
    const body = parseCheckpoint(text)?.note.body ?? "";
    return text + signers.map((signer) => cosign(body, 1_772_000_000, signer)).join("");
  }

  bundled({ index, entry, said }: Written) {
    const names = ["fields", ...openedNames(said.type, dataOf(said)).filter((n) => n in said.data)];
    const disclosed = names.map((field) => ({
      field,
      salt: said.salts[field] ?? "",
      value: said.data[field],
    }));
    return { index, entry, disclosed };
  }

  /** The bundle as an honest server writes it, with what the attacker wants otherwise. */
  async bundle(more: Partial<BundleParts> = {}): Promise<Record<string, unknown> & { leaves: unknown[] }> {
    const of = (matter: string) => this.written.filter((w) => w.matter === matter);
    const parts: BundleParts = {
      jurisdiction: JURISDICTION,
      matter: MATTER,
      timeZone: "Asia/Shanghai",
      checkpoint: this.checkpoint(),
      leaves: of(MATTER).map((w) => this.bundled(w)),
      terms: [of(REGISTRY).map((w) => this.bundled(w))].filter((matter) => matter.length > 0),
      reveals: [],
      ...more,
    };
    const { tiles } = growEdge(EMPTY_EDGE, this.entries.map(leafHash));
    return (await proofBundle(parts, async (level, n) => {
      const tile = tiles.findLast((t) => t.level === level && t.n === n);
      return tile?.hashes ?? new Uint8Array(0);
    })) as Record<string, unknown> & { leaves: unknown[] };
  }

  /** The public tree of the ledger, for the scan. */
  writeTo(folder: string): void {
    const write = (path: string, bytes: Uint8Array | string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    };
    const { tiles } = growEdge(EMPTY_EDGE, this.entries.map(leafHash));
    for (const { kind, n, width } of tilesOf(this.entries.length)) {
      const first = n * TILE_WIDTH;
      const bytes =
        kind === "entries"
          ? encodeBundle(this.entries.slice(first, first + width))
          : (tiles.find((t) => t.level === kind && t.n === n)?.hashes ?? "");
      write(tilePath({ kind, n, width }), bytes);
    }
    write("key", `${log.verifier.vkey}\n`);
    write("checkpoint", this.checkpoint());
  }
}

function dataOf({ data }: Said): Record<string, unknown> {
  const own = Object.entries(data).filter(([name]) => name.startsWith("data."));
  return Object.fromEntries(own.map(([name, value]) => [name.slice("data.".length), value]));
}

/** The body's own matter in the registry: Chen leads it, the others are members, Zhao is its clerk. */
export function establish(book: Book): void {
  book.add(REGISTRY, "registry.body-established", { name: "财政局" });
  for (const who of Object.keys(PEOPLE) as Who[]) {
    const fn = who === "zhao" ? "clerk" : "member";
    const principal = who === "chen" ? "both" : "none";
    const on = "2020-01-01";
    book.add(REGISTRY, "registry.office-created", {
      office: office(who),
      title: who,
      function: fn,
      principal,
      on,
    });
    book.add(REGISTRY, "registry.term-started", {
      term: term(who),
      person: person(who),
      office: office(who),
      from: on,
    });
  }
}

/** Acts of other matters, so that the item's leaves do not lie side by side. */
export function noise(book: Book): void {
  book.add(
    `7b3c1f0e-0000-4000-9000-00000000${String(book.written.length).padStart(4, "0")}`,
    "decision.proposed",
  );
}

export const SAID: Record<"zhang" | "li" | "wang", Position> = {
  zhang: { position: "agree", reasons: "方案可行" },
  li: { position: "disagree", reasons: "资金来源尚不明确" },
  wang: { position: "defer" },
};
export type Member = keyof typeof SAID;
export const MEMBERS = Object.keys(SAID) as Member[];

export const placeOf = (who: Who, round = 1): Place => ({
  jurisdiction: JURISDICTION,
  matter: MATTER,
  item: null,
  round,
  member: person(who),
});

export type MeetingOptions = {
  sealers?: readonly Member[];
  /** Whose opening is recorded, in which order. */
  opened?: readonly Member[];
  /** By default all leaves before the reveal, cosigned. */
  cited?: (book: Book) => string;
  isWitnessed?: boolean;
  chairFirst?: boolean;
  seal?: (who: Member) => Sealed;
  stated?: (who: Member, data: Record<string, unknown>) => Record<string, unknown>;
};

/** Convened, attended, sealed, revealed, opened, and the chair last, unless somebody wants it otherwise. */
export function meeting(book: Book, options: MeetingOptions = {}) {
  const { sealers = MEMBERS, opened = sealers, isWitnessed = true } = options;
  const seal = options.seal ?? ((who: Member) => sealPosition(placeOf(who), SAID[who]));
  establish(book);
  book.add(MATTER, "decision.proposed", { title: "购置设备", class: "funds" });
  book.add(MATTER, "decision.convened", { due: 4 });
  book.about("chen", "chair", "attended");
  for (const who of MEMBERS) book.about(who, "member", "attended");
  book.add(MATTER, "decision.sealing-started", { round: 1, device_key: "key" });
  const seals = new Map<Member, Sealed>();
  for (const who of sealers) {
    const sealed = seal(who);
    seals.set(who, sealed);
    noise(book);
    const commitment = toBase64(sealed.commitment);
    book.about(who, "member", "position-sealed", { round: 1, commitment });
  }
  if (options.chairFirst) book.about("chen", "chair", "position-stated", { position: "agree" });
  noise(book);
  const checkpoint = options.cited?.(book) ?? book.checkpoint();
  const reveal = book.add(MATTER, "decision.positions-revealed", {
    round: 1,
    witnessed: isWitnessed,
    unopened: 0,
    ...(isWitnessed ? { checkpoint } : {}),
  });
  for (const who of opened) {
    const sealed = seals.get(who);
    const data = {
      ...sealed?.opening.position,
      round: 1,
      commitment: toBase64(sealed?.commitment ?? new Uint8Array(32)),
      salt: toBase64(sealed?.opening.salt ?? new Uint8Array(32)),
    };
    book.about(who, "member", "position-stated", options.stated?.(who, data) ?? data);
  }
  if (!options.chairFirst)
    book.about("chen", "chair", "position-stated", { position: "agree", round: 1, after: reveal.number });
  book.add(MATTER, "decision.resolved", { outcome: "carried" });
  noise(book);
  return { reveal, reveals: isWitnessed ? [{ number: reveal.number, checkpoint }] : [] };
}
