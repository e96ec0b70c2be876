import { civilDayIn, Problem, timeZoneOf } from "../platform/index.ts";
import {
  type BodyState,
  dayOf,
  recordedBy,
  type Day as StatesDay,
  type StandingBody,
  signsOn,
  standingBodies,
  stateOfBody,
  thresholdsOf,
} from "../states/index.ts";
import { type Call, operation, z } from "./operation.ts";
import { BasisShape, Bilingual, Day, Id, Instant, SEVERITIES } from "./shapes.ts";
import { matterTitles, placeOf, type Place } from "./states-view.ts";
import { look, proceduresOf } from "./views.ts";

const LAW = "cn/finding";
/** The law that is shown is that of the whole jurisdiction; a body may have adopted its own. */
const NO_BODY = "00000000-0000-0000-0000-000000000000";
const REASONS_SHOWN = 5;
const DAY_MS = 86_400_000;
const STATES = ["normal", "prevention", "warning"] as const;
const SHOWN_VALUES = [
  "state_window",
  "warning_serious",
  "warning_findings",
  "prevention_findings",
  "prevention_limits",
];

const Reason = z.object({
  because: z.enum(["finding", "limit-passed", "limit-near"]),
  matter: Id,
  matterTitle: z.string().nullable(),
  constraint: z.string(),
  title: Bilingual,
  severity: z.enum(SEVERITIES).nullable(),
  at: Instant.openapi({ description: "Since when it stands; of a limit, when it ends" }),
});

const StateRow = z
  .object({
    id: Id,
    name: z.string(),
    nameEn: z.string().nullable(),
    kind: z.string(),
    place: z
      .object({ id: Id, name: z.string(), nameEn: z.string().nullable() })
      .nullable()
      .openapi({ description: "The county or township that it is in; null: of the jurisdiction itself" }),
    state: z.enum(STATES),
    before: z.enum(STATES).nullable().openapi({ description: "Its state on the day compared with" }),
    records: z.int().openapi({ description: "Decisions recorded by that day; none: nothing is known of it" }),
    findings: z.int(),
    serious: z.int(),
    limits: z.int(),
    reasons: z.array(Reason).openapi({ description: `The weightiest, at most ${REASONS_SHOWN}` }),
  })
  .openapi("BodyState");

const Threshold = z.object({
  id: z.string(),
  title: Bilingual,
  value: z.string(),
  unit: Bilingual,
  basis: z.array(BasisShape),
});

type Asking = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "scope">;

/** State by body on a day, of the bodies that the reader may see. */
async function statesOn({ services, principal, scope }: Asking, day: StatesDay) {
  const { database, law, calendars, recordKey } = services;
  const { jurisdiction } = principal;
  const lawOf = await law.of(database, [jurisdiction]);
  const zone = await timeZoneOf(database, jurisdiction);
  const procedureOf = await proceduresOf(services, jurisdiction);
  const under = (body: string) => {
    const procedure = procedureOf({ procedure: LAW, body, openedOn: day.on });
    if (!procedure) throw new Error(`no law of ${LAW} on ${day.on}`);
    return procedure;
  };
  const general = under(NO_BODY);
  const windowMonths = Number(general.parameters.find((p) => p.id === "state_window")?.value);
  const asked = {
    database,
    jurisdiction,
    findingScope: scope("readFinding"),
    matterScope: scope("readMatter"),
    windowMonths,
    replaying: { law: lawOf, calendar: calendars.of(zone, jurisdiction), recordKey },
  };
  const [bodies, signs] = await Promise.all([
    standingBodies(database, jurisdiction, scope("readFinding"), day),
    signsOn(asked, day),
  ]);
  const findings = Map.groupBy(signs.findings, (finding) => finding.body);
  const limits = Map.groupBy(signs.limits, (limit) => limit.body);
  const stateOf = ({ id }: StandingBody): BodyState =>
    stateOfBody(findings.get(id) ?? [], limits.get(id) ?? [], thresholdsOf(under(id)), day.until.getTime());
  const states = new Map(bodies.filter((b) => b.isSeen).map((body) => [body.id, stateOf(body)]));
  return { bodies, states, general, limitsKnown: signs.limitsKnown };
}

