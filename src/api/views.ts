/** Acts, matters and findings as pages want them: with titles from the norms and names from the registry. */
import type { Principal } from "../access/index.ts";
import { recordLook } from "../access/index.ts";
import { type Act, envelope, fieldsOf, type MatterRow, TICK_TITLE } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Language } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import { TICK } from "../rules/index.ts";
import type { Services } from "./services.ts";

type Bilingual = { zh: string; en: string };
const UNKNOWN: Bilingual = { zh: "—", en: "—" };

type UnderLaw = { procedure: string; body: string; openedOn: string };

/** The procedure that a matter keeps to its end: its generation, and what was adopted for its body and day. */
export async function proceduresOf(
  { law, database }: Services,
  jurisdiction: string,
): Promise<(matter: UnderLaw) => Procedure | undefined> {
  const lawOf = await law.of(database, [jurisdiction]);
  return ({ procedure, body, openedOn: on }) => {
    const found = lawOf({ jurisdiction, body, procedure, on });
    return "ok" in found ? undefined : found;
  };
}

/** The act of the clock is known to every procedure without being in any. */
export function actTitle(procedure: Procedure | undefined, type: string): Bilingual {
  return type === TICK ? TICK_TITLE : (procedure?.acts[type]?.title ?? { zh: type, en: type });
}

export async function matterRows(services: Services, rows: MatterRow[], language: Language) {
  const jurisdiction = rows[0]?.jurisdiction ?? "";
  const names = await namesOf(services.database, jurisdiction, { bodies: rows.map((r) => r.body) }, language);
  const procedureOf = await proceduresOf(services, jurisdiction);
  return rows.map((row) => {
    const procedure = procedureOf(row);
    return {
      ...row,
      procedureTitle: procedure?.title ?? UNKNOWN,
      classTitle: classTitle(procedure, row.class),
      stageTitle: procedure?.stages.find((s) => s.id === row.stage)?.title ?? UNKNOWN,
      bodyName: names.bodies.get(row.body) ?? "—",
    };
  });
}

function classTitle(procedure: Procedure | undefined, value: string | null): Bilingual | null {
  if (!procedure || value === null) return null;
  for (const act of Object.values(procedure.acts))
    for (const field of act.fields)
      if (field.key === "class") return field.options?.find((o) => o.value === value)?.title ?? null;
  return null;
}

export async function actViews(
  services: Services,
  procedure: Procedure | undefined,
  acts: (Act & { erased?: boolean })[],
  language: Language,
) {
  const jurisdiction = acts[0]?.jurisdiction ?? "";
  const people = acts
    .flatMap((a) => [envelope(a).of, "person" in a.actor ? a.actor.person : null])
    .filter((p) => p !== null);
  const offices = acts.flatMap((a) => ("person" in a.actor ? [a.actor.office] : []));
  const names = await namesOf(services.database, jurisdiction, { people, offices }, language);
  const places = await ledgerPlaces(
    services,
    jurisdiction,
    acts.map((a) => a.id),
  );
  return acts.map((act) => {
    const { of, as, item } = envelope(act);
    const definition = procedure?.acts[act.type];
    const fields = fieldsOf(act.data);
    return {
      id: act.id,
      number: act.number,
      type: act.type,
      title: actTitle(procedure, act.type),
      actor:
        "person" in act.actor
          ? {
              person: act.actor.person,
              name: names.people.get(act.actor.person) ?? "—",
              office: act.actor.office,
              officeTitle: names.offices.get(act.actor.office) ?? "—",
            }
          : act.actor,
      of: of ? { person: of, name: names.people.get(of) ?? of } : null,
      as,
      asTitle: as ? (procedure?.capacities[as] ?? { zh: as, en: as }) : null,
      item,
      claimedAt: act.claimedAt,
      recordedAt: act.recordedAt,
      data: act.data,
      fields:
        act.type === TICK
          ? tickFields(procedure, fields)
          : (definition?.fields ?? [])
              // Another record is opened where the page names it, not read as its id.
              .filter((f) => !f.system && f.type !== "uuid")
              .filter((f) => fields[f.key] !== undefined && fields[f.key] !== null)
              .map((f) => ({ key: f.key, title: f.title, text: textOf(f, fields[f.key]) })),
      evidence: act.evidence,
      norms: act.norms,
      ledger: places.get(act.id) ?? { status: "queued" as const, index: null },
      erased: act.erased ?? false,
    };
  });
}

