/** Which acts the reader may record on a matter now, with the fields to fill in: those that are owed and those of the stage first. */
import type { Action, Principal, Resource } from "../access/index.ts";
import { deadlinesOfMatter, envelope, actsOf, type MatterRow } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Language } from "../platform/index.ts";
import { getBody, initialsOf, namesOf } from "../registry/index.ts";
import { noProcedure } from "./norm-problems.ts";
import { today } from "./norm-view.ts";
import { readable, resourceOf } from "./matters.ts";
import { operation, z } from "./operation.ts";
import type { Services } from "./services.ts";
import { Bilingual, FieldShape, Id, Instant } from "./shapes.ts";
import { look } from "./views.ts";

const RecordableShape = z
  .object({
    type: z.string(),
    title: Bilingual,
    closes: z.boolean(),
    documents: z.array(Bilingual).openapi({ description: "Official documents that go with it" }),
    as: z.array(z.object({ id: z.string(), title: Bilingual })).openapi({
      description: "In which capacity somebody may be the one whom it is about; empty: it is about nobody",
    }),
    of: z
      .enum(["nobody", "anyone", "self"])
      .openapi({ description: "About whom the reader may record it; self: only about the reader" }),
    next: z.boolean().openapi({ description: "It comes next at the matter's stage, as the norms say" }),
    owed: z.object({ dueAt: Instant.nullable() }).nullable().openapi({
      description: "It fulfils what is owed; with the earliest limit, as far as one is known",
    }),
    fields: z.array(FieldShape),
  })
  .openapi("Recordable");

const SomebodyShape = z.object({
  person: Id,
  name: z.string(),
  initials: z.array(z.string()),
  titles: z.array(z.string()),
  as: z.string().nullable().openapi({ description: "In which capacity the matter knows the person already" }),
});

type View = z.input<typeof RecordableShape>;

export const nextActOperations = [
  operation({
    id: "listNextActs",
    method: "get",
    path: "/api/v1/matters/:id/next-acts",
    tag: "Matters",
    summary:
      "Acts that the reader may record on the matter, with their fields: first those that are owed, then those that come next at its stage, then the others",
    access: "readMatter",
    params: z.object({ id: Id }),
    answer: z.object({
      items: z.array(RecordableShape),
      persons: z.array(SomebodyShape).openapi({
        description:
          "Who may be named: who has part in the matter, and who holds an office of its body today",
      }),
    }),
    problems: ["procedure_not_known", "norm_faulty"],
    async handle(call) {
      const { services, params, principal, language } = call;
      const { jurisdiction } = principal;
      const row = await readable(call, "readMatter", params.id);
      const law = await services.law.of(services.database, [jurisdiction]);
      const procedure = law({ jurisdiction, body: row.body, procedure: row.procedure, on: row.openedOn });
      if ("ok" in procedure) throw noProcedure(procedure);
      await look(services, principal, {
        action: "listNextActs",
        body: row.body,
        subjects: [row.id],
        list: false,
      });
      const may = mayRecord(call, row);
      const owed = await owedActs(services, row, procedure);
      const items = offered(procedure, row.stage, owed).flatMap((item): View[] => {
        const of = item.as.length === 0 ? may.nobody && "nobody" : may.anyone ? "anyone" : may.self && "self";
        return of ? [{ ...item, of }] : [];
      });
      const persons = items.length > 0 ? await personsOf(services, row, language) : [];
      return { items, persons };
    },
  }),
];

type Asker = { principal: Principal; allows(action: Action, resource: Resource): boolean };
const STRANGER = "00000000-0000-4000-8000-000000000000";

/** About nobody, about others, about oneself: the same question as when it is recorded. */
function mayRecord({ principal, allows }: Asker, row: MatterRow) {
  const isOfficial = principal.person !== null && principal.offices.length > 0;
  const may = (about: string | null) => isOfficial && allows("recordAct", resourceOf(row, about));
  return { nobody: may(null), anyone: may(STRANGER), self: may(principal.person) };
}

/** Acts that fulfil an obligation that is open, each with its earliest limit. */
async function owedActs({ database }: Services, row: MatterRow, procedure: Procedure) {
  const owed = new Map<string, { dueAt: string | null }>();
  for (const { constraint, dueAt } of await deadlinesOfMatter(database, row.jurisdiction, row.id)) {
    const rule = procedure.constraints.find(({ id }) => id === constraint);
    const target = rule && "target" in rule.template ? rule.template.target.acts : [];
    for (const type of target) {
      const known = owed.get(type);
      const isEarlier = !known || (dueAt !== null && (known.dueAt === null || dueAt < known.dueAt));
      if (isEarlier) owed.set(type, { dueAt });
    }
  }
  return owed;
}

/** All acts of the procedure in the order in which they are offered. */
function offered(
  procedure: Procedure,
  stage: string | null,
  owed: ReadonlyMap<string, { dueAt: string | null }>,
): Omit<View, "of">[] {
  const next = procedure.stages.find(({ id }) => id === stage)?.next ?? [];
  const first = [...new Set([...owed.keys(), ...next])];
  const rank = ({ type }: { type: string }) => (first.includes(type) ? first.indexOf(type) : first.length);
  return Object.values(procedure.acts)
    .filter((act) => !act.system)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((act) => ({
      type: act.type,
      title: act.title,
      closes: act.closes,
      documents: (act.documents ?? []).flatMap((id) => {
        const found = procedure.documents?.find((document) => document.id === id);
        return found ? [found.title] : [];
      }),
      as: act.as.map((id) => ({ id, title: procedure.capacities[id] ?? { zh: id, en: id } })),
      next: next.includes(act.type),
      owed: owed.get(act.type) ?? null,
      fields: act.fields.filter((field) => !field.system),
    }));
}

async function personsOf(services: Services, row: MatterRow, language: Language) {
  const { database, recordKey, clock } = services;
  const { jurisdiction } = row;
  const persons = new Map<string, z.input<typeof SomebodyShape>>();
  const acts = await actsOf(database, recordKey, jurisdiction, row.id);
  const known = acts.map((act) => envelope(act)).filter(({ of }) => of !== null);
  const people = known.map(({ of }) => of ?? "");
  const names = await namesOf(database, jurisdiction, { people }, language);
  const chinese = language === "zh" ? names : await namesOf(database, jurisdiction, { people }, "zh");
  for (const { of, as } of known) {
    const person = of ?? "";
    const name = names.people.get(person);
    if (name === undefined) continue;
    const initials = initialsOf(chinese.people.get(person) ?? name);
    persons.set(person, { person, name, initials, titles: [], as: as ?? persons.get(person)?.as ?? null });
  }
  const body = await getBody(database, jurisdiction, row.body, clock.now().toISOString());
  const day = await today(services, jurisdiction);
  for (const office of body?.offices ?? [])
    for (const holder of office.holders) {
      if (holder.from > day || (holder.to !== null && holder.to <= day)) continue;
      const { person } = holder;
      const name = (language === "en" && holder.nameEn) || holder.name;
      const title = (language === "en" && office.titleEn) || office.title;
      const before = persons.get(person) ?? {
        person,
        name,
        initials: initialsOf(holder.name),
        titles: [],
        as: null,
      };
      persons.set(person, { ...before, titles: [...before.titles, title] });
    }
  return [...persons.values()];
}
