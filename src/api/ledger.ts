import { lastSelfChecks } from "../jobs/index.ts";
import { readHead, witnessStandings } from "../ledger/index.ts";
import { operation, z } from "./operation.ts";
import { Id, Instant } from "./shapes.ts";

const RECENT_SHOWN = 20;
/** How far back the latest acts are looked for: a reader of few of them does not make the server read the whole log. */
const RECENT_LEAVES = 2_000;

const Witness = z.object({
  name: z.string(),
  department: z.string(),
  countsForQuorum: z.boolean(),
  demonstration: z.boolean().openapi({ description: "Runs inside this server: independent of nobody" }),
  cosignedSize: z.int().nullable(),
  cosignedAt: z.string().nullable(),
  vkey: z.string(),
});

const LedgerStatusShape = z
  .object({
    jurisdiction: z.string(),
    queued: z.int().openapi({ description: "Acts that wait for their place in the log" }),
    origin: z.string().optional(),
    vkey: z.string().optional(),
    policy: z.string().optional(),
    size: z.int().optional(),
    root: z.string().optional().openapi({ description: "Base64" }),
    checkpoint: z.string().optional(),
    signedAt: Instant.optional(),
    witnessedSize: z.int().nullable().optional(),
    witnessedCheckpoint: z.string().nullable().optional(),
    witnessedAt: Instant.nullable().optional(),
    status: z.enum(["starting", "signing", "waiting-for-quorum", "refused"]).optional(),
    statusDetail: z.record(z.string(), z.unknown()).optional(),
    witnesses: z.array(Witness),
    selfCheck: z
      .object({
        finishedAt: Instant,
        size: z.int(),
        actsOpened: z.int(),
        ok: z.boolean(),
        faults: z.int().openapi({ description: "What they are is in the server's table self_checks" }),
      })
      .nullable()
      .openapi({ description: "The last nightly self-check; null before the first" }),
    recent: z.array(
      z.object({
        index: z.int(),
        act: Id,
        matter: Id,
        number: z.int(),
        type: z.string(),
        integratedAt: Instant,
      }),
    ),
  })
  .openapi("LedgerStatus", {
    description: "Without origin to statusDetail where the jurisdiction has no ledger yet",
  });

type Recent = z.infer<typeof LedgerStatusShape>["recent"][number];

export const ledgerOperations = [
  operation({
    id: "getLedgerStatus",
    method: "get",
    path: "/api/v1/ledger",
    tag: "Ledger",
    summary: "How the jurisdiction's ledger stands; of its latest acts those that the reader may see",
    access: "readLedgerStatus",
    answer: LedgerStatusShape,
    async handle({ services, principal, authorize, scope }) {
      const { jurisdiction } = principal;
      const { database } = services;
      authorize("readLedgerStatus", { type: "Jurisdiction", jurisdiction });
      const head = await readHead(database, jurisdiction);
      const reads = scope("readReceipt");
      const recent = await database.query<Recent>(
        `select l.index, l.act, a.matter, a.number, a.type, l.integrated_at as "integratedAt"
           from ledger_heads h
           join leaves l on l.jurisdiction = h.jurisdiction and l.index >= h.size - $3::int
           join acts a on a.jurisdiction = l.jurisdiction and a.act = l.act
           join matters m on m.jurisdiction = a.jurisdiction and m.matter = a.matter
          where h.jurisdiction = $1 and m.procedure <> 'cn/finding' and (${reads.sql("m", 4)})
          order by l.index desc limit $2`,
        [jurisdiction, RECENT_SHOWN, RECENT_LEAVES, ...reads.params],
      );
      const keys = await database.query<{ name: string; vkey: string }>(
        "select name, vkey from ledger_witnesses where jurisdiction = $1",
        [jurisdiction],
      );
      const vkeys = new Map(keys.map((k) => [k.name, k.vkey]));
      const [queue] = await database.query<{ queued: number }>(
        "select count(*)::int as queued from ledger_queue where jurisdiction = $1",
        [jurisdiction],
      );
      const check = (await lastSelfChecks(database)).find((last) => last.jurisdiction === jurisdiction);
      return {
        ...(head ? { ...head, root: head.root.toString("base64") } : {}),
        jurisdiction,
        queued: queue?.queued ?? 0,
        witnesses: (await witnessStandings(database, jurisdiction)).map((w) => ({
          ...w,
          vkey: vkeys.get(w.name) ?? "",
        })),
        selfCheck: check ? { ...check, faults: check.found.length } : null,
        recent,
      };
    },
  }),
];