/** Which rules' limits passed, and which acts had set the clock going. */
function tickFields(procedure: Procedure | undefined, data: Record<string, unknown>) {
  const ids = Array.isArray(data.constraints) ? data.constraints.map(String) : [];
  const acts = Array.isArray(data.acts) ? data.acts.map(String) : [];
  const titles = ids.map(
    (id) => procedure?.constraints.find((c) => c.id === id)?.title ?? { zh: id, en: id },
  );
  return [
    {
      key: "constraints",
      title: { zh: "所涉规则", en: "Rules concerned" },
      text: { zh: titles.map((t) => t.zh).join("；"), en: titles.map((t) => t.en).join("; ") },
    },
    {
      key: "acts",
      title: { zh: "起算", en: "Counted from" },
      text: {
        zh: acts.length > 0 ? `自第 ${acts.join("、")} 条记录起算` : "",
        en: acts.length > 0 ? `counted from record ${acts.join(", ")}` : "",
      },
    },
  ].filter((field) => field.text.zh !== "");
}

function textOf(field: Procedure["acts"][string]["fields"][number], value: unknown): Bilingual {
  const option = field.options?.find((o) => o.value === value);
  if (option) return option.title;
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  if (field.type === "money" && typeof value === "number")
    return {
      // To the fen: what was recorded is not rounded.
      zh: `${(value / 1_000_000).toLocaleString("zh-CN", { maximumFractionDigits: 6 })} 万元`,
      en: `CNY ${(value / 100).toLocaleString("en")}`,
    };
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return { zh: text, en: text };
}

export type LedgerPlace = { status: "queued" | "recorded" | "witnessed"; index: number | null };

async function ledgerPlaces(
  services: Services,
  jurisdiction: string,
  acts: string[],
): Promise<Map<string, LedgerPlace>> {
  const rows = await services.database.query<{ act: string; index: number; witnessed: boolean }>(
    `select l.act, l.index, l.index < coalesce(h.witnessed_size, 0) as witnessed
       from leaves l join ledger_heads h on h.jurisdiction = l.jurisdiction
      where l.jurisdiction = $1 and l.act = any($2::uuid[])`,
    [jurisdiction, acts],
  );
  return new Map(
    rows.map((row) => [
      row.act,
      { status: row.witnessed ? "witnessed" : "recorded", index: row.index } as LedgerPlace,
    ]),
  );
}

/** A line of a look holds texts up to a length: so many ids are one line. */
const SUBJECTS_AT_ONCE = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Records a fetch in the day's access matter before its answer goes out: of the body asked for, or for a list over many
 * bodies of the looker's own. Whoever holds no office reads what they were asked about, and is recorded with the body of
 * that; a filter that finds nothing opens no access matter of a body that may not exist.
 */
export async function look(
  { database, matters, clock }: Services,
  principal: Principal,
  fetched: { action: string; body: string | null; subjects: string[]; list: boolean },
): Promise<void> {
  const { subjects } = fetched;
  const body =
    (subjects.length > 0 ? fetched.body : null) ??
    principal.offices[0]?.body ??
    (await bodyOfOne(database, principal.jurisdiction, subjects));
  if (!body) return;
  for (let at = 0; at === 0 || at < subjects.length; at += SUBJECTS_AT_ONCE) {
    const some = subjects.slice(at, at + SUBJECTS_AT_ONCE);
    await recordLook(database, matters.admit, { ...fetched, subjects: some, principal, body }, clock.now());
  }
}

async function bodyOfOne(
  database: Services["database"],
  jurisdiction: string,
  subjects: string[],
): Promise<string | undefined> {
  const ids = subjects.filter((subject) => UUID.test(subject));
  if (ids.length === 0) return undefined;
  const [row] = await database.query<{ body: string }>(
    "select body from matters where jurisdiction = $1 and matter = any($2::uuid[]) order by matter limit 1",
    [jurisdiction, ids],
  );
  return row?.body;
}