export const stateOperations = [
  operation({
    id: "listStates",
    method: "get",
    path: "/api/v1/states",
    tag: "States",
    summary: "Bodies as normal, prevention or warning on a day, with reasons: for orientation, no verdict",
    access: "readFinding",
    query: z.object({
      on: Day.optional().openapi({ description: "The civil day that is shown; today by default" }),
      since: Day.optional().openapi({ description: "The day compared with; the day before by default" }),
    }),
    answer: z.object({
      on: Day,
      since: Day,
      items: z.array(StateRow).openapi({ description: "The same order every day" }),
      counts: z.object({ normal: z.int(), prevention: z.int(), warning: z.int(), changed: z.int() }),
      thresholds: z.array(Threshold).openapi({ description: "From the norms of that day" }),
      limitsKnown: z.boolean().openapi({
        description: "False where too much has happened since that day to derive the limits of then",
      }),
    }),
    problems: ["malformed_request"],
    async handle(call) {
      const { services, principal, query } = call;
      const { database, clock } = services;
      const { jurisdiction } = principal;
      const now = clock.now();
      const today = civilDayIn(await timeZoneOf(database, jurisdiction), now);
      const on = query.on ?? today;
      if (on > today) throw tomorrow();
      const since = query.since ?? dayBefore(on);
      const [day, dayThen] = await Promise.all([
        dayOf(database, jurisdiction, on, now),
        dayOf(database, jurisdiction, since, now),
      ]);
      const [shown, before, records] = await Promise.all([
        statesOn(call, day),
        statesOn(call, dayThen),
        recordedBy(database, jurisdiction, call.scope("readFinding"), day),
      ]);
      const places = placeOf(shown.bodies);
      const reasons = [...shown.states.values()].flatMap((state) => state.reasons.slice(0, REASONS_SHOWN));
      const titles = await matterTitles(services, jurisdiction, reasons);
      const items = shown.bodies.flatMap((body) => {
        const state = shown.states.get(body.id);
        if (!state) return [];
        const row = rowOf(body, state, before.states.get(body.id), places, titles);
        return [{ ...row, records: records.get(body.id) ?? 0 }];
      });
      await look(services, principal, {
        action: "listStates",
        body: null,
        subjects: [...new Set(reasons.map((reason) => reason.matter))],
        list: true,
      });
      const counted = (state: BodyState["state"]) => items.filter((item) => item.state === state).length;
      return {
        on,
        since,
        items,
        counts: {
          normal: counted("normal"),
          prevention: counted("prevention"),
          warning: counted("warning"),
          changed: items.filter((item) => item.before !== null && item.before !== item.state).length,
        },
        thresholds: shown.general.parameters
          .filter((parameter) => SHOWN_VALUES.includes(parameter.id))
          .map(({ id, title, value, unitTitle, basis }) => ({ id, title, value, unit: unitTitle, basis })),
        limitsKnown: shown.limitsKnown && before.limitsKnown,
      };
    },
  }),
];

type Titles = Awaited<ReturnType<typeof matterTitles>>;

function rowOf(
  body: StandingBody,
  { state, findings, serious, limits, reasons }: BodyState,
  before: BodyState | undefined,
  places: Map<string, Place>,
  titles: Titles,
) {
  const { id, name, nameEn, kind } = body;
  return {
    id,
    name,
    nameEn,
    kind,
    place: places.get(id) ?? null,
    state,
    before: before?.state ?? null,
    findings,
    serious,
    limits,
    reasons: reasons.slice(0, REASONS_SHOWN).map((reason) => ({ ...reason, ...titles(reason) })),
  };
}

const dayBefore = (on: string) => new Date(Date.parse(`${on}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

const tomorrow = () =>
  new Problem("malformed_request", {
    zh: "只能查看今天或以前的状态。请选择不晚于今天的日期。",
    en: "There are states of today and of days before. Choose a day that is not later than today.",
  });
