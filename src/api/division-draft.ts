/** A drafted plan on its way into the kernel: what cannot have been so is refused at its place, the rest are acts. */
import { actsOfPlan, DIVISION_PROCEDURE, OTHER_AREA } from "../division/index.ts";
import { type ActDraft, type Admission, matterRow } from "../matters/index.ts";
import { civilDayIn, type FieldProblem, Problem, timeZoneOf } from "../platform/index.ts";
import { membersOf, namesOf, noonOf } from "../registry/index.ts";
import { areasOf } from "./division-view.ts";
import type { PlanAsked } from "./division-shapes.ts";
import { resourceOf } from "./matters.ts";
import { type Call, notAllowed } from "./operation.ts";
import { proceduresOf } from "./views.ts";

type Asking = Pick<Call<{ id: string }, unknown, PlanAsked>, "services" | "principal" | "params" | "allows">;

/**
 * The admission of the whole plan. A plan that breaks a rule is admitted; refused are a day to come, somebody whom the
 * registry does not know, an area that is none, and oversight by somebody who is no principal.
 */
export async function admissionOf(call: Asking, draft: PlanAsked): Promise<Admission> {
  const { services, principal, params } = call;
  const { database, clock } = services;
  const { jurisdiction } = principal;
  const now = clock.now();
  const today = civilDayIn(await timeZoneOf(database, jurisdiction), now);
  const days = [draft.draftedOn, draft.adopted?.on, draft.published?.on, draft.filed?.on];
  const given = [...new Set(days.filter((day) => day !== undefined))];
  const noons = new Map<string, string>();
  for (const day of given) noons.set(day, await noonOf(database, jurisdiction, day));
  const group = await membersOf(database, jurisdiction, params.id, noons.get(draft.draftedOn) ?? "");
  const principals = new Set(group.filter((one) => one.principal !== "none").map((one) => one.person));
  const errors = [
    ...daysAhead(draft, today),
    ...daysBefore(draft),
    ...(await strangers(call, draft)),
    ...(await wrongAreas(call, draft)),
    ...overseers(draft, principals),
    ...(await wrongMatters(call, draft)),
  ];
  const [first] = errors;
  if (first) throw new Problem("malformed_request", first.message, { errors });
  const acts = actsOfPlan(draft, {
    actor: actorOf(call, draft.office),
    principals,
    // At noon of its day; of today, not ahead of the clock.
    at: (day) => {
      const noon = noons.get(day) ?? "";
      return Date.parse(noon) > now.getTime() ? now.toISOString() : noon;
    },
  });
  return { jurisdiction, matter: { open: { procedure: DIVISION_PROCEDURE, body: params.id } }, acts };
}

/** In which office the clerk records: the one named, or the one held at the body. */
function actorOf({ principal, params }: Asking, named: string | undefined): ActDraft["actor"] {
  const held = principal.offices.find((o) => (named ? o.office === named : o.body === params.id));
  if (!principal.person || !held) throw notAllowed();
  return { person: principal.person, office: held.office };
}

function daysAhead(draft: PlanAsked, today: string): FieldProblem[] {
  const days = {
    draftedOn: draft.draftedOn,
    "adopted.on": draft.adopted?.on,
    "published.on": draft.published?.on,
    "filed.on": draft.filed?.on,
  };
  return Object.entries(days).flatMap(([path, day]) =>
    day !== undefined && day > today
      ? [
          {
            path,
            message: {
              zh: "日期晚于今天。尚未发生的，等发生之后再记录。",
              en: "This day lies ahead. What has not happened yet is recorded once it has.",
            },
          },
        ]
      : [],
  );
}

/** Nobody adopts, publishes or files what has not been drafted. */
function daysBefore({ draftedOn, adopted, published, filed }: PlanAsked): FieldProblem[] {
  const first = [adopted?.on, published?.on, filed?.on].filter((day) => day !== undefined).toSorted()[0];
  if (first === undefined || draftedOn <= first) return [];
  const message = {
    zh: "提出日期晚于集体研究、公布或者备案的日期，请核对。",
    en: "It was drafted after it was adopted, published or filed. Check the days.",
  };
  return [{ path: "draftedOn", message }];
}

async function strangers({ services, principal }: Asking, draft: PlanAsked): Promise<FieldProblem[]> {
  const named = [
    ...draft.duties.map(({ person }, n) => ({ person, path: `duties[${n}].person` })),
    ...draft.acting.map(({ person }, n) => ({ person, path: `acting[${n}].person` })),
  ];
  const people = named.map(({ person }) => person);
  const known = (await namesOf(services.database, principal.jurisdiction, { people })).people;
  return named.flatMap(({ person, path }) =>
    known.has(person)
      ? []
      : [
          {
            path,
            message: {
              zh: "名册中没有此人。请核对；名册有误的，请组织部门更正。",
              en: "The registry holds no such person. Check it; the organisation department corrects the registry.",
            },
          },
        ],
  );
}

async function wrongAreas(
  { services, principal, params }: Asking,
  draft: PlanAsked,
): Promise<FieldProblem[]> {
  const lawOf = await proceduresOf(services, principal.jurisdiction);
  const asked = { procedure: DIVISION_PROCEDURE, body: params.id, openedOn: draft.draftedOn };
  const { areas } = areasOf(lawOf(asked));
  const known = new Set(areas.map(({ id }) => id));
  return draft.duties.flatMap(({ area, note }, n): FieldProblem[] => {
    if (!known.has(area))
      return [
        {
          path: `duties[${n}].area`,
          message: {
            zh: `当日规范中没有领域“${area}”；可用：${[...known].join("、")}`,
            en: `The norms of that day know no area "${area}"; they know ${[...known].join(", ")}`,
          },
        },
      ];
    if (area !== OTHER_AREA || note !== undefined) return [];
    const message = {
      zh: "“其他”须写明具体工作。",
      en: 'Of "other", say which work it is.',
    };
    return [{ path: `duties[${n}].note`, message }];
  });
}

function overseers(draft: PlanAsked, principals: Set<string>): FieldProblem[] {
  const leads = new Set([...principals, ...draft.acting.map(({ person }) => person)]);
  return draft.duties.flatMap(({ person, part }, n) =>
    part !== "oversees" || leads.has(person)
      ? []
      : [
          {
            path: `duties[${n}].part`,
            message: {
              zh: "监管由正职（含主持工作的副职）负责；副职请填“分管”或者“监督检查”。",
              en: "Oversight is a principal's, or of who leads in the principal's place; a deputy manages or checks.",
            },
          },
        ],
  );
}

/** What the plan cites must be there, and be what it is cited as. */
async function wrongMatters(call: Asking, draft: PlanAsked): Promise<FieldProblem[]> {
  const { services, principal, params, allows } = call;
  const { jurisdiction } = principal;
  const errors: FieldProblem[] = [];
  const cited = async (path: string, id: string | undefined, procedure: string, zh: string, en: string) => {
    if (id === undefined) return;
    const row = await matterRow(services.database, jurisdiction, id);
    const isRight = row && row.body === params.id && row.procedure === procedure;
    if (!isRight || !allows("readMatter", resourceOf(row))) errors.push({ path, message: { zh, en } });
  };
  await cited(
    "adopted.decision",
    draft.adopted?.decision,
    "cn/decision",
    "本单位没有这件决策事项。请从列表中选择。",
    "The body has no such decision. Choose it from the list.",
  );
  await cited(
    "replaces",
    draft.replaces,
    DIVISION_PROCEDURE,
    "本单位没有这份分工方案。",
    "The body has no such plan.",
  );
  return errors;
}
