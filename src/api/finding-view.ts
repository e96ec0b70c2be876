/** Findings as pages show them: to each reader as far as it is theirs to see. */
import { z } from "@hono/zod-openapi";
import {
  answerLimits,
  type Concerned,
  FINDING_PROCEDURE,
  type FindingReading,
  type FindingRow,
  type Handling,
  handlingsOf,
} from "../findings/index.ts";
import { actsOfMany, fieldsOf, type StoredAct } from "../matters/index.ts";
import { namesOf } from "../registry/index.ts";
import { concerning } from "./finding-people.ts";
import type { Call } from "./operation.ts";
import { BasisShape, Bilingual, Id, Instant, SEVERITIES } from "./shapes.ts";
import { proceduresOf } from "./views.ts";

export const FINDING_STATES = ["open", "answered", "confirmed", "dismissed", "acted-on"] as const;
export const POSITIONS = ["acknowledged", "explained", "disputed"] as const;

const Named = { person: Id, name: z.string() };
const Text = z.string().nullable().openapi({ description: "Null where the words were erased by law" });

// Without names of their own in the contract: what refers to a name there cannot also be null.
export const AnswerShape = z.object({
  by: Id,
  name: z.string(),
  at: Instant,
  position: z.enum(POSITIONS).nullable(),
  text: Text,
});
export const DecisionShape = z.object({
  outcome: z.enum(["confirmed", "dismissed"]),
  ground: Bilingual.nullable(),
  reasons: Text,
  by: Id.nullable(),
  name: z.string(),
  at: Instant,
});

export const FindingShape = z
  .object({
    id: Id.openapi({ description: "Also the matter in which it is handled" }),
    matter: Id,
    matterTitle: z.string().nullable(),
    procedure: z.string(),
    body: Id,
    bodyName: z.string(),
    class: z.string().nullable(),
    constraint: z.string(),
    title: Bilingual,
    basis: z.array(BasisShape),
    item: z.string().nullable(),
    at: z.int().openapi({ description: "The number of the act at which it showed" }),
    acts: z.array(z.int()),
    severity: z.enum(SEVERITIES),
    explanation: Bilingual,
    state: z.enum(FINDING_STATES),
    openedAt: Instant,
    pack: z.string(),
    packVersion: z.string(),
    handler: z.object(Named).nullable(),
    asked: z
      .object({ ...Named, at: Instant, dueAt: Instant.nullable(), text: Text })
      .nullable()
      .openapi({ description: "Who was asked last; to whom it concerns, their own" }),
    answer: AnswerShape.nullable(),
    decision: DecisionShape.nullable(),
    dueAt: Instant.nullable().openapi({ description: "The nearest limit of its handling" }),
    late: z.boolean(),
  })
  .openapi("Finding");
export type FindingView = z.infer<typeof FindingShape>;

export type Reading = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "scope" | "language">;

/** What of findings and of their handling the caller may see. */
export function readingOf({ services, principal, scope }: Omit<Reading, "language">): FindingReading {
  return {
    person: principal.person,
    now: services.clock.now(),
    finding: scope("readFinding"),
    handling: scope("readHandling"),
    answering: scope("answerFinding"),
  };
}

export async function findingViews(call: Reading, rows: FindingRow[]): Promise<FindingView[]> {
  const { services, principal, language } = call;
  const { database, recordKey, clock } = services;
  const { jurisdiction, person } = principal;
  const seen = rows.filter((row) => row.handles || row.answers).map((row) => row.id);
  const handlings = await handlingsOf(database, jurisdiction, seen);
  const done = [...handlings.keys()];
  // Whom a finding concerns by its acts alone is found out here: what acts say is sealed, and no condition of SQL sees it.
  const handled = rows.filter((row) => row.handles && handlings.has(row.id));
  const own = person === null ? new Set() : await concerning(services, jurisdiction, person, handled);
  const limits = await answerLimits(database, jurisdiction, done);
  const acts = await actsOfMany(database, recordKey, jurisdiction, done);
  const people = [...handlings.values()].flatMap((h) => [
    h.handler?.person,
    h.decision?.by,
    ...h.concerned.map((c) => c.person),
  ]);
  const ids = { bodies: rows.map((r) => r.body), people: people.filter((p) => typeof p === "string") };
  const names = await namesOf(database, jurisdiction, ids, language);
  const nameOf = (id: string | null) => (id && names.people.get(id)) || "—";
  const procedureOf = await proceduresOf(services, jurisdiction);
  const now = clock.now().toISOString();
  return rows.map(({ matterOpenedOn: openedOn, handles, answers: isAnswering, ...row }) => {
    const rule = procedureOf({ ...row, openedOn })?.constraints.find((c) => c.id === row.constraint);
    const handling = handlings.get(row.id);
    const readsAll = handles && !own.has(row.id);
    const reads = handling && (readsAll || isAnswering);
    const part = reads ? partOf(handling, readsAll ? null : person, acts.get(row.id) ?? []) : NOTHING;
    const dueAt = readsAll || isAnswering ? row.dueAt : null;
    const { handler, asked, answered, decision } = part;
    const grounds = procedureOf({ ...row, procedure: FINDING_PROCEDURE, openedOn })?.acts[
      "finding.dismissed"
    ];
    const ground = grounds?.fields
      .find((f) => f.key === "ground")
      ?.options?.find((o) => o.value === decision?.ground);
    return {
      ...row,
      title: rule?.title ?? { zh: row.constraint, en: row.constraint },
      basis: rule?.basis ?? [],
      bodyName: names.bodies.get(row.body) ?? "—",
      handler: handler === null ? null : { person: handler, name: nameOf(handler) },
      asked: asked && {
        person: asked.person,
        name: nameOf(asked.person),
        at: asked.at,
        dueAt: limits.get(row.id)?.get(asked.number) ?? null,
        text: asked.text,
      },
      answer: answered && { ...answered, name: nameOf(answered.by) },
      decision: decision && { ...decision, ground: ground?.title ?? null, name: nameOf(decision.by) },
      dueAt,
      late: dueAt !== null && dueAt < now,
    };
  });
}

const NOTHING = { handler: null, asked: null, answered: null, decision: null };

/** @param only whose part is shown; null: all of it, and of several asked or answering the latest. */
function partOf({ handler, decision, concerned }: Handling, only: string | null, acts: StoredAct[]) {
  const fieldsAt = (number: number) => {
    const act = acts.find((a) => a.number === number);
    return act && !act.erased ? fieldsOf(act.data) : {};
  };
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const mine = concerned.filter((c) => only === null || c.person === only);
  const asked = latest(mine, (c) => c.asked);
  const answered = latest(mine, (c) => c.answered);
  const decided = decision && fieldsAt(decision.number);
  return {
    handler: handler?.person ?? null,
    asked: asked && {
      person: asked.person,
      number: asked.number,
      at: asked.at,
      text: text(fieldsAt(asked.number).text),
    },
    answered: answered && {
      by: answered.person,
      at: answered.at,
      position: answered.position,
      text: text(fieldsAt(answered.number).text),
    },
    decision: decision && {
      outcome: decision.outcome,
      ground: text(decided?.ground),
      reasons: text(decided?.reasons),
      by: decision.by,
      at: decision.at,
    },
  };
}

function latest<T extends { number: number }>(of: Concerned[], part: (c: Concerned) => T | null) {
  const parts = of.flatMap((c) => {
    const found = part(c);
    return found ? [{ ...found, person: c.person }] : [];
  });
  return parts.toSorted((a, b) => b.number - a.number)[0] ?? null;
}
