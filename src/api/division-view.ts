/** What a page shows of a body's division of duties on a day, as far as the reader may see it. */
import {
  DIVISION_PROCEDURE,
  differences,
  OTHER_AREA,
  type Plan,
  planBefore,
  planInForce,
  plansOf,
} from "../division/index.ts";
import { findingsOfMatter } from "../findings/index.ts";
import { matterRow } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import { Problem } from "../platform/index.ts";
import { getBody, membersOf, noonOf } from "../registry/index.ts";
import { findingViews, readingOf } from "./finding-view.ts";
import { resourceOf } from "./matters.ts";
import type { Call } from "./operation.ts";
import { proceduresOf } from "./views.ts";

type Asking = Call<{ id: string }, { plan?: string | undefined; against?: string | undefined }, unknown>;

export function divisionResource(jurisdiction: string, body: string) {
  return { type: "Matter", jurisdiction, body, procedure: DIVISION_PROCEDURE, class: null } as const;
}

/** @throws Problem not_found where there is no such body, or no such plan that the reader may see. */
export async function divisionView(call: Asking, on: string) {
  const { services, principal, params, query, allows } = call;
  const { database, recordKey } = services;
  const { jurisdiction } = principal;
  const resource = divisionResource(jurisdiction, params.id);
  const readsAll = allows("readMatter", resource);
  const at = await noonOf(database, jurisdiction, on);
  const [body, inGroup, stored, lawOf] = await Promise.all([
    getBody(database, jurisdiction, params.id, at),
    membersOf(database, jurisdiction, params.id, at),
    plansOf(database, recordKey, jurisdiction, params.id),
    proceduresOf(services, jurisdiction),
  ]);
  if (!body) throw noSuch();
  const plans = readsAll ? stored : stored.filter(({ publishedOn }) => publishedOn !== null);
  const holds = planInForce(plans, on);
  const asked = query.plan ? plans.find(({ matter }) => matter === query.plan) : null;
  const against = query.against ? plans.find(({ matter }) => matter === query.against) : null;
  if (asked === undefined || against === undefined) throw noSuch();
  const plan = asked ?? holds;
  const compared = plan && (against ?? planBefore(plans, plan));
  const openedOn = stored.find(({ matter }) => matter === plan?.matter)?.openedOn ?? on;
  const under = (procedure: string) => lawOf({ procedure, body: params.id, openedOn });
  const law = under(DIVISION_PROCEDURE);
  const findings = plan ? await findingsOfMatter(database, jurisdiction, readingOf(call), plan.matter) : [];
  return {
    body: body.id,
    name: body.name,
    nameEn: body.nameEn,
    on,
    ...areasOf(law),
    members: await membersShown(call, inGroup, plan),
    plan: plan && { ...plan, decision: await decisionShown(call, plan.decision) },
    compared: compared || null,
    ...(plan ? differences(compared || null, plan) : { added: [], gone: [] }),
    plans: plans.map((one) => ({ ...one, inForce: one.matter === holds?.matter })),
    ...tiersOf(law),
    meetingLimit: limitOf(under("cn/countersign")),
    findings: await findingViews(call, findings),
    readsAll,
    mayRecord: principal.person !== null && allows("openMatter", resource),
  };
}

/** A guarded area comes first; what a local list names and the acts do not know is shown by its name. */
export function areasOf(law: Procedure | undefined) {
  const list = law?.lists?.find(({ id }) => id === "guarded_areas");
  const options =
    law?.acts["division.area-assigned"]?.fields.find(({ key }) => key === "area")?.options ?? [];
  const guarded = (list?.rows ?? []).map(({ cells: [area, name] }) => {
    const id = String(area);
    const known = options.find(({ value }) => value === id)?.title;
    return { id, title: { zh: String(name), en: known?.en ?? String(name) }, guarded: true };
  });
  const named = new Set(guarded.map(({ id }) => id));
  const rest = options.filter(({ value }) => !named.has(value));
  const last = (value: string) => Number(value === OTHER_AREA);
  return {
    areas: [
      ...guarded,
      ...rest
        .toSorted((a, b) => last(a.value) - last(b.value))
        .map(({ value, title }) => ({ id: value, title, guarded: false })),
    ],
    guardedBasis: list?.basis ?? [],
  };
}

function tiersOf(law: Procedure | undefined) {
  const list = law?.lists?.find(({ id }) => id === "signing_tiers");
  const tiers = (list?.rows ?? []).map(({ cells: [tier, amount, signs] }) => ({
    tier: Number(tier),
    amount: String(amount ?? ""),
    signs: String(signs ?? ""),
  }));
  return { tiers, tiersBasis: list?.basis ?? [] };
}

function limitOf(law: Procedure | undefined) {
  const limit = law?.parameters.find(({ id }) => id === "meeting_limit");
  return limit ? { fen: Number(limit.value), basis: limit.basis } : null;
}

type InGroup = Awaited<ReturnType<typeof membersOf>>;
type Row = { id: string; name: string; nameEn: string | null };

/** The group of the day, then whoever else the plan names: gone from it since, or never of it. */
async function membersShown({ services, principal }: Asking, group: InGroup, plan: Plan | null) {
  const leads = new Set(plan?.acting.map(({ person }) => person));
  const known = new Set(group.map(({ person }) => person));
  const named = [...(plan?.duties ?? []), ...(plan?.acting ?? [])].map(({ person }) => person);
  const others = [...new Set(named)].filter((person) => !known.has(person));
  const rows =
    others.length === 0
      ? []
      : await services.database.query<Row>(
          `select person as id, name, name_en as "nameEn" from people
            where jurisdiction = $1 and person = any($2::uuid[]) order by name, person`,
          [principal.jurisdiction, others],
        );
  return [
    ...group.map((one) => ({ ...one, acting: one.acting || leads.has(one.person), inOffice: true })),
    ...rows.map(({ id, name, nameEn }) => ({
      person: id,
      name,
      nameEn,
      title: null,
      titleEn: null,
      principal: "none" as const,
      acting: leads.has(id),
      inOffice: false,
    })),
  ];
}

/** The meeting's decision, where the reader may read it. */
async function decisionShown({ services, principal, allows }: Asking, decision: string | null) {
  if (decision === null) return null;
  const row = await matterRow(services.database, principal.jurisdiction, decision);
  return row && allows("readMatter", resourceOf(row)) ? { matter: row.id, title: row.title } : null;
}

export const noSuch = () =>
  new Problem("not_found", {
    zh: "没有此单位或者此分工方案，或您无权查看",
    en: "There is no such body or plan, or none that you may see",
  });
