/** What a body has resolved, and what is on record as carried out: against it payments and contracts from outside are checked. */
import { actsOfMany, fieldsOf, listMatters, type StoredAct } from "../matters/index.ts";
import { civilDayIn, timeZoneOf } from "../platform/index.ts";
import { operation, z } from "./operation.ts";
import { Day, Id } from "./shapes.ts";
import { look } from "./views.ts";

const DECISIONS = "cn/decision";
/** The newest matters of the body: older ones are closed long since, and a page has to hold them. */
const MATTERS_MOST = 1_000;
const AT_ONCE = 200;

const ResolutionShape = z
  .object({
    matter: Id,
    title: z.string(),
    text: z.string().openapi({ description: "What was resolved" }),
    amount: z.int().nullable().openapi({ description: "Integer fen: as approved, or else as proposed" }),
    resolvedOn: Day,
  })
  .openapi("Resolution");

const TakenShape = z
  .object({
    matter: Id,
    kind: z.string(),
    paid: z.int().nullable(),
    on: Day,
    text: z.string(),
  })
  .openapi("ActionTaken");

export const resolutionOperations = [
  operation({
    id: "listResolutions",
    method: "get",
    path: "/api/v1/resolutions",
    tag: "Tasks",
    summary:
      "What a body has resolved, and what is on record as carried out, to check payments and contracts against",
    access: "readMatter",
    query: z.object({ body: Id }),
    answer: z.object({
      items: z.array(ResolutionShape),
      taken: z.array(TakenShape),
      more: z
        .boolean()
        .openapi({ description: `The body has more than ${MATTERS_MOST} matters; the newest are here` }),
    }),
    async handle({ services, principal, query, scope }) {
      const { database, recordKey } = services;
      const { jurisdiction } = principal;
      const reads = scope("readMatter");
      const filter = { procedure: DECISIONS, body: query.body };
      const zone = await timeZoneOf(database, jurisdiction);
      const items: z.infer<typeof ResolutionShape>[] = [];
      const taken: z.infer<typeof TakenShape>[] = [];
      const subjects: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listMatters(database, jurisdiction, reads, filter, { cursor, limit: AT_ONCE });
        const ids = page.items.map(({ id }) => id);
        const acts = await actsOfMany(database, recordKey, jurisdiction, ids);
        for (const { id, title, amount } of page.items) {
          const of = (acts.get(id) ?? []).filter((act) => !act.erased);
          const resolved = resolutionOf(of, zone);
          if (resolved)
            items.push({ matter: id, title: title ?? "", ...resolved, amount: resolved.amount ?? amount });
          taken.push(
            ...of.filter(({ type }) => type === "decision.action-taken").map((act) => takenOf(act, zone)),
          );
        }
        subjects.push(...ids);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && subjects.length < MATTERS_MOST);
      await look(services, principal, { action: "listResolutions", body: query.body, subjects, list: true });
      return { items, taken, more: cursor !== undefined };
    },
  }),
];

const text = (value: unknown) => (typeof value === "string" ? value : "");
const fen = (value: unknown) => (typeof value === "number" ? value : null);

/** What the meeting carried, or somebody decided alone in an emergency: from that day on it may be carried out. */
function resolutionOf(acts: StoredAct[], zone: string) {
  const agreed = acts.filter(
    ({ type, data }) =>
      type === "decision.emergency-decided" || (type === "decision.resolved" && data.outcome === "carried"),
  );
  const [first] = agreed;
  if (!first) return null;
  const amounts = agreed.map(({ data }) => fen(data.approved_amount)).filter((amount) => amount !== null);
  return {
    text: agreed.map(({ data }) => text(data.text)).join("\n"),
    amount: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    resolvedOn: civilDayIn(zone, Date.parse(first.claimedAt)),
  };
}

function takenOf({ matter, claimedAt, data }: StoredAct, zone: string): z.infer<typeof TakenShape> {
  const fields = fieldsOf(data);
  return {
    matter,
    kind: text(fields.kind),
    paid: fen(fields.paid),
    on: civilDayIn(zone, Date.parse(claimedAt)),
    text: text(fields.text),
  };
}
