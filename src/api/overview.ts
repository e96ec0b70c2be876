import { listAccounts } from "../access/index.ts";
import { listFindings } from "../findings/index.ts";
import { readHead, witnessStandings } from "../ledger/index.ts";
import { actsOf, countMatters, listMatters } from "../matters/index.ts";
import { namesOf } from "../registry/index.ts";
import { operation, z } from "./operation.ts";
import { Id, MatterRowShape, PageQuery } from "./shapes.ts";
import { look, matterRows, procedureOf } from "./views.ts";
import type { FindingRow } from "../findings/index.ts";
import type { Services } from "./services.ts";
import type { Language } from "../platform/index.ts";

const tag = "Overview";
const DECISIONS = { procedure: "cn/decision" };

async function findingViews(services: Services, jurisdiction: string, rows: FindingRow[], language: Language) {
  const names = await namesOf(services.database, jurisdiction, { bodies: rows.map((r) => r.body) }, language);
  return rows.map((row) => {
    const rule = procedureOf(services, row.procedure, row.openedAt)?.constraints.find((c) => c.id === row.constraint);
    return {
      ...row,
      title: rule?.title ?? { zh: row.constraint, en: row.constraint },
      basis: rule?.basis ?? [],
      bodyName: names.bodies.get(row.body) ?? "—",
    };
  });
}

