/** One matter as its page shows it: acts in time with their words, where each rule stands, what was found. */
import { z } from "@hono/zod-openapi";
import type { DeadlineRow, judgementsOf, MatterRow, StoredAct } from "../matters/index.ts";
import type { Language } from "../platform/index.ts";
import { papersOf } from "./papers.ts";
import type { Services } from "./services.ts";
import {
  BasisShape,
  Bilingual,
  Id,
  Instant,
  MatterRowShape,
  NewFindingShape,
  NormsShape,
  SEVERITIES,
  StageShape,
  VerdictShape,
} from "./shapes.ts";
import { AnswerShape, DecisionShape, FINDING_STATES, type FindingView } from "./finding-view.ts";
import { actViews, matterRows, proceduresOf } from "./views.ts";

const Named = z.object({ person: z.string(), name: z.string() });

export const ActViewShape = z
  .object({
    id: Id,
    number: z.int(),
    type: z.string(),
    title: Bilingual,
    actor: z.union([
      z.object({ person: Id, name: z.string(), office: Id, officeTitle: z.string() }),
      z.object({ system: z.enum(["clock", "import", "room"]) }),
    ]),
    of: Named.nullable().openapi({ description: "Whom the act is about" }),
    as: z.string().nullable(),
    asTitle: Bilingual.nullable(),
    item: z.string().nullable(),
    claimedAt: Instant,
    recordedAt: Instant,
    data: z.record(z.string(), z.unknown()),
    fields: z.array(z.object({ key: z.string(), title: Bilingual, text: Bilingual })),
    evidence: z.array(z.string()),
    norms: NormsShape,
    ledger: z.object({ status: z.enum(["queued", "recorded", "witnessed"]), index: z.int().nullable() }),
    erased: z
      .boolean()
      .openapi({ description: "Its words were erased by law; its place in the ledger stays" }),
  })
  .openapi("ActView");

/** Of a finding, what the verdict card says besides. */
const HandledShape = z
  .object({
    id: Id.nullable().openapi({ description: "Null for a moment at most, after an update" }),
    state: z.enum(FINDING_STATES),
    answer: AnswerShape.nullable(),
    decision: DecisionShape.nullable(),
  })
  .openapi("HandledFinding");

export const PaperShape = z
  .object({
    blob: z.string(),
    act: z.int().openapi({ description: "The number of the act that cites it" }),
    name: z.string().nullable(),
    type: z.string().nullable(),
    sizeBytes: z.int().nullable(),
    state: z.enum(["kept", "not-here", "erased"]),
  })
  .openapi("Paper");

export const MatterShape = MatterRowShape.extend({
  count: z.int().openapi({ description: "How many acts there are" }),
  procedureDetail: z
    .object({
      id: z.string(),
      title: Bilingual,
      stages: z.array(StageShape),
      pack: z.string(),
      version: z.string(),
    })
    .optional(),
  participants: z.array(Named.extend({ as: z.string() })),
  acts: z.array(ActViewShape),
  verdicts: z.array(
    VerdictShape.extend({
      title: Bilingual,
      severity: z.enum(SEVERITIES),
      basis: z.array(BasisShape),
      explanation: Bilingual.nullable(),
      acts: z.array(z.int()).openapi({ description: "The numbers of the acts that broke the rule" }),
      findings: z
        .array(HandledShape)
        .openapi({ description: "What was found, and how it is handled as far as the reader may see" }),
    }),
  ),
  deadlines: z
    .array(
      z.object({
        constraint: z.string(),
        title: Bilingual,
        item: z.string().nullable(),
        acts: z
          .array(z.int())
          .openapi({ description: "The numbers of the acts that brought the obligation" }),
        dueAt: Instant.nullable().openapi({
          description: "The last instant in time; null: no limit, or none known",
        }),
        pendingYear: z.int().nullable().openapi({
          description: "The limit needs the rest days of this year, which are not announced yet",
        }),
        suspended: z.boolean().openapi({ description: "The clock stands still" }),
        leadAt: Instant.nullable().openapi({ description: "From here on it is near" }),
        passed: z.boolean().openapi({ description: "The clock has recorded that it passed" }),
      }),
    )
    .openapi({ description: "What is still owed, and by when" }),
  papers: z.array(PaperShape).openapi({ description: "What the acts cite as evidence, in their order" }),
  findings: z.array(
    NewFindingShape.extend({
      title: Bilingual,
      basis: z.array(BasisShape),
      openedAt: Instant,
      ...HandledShape.shape,
    }),
  ),
}).openapi("Matter");

export async function matterView(
  services: Services,
  row: MatterRow,
  acts: StoredAct[],
  { verdicts, findings }: Awaited<ReturnType<typeof judgementsOf>>,
  deadlines: DeadlineRow[],
  language: Language,
  handled: FindingView[] = [],
): Promise<z.input<typeof MatterShape>> {
  const procedure = (await proceduresOf(services, row.jurisdiction))(row);
  const [shown] = await matterRows(services, [row], language);
  if (!shown) throw new Error("one row makes one row");
  const views = await actViews(services, procedure, acts, language);
  const people = new Map(
    views.flatMap((v) => (v.of && v.as ? [[`${v.as} ${v.of.person}`, { ...v.of, as: v.as }] as const] : [])),
  );
  const ruleOf = (id: string) => {
    const rule = procedure?.constraints.find((c) => c.id === id);
    return { title: rule?.title ?? { zh: id, en: id }, basis: rule?.basis ?? [], rule };
  };
  const handledOf = ({ id, state }: (typeof findings)[number]) => {
    const of = handled.find((h) => h.id === id);
    return { id, state: stateOf(state), answer: of?.answer ?? null, decision: of?.decision ?? null };
  };
  return {
    ...shown,
    count: row.acts,
    procedureDetail: procedure,
    participants: [...people.values()],
    acts: views,
    verdicts: verdicts.map((v) => {
      const mine = findings.filter((f) => f.constraint === v.constraint);
      const { title, basis, rule } = ruleOf(v.constraint);
      return {
        ...v,
        title,
        basis,
        severity: rule?.severity ?? "minor",
        explanation: mine[0]?.explanation ?? rule?.explanation ?? null,
        acts: [...new Set(mine.flatMap((f) => f.acts))],
        findings: mine.map(handledOf),
      };
    }),
    deadlines: deadlines.map((d) => ({ ...d, title: ruleOf(d.constraint).title })),
    papers: await papersOf(services, row.jurisdiction, row.id, acts),
    findings: findings.map((f) => {
      const { title, basis } = ruleOf(f.constraint);
      return { ...f, ...handledOf(f), title, basis };
    }),
  };
}

/** The kernel reads text; the table's check constraint lets no other words in. */
function stateOf(text: string): (typeof FINDING_STATES)[number] {
  return FINDING_STATES.find((s) => s === text) ?? "open";
}
