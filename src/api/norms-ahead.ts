/** What would follow, before it is recorded: for the screens that record. */
import { setImmediate } from "node:timers/promises";
import { occurrenceOf } from "../backtest/index.ts";
import { actsOf } from "../matters/index.ts";
import type { ActDefinition, Procedure } from "../norms/index.ts";
import { timeZoneOf } from "../platform/index.ts";
import { conflictsAfter, lookAhead, type Occurrence } from "../rules/index.ts";
import { readable } from "./matters.ts";
import { noProcedure } from "./norm-problems.ts";
import { operation, z } from "./operation.ts";
import { Bilingual, Id, Instant, SEVERITIES } from "./shapes.ts";
import { look } from "./views.ts";

const ConflictShape = z
  .object({ constraints: z.array(z.object({ id: z.string(), title: Bilingual })), says: Bilingual })
  .openapi("NormConflict", { description: "Whatever happens now, one of these is broken" });

const AheadShape = z
  .object({
    type: z.string(),
    title: Bilingual,
    as: z.string().nullable(),
    asTitle: Bilingual.nullable(),
    changes: z.array(
      z.object({
        constraint: z.string(),
        title: Bilingual,
        severity: z.enum(SEVERITIES),
        effect: z.enum(["violates", "satisfies", "owes"]),
        dueAt: Instant.nullable(),
        explanation: Bilingual.nullable().openapi({ description: "What would be shown; of a breach only" }),
      }),
    ),
  })
  .openapi("LookAhead");

export const normAheadOperations = [
  operation({
    id: "lookAhead",
    method: "get",
    path: "/api/v1/matters/:id/look-ahead",
    tag: "Matters",
    summary:
      "For each act that could come next, as far as it can be told without what it will say: what the rules would say; and which rules can no longer all be kept",
    access: "readMatter",
    params: z.object({ id: Id }),
    answer: z.object({
      items: z.array(AheadShape),
      conflicts: z.array(ConflictShape),
      leftOut: z
        .array(z.string())
        .openapi({ description: "Rules with data, persons or time, of whose conflicts nothing is said" }),
    }),
    problems: ["procedure_not_known", "norm_faulty"],
    async handle(call) {
      const { services, params, principal } = call;
      const { jurisdiction } = principal;
      const row = await readable(call, "readMatter", params.id);
      const law = await services.law.of(services.database, [jurisdiction]);
      const { body, procedure: id, openedOn: on } = row;
      const procedure = law({ jurisdiction, body, procedure: id, on });
      if ("ok" in procedure) throw noProcedure(procedure);
      const acts = await actsOf(services.database, services.recordKey, jurisdiction, row.id);
      await look(services, principal, { action: "lookAhead", body, subjects: [row.id], list: false });
      const history = acts.map(occurrenceOf);
      const calendar = services.calendars.of(await timeZoneOf(services.database, jurisdiction), jurisdiction);
      const nowMs = services.clock.now().getTime();
      const items: z.input<typeof AheadShape>[] = [];
      for (const { act, as } of row.closed ? [] : candidatesOf(procedure)) {
        // Each plays the whole matter again: of a long one, others have their turn in between.
        await setImmediate();
        const next = occurrence(act, as, principal.person, history.length + 1, nowMs);
        const ahead = lookAhead(procedure, history, [next], calendar);
        items.push({
          type: act.type,
          title: act.title,
          as,
          asTitle: as ? (procedure.capacities[as] ?? null) : null,
          changes: changesOf(procedure, ahead),
        });
      }
      const { conflicts, leftOut } = conflictsAfter(procedure, history);
      return {
        items,
        conflicts: conflicts.map(({ constraints }) => conflictView(procedure, constraints)),
        leftOut,
      };
    },
  }),
];

function candidatesOf(procedure: Procedure): { act: ActDefinition; as: string | null }[] {
  return Object.values(procedure.acts).flatMap((act) => {
    const capacities: (string | null)[] = act.as.length > 0 ? act.as : [null];
    return capacities.map((as) => ({ act, as }));
  });
}

/** As the asker would record it; whom an act in a capacity is about nobody knows yet. */
function occurrence(
  { type }: ActDefinition,
  as: string | null,
  by: string | null,
  number: number,
  time: number,
): Occurrence {
  return { number, type, of: as === null ? by : null, by, as, item: null, data: {}, time };
}

type Ahead = ReturnType<typeof lookAhead>;

function changesOf(procedure: Procedure, { violates, satisfies, owes }: Ahead) {
  const rule = (id: string) => {
    const found = procedure.constraints.find((c) => c.id === id);
    const title = found?.title ?? { zh: id, en: id };
    return { constraint: id, title, severity: found?.severity ?? ("minor" as const) };
  };
  return [
    ...violates.map(({ constraint, breach }) => ({
      ...rule(constraint),
      effect: "violates" as const,
      dueAt: null,
      explanation: breach.explanation,
    })),
    ...satisfies.map((id) => ({ ...rule(id), effect: "satisfies" as const, dueAt: null, explanation: null })),
    ...owes.map(({ constraint, dueAt }) => ({
      ...rule(constraint),
      effect: "owes" as const,
      dueAt,
      explanation: null,
    })),
  ];
}

function conflictView(procedure: Procedure, ids: string[]) {
  const constraints = ids.map((id) => ({
    id,
    title: procedure.constraints.find((c) => c.id === id)?.title ?? { zh: id, en: id },
  }));
  const names = (language: "zh" | "en") => constraints.map((c) => c.title[language]);
  return {
    constraints,
    says: {
      zh: `今后无论如何办理，${names("zh")
        .map((n) => `“${n}”`)
        .join("、")}至少有一条不符`,
      en: `Whatever happens now, one of these is broken: ${names("en").join(", ")}`,
    },
  };
}