export const overviewOperations = [
  operation({
    id: "getDesk",
    method: "get",
    path: "/api/v1/desk",
    tag,
    summary: "What waits for the person signed in",
    access: "readFinding",
    answer: z.looseObject({ recent: z.array(MatterRowShape) }),
    async handle({ services, principal, scope, language }) {
      const { jurisdiction } = principal;
      const reads = scope("readMatter");
      const counts = await countMatters(services.database, jurisdiction, reads, DECISIONS);
      const open = await listFindings(services.database, jurisdiction, scope("readFinding"), { state: "open" }, { limit: 8 });
      const recent = await listMatters(services.database, jurisdiction, reads, DECISIONS, { limit: 8 });
      const undone = { ...DECISIONS, stage: "decided" };
      const unfinished = await listMatters(services.database, jurisdiction, reads, undone, { limit: 4 });
      const { matters: unconfirmed } = await countMatters(services.database, jurisdiction, reads, undone);
      const waiting = await matterRows(services, unfinished.items, language);
      const findings = await findingViews(services, jurisdiction, open.items, language);
      const items = await matterRows(services, recent.items, language);
      await look(services, principal, { action: "getDesk", body: null, subjects: items.map((i) => i.id), list: true });
      return {
        waiting: [
          ...findings.map((f) => ({
            kind: "finding",
            title: f.title,
            matter: f.matter,
            matterTitle: f.matterTitle,
            body: f.body,
            bodyName: f.bodyName,
            since: f.openedAt,
            constraint: f.constraint,
            severity: f.severity,
          })),
          ...waiting.map((m) => ({
            kind: "unconfirmed-record",
            title: { zh: "会议记录待确认", en: "Record to be confirmed" },
            matter: m.id,
            matterTitle: m.title,
            body: m.body,
            bodyName: m.bodyName,
            since: m.lastActAt,
          })),
        ],
        counts: { ...counts, openFindings: open.total, unconfirmed },
        recent: items,
      };
    },
  }),
  operation({
    id: "listFindings",
    method: "get",
    path: "/api/v1/findings",
    tag,
    summary: "Findings, newest first",
    access: "readFinding",
    query: PageQuery.extend({
      state: z.enum(["open", "answered", "confirmed", "dismissed", "acted-on"]).optional(),
      body: Id.optional(),
      constraint: z.string().max(80).optional(),
    }),
    answer: z.object({ items: z.array(z.looseObject({ matter: z.string() })), next: z.string().nullable(), total: z.number() }),
    async handle({ services, principal, query: { cursor, limit, ...filter }, scope, language }) {
      const reads = scope("readFinding");
      const page = await listFindings(services.database, principal.jurisdiction, reads, filter, { cursor, limit });
      const items = await findingViews(services, principal.jurisdiction, page.items, language);
      await look(services, principal, { action: "listFindings", body: filter.body ?? null, subjects: items.map((i) => i.matter), list: true });
      return { ...page, items };
    },
  }),
  operation({
    id: "listProcedures",
    method: "get",
    path: "/api/v1/procedures",
    tag,
    summary: "Procedures in force: acts, fields, constraints with their basis",
    access: "signed-in",
    answer: z.object({ items: z.array(z.looseObject({ id: z.string() })) }),
    async handle({ services }) {
      return {
        items: services.norms.procedures().map((p) => ({
          id: p.id,
          title: p.title,
          pack: p.pack,
          version: p.version,
          capacities: p.capacities,
          stages: p.stages,
          acts: Object.values(p.acts),
          constraints: p.constraints.map((c) => ({
            id: c.id,
            title: c.title,
            basis: c.basis,
            severity: c.severity,
            explanation: c.explanation,
          })),
        })),
      };
    },
  }),
  operation({
    id: "getLedgerStatus",
    method: "get",
    path: "/api/v1/ledger",
    tag,
    summary: "How the jurisdiction's ledger stands",
    access: "readLedgerStatus",
    answer: z.looseObject({ jurisdiction: z.string() }),
    async handle({ services, principal, authorize }) {
      const { jurisdiction } = principal;
      authorize("readLedgerStatus", { type: "Jurisdiction", jurisdiction });
      const head = await readHead(services.database, jurisdiction);
      const recent = await services.database.query(
        `select l.index, l.act, a.matter, a.number, a.type, l.integrated_at as "integratedAt"
           from leaves l join acts a on a.jurisdiction = l.jurisdiction and a.act = l.act
          where l.jurisdiction = $1 order by l.index desc limit 20`,
        [jurisdiction],
      );
      const keys = await services.database.query<{ name: string; vkey: string }>(
        "select name, vkey from ledger_witnesses where jurisdiction = $1",
        [jurisdiction],
      );
      const vkeys = new Map(keys.map((k) => [k.name, k.vkey]));
      const [queue] = await services.database.query<{ queued: number }>(
        "select count(*)::int as queued from ledger_queue where jurisdiction = $1",
        [jurisdiction],
      );
      return {
        jurisdiction,
        ...(head ? { ...head, root: Buffer.from(head.root).toString("base64") } : {}),
        queued: queue?.queued ?? 0,
        witnesses: (await witnessStandings(services.database, jurisdiction)).map((w) => ({ ...w, vkey: vkeys.get(w.name) ?? "" })),
        recent,
      };
    },
  }),
  operation({
    id: "listAccounts",
    method: "get",
    path: "/api/v1/accounts",
    tag: "Administration",
    summary: "Accounts of the jurisdiction",
    access: "readAccounts",
    answer: z.object({ items: z.array(z.looseObject({ account: z.string() })) }),
    async handle({ services, principal, authorize }) {
      const { jurisdiction } = principal;
      authorize("readAccounts", { type: "Jurisdiction", jurisdiction });
      return { items: await listAccounts(services.database, jurisdiction) };
    },
  }),
  operation({
    id: "listLooks",
    method: "get",
    path: "/api/v1/looks",
    tag: "Administration",
    summary: "Who fetched which records on a day, for those who supervise the officers",
    access: "readLooks",
    query: z.object({ on: z.iso.date().optional() }),
    answer: z.object({ items: z.array(z.looseObject({ at: z.string() })) }),
    async handle({ services, principal, query, authorize, language }) {
      const { jurisdiction } = principal;
      authorize("readLooks", { type: "Jurisdiction", jurisdiction });
      const on = query.on ?? services.clock.now().toISOString().slice(0, 10);
      const days = await services.database.query<{ matter: string; body: string }>(
        "select matter, body from access_matters where jurisdiction = $1 and on_day = $2",
        [jurisdiction, on],
      );
      const acts = (
        await Promise.all(days.map((d) => actsOf(services.database, services.recordKey, jurisdiction, d.matter)))
      ).flat();
      const people = acts.flatMap((a) => ("person" in a.actor ? [a.actor.person] : []));
      const names = await namesOf(services.database, jurisdiction, { people, bodies: days.map((d) => d.body) }, language);
      return {
        items: acts
          .sort((a, b) => (a.claimedAt < b.claimedAt ? 1 : -1))
          .map((a) => ({
            at: a.claimedAt,
            person: "person" in a.actor ? a.actor.person : null,
            name: "person" in a.actor ? (names.people.get(a.actor.person) ?? "—") : "—",
            action: String(a.data.action ?? ""),
            subjects: String(a.data.subjects ?? "").split(" ").filter(Boolean),
            body: a.body,
            bodyName: names.bodies.get(a.body) ?? "—",
          })),
      };
    },
  }),
];
