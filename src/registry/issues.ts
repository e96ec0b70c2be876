/**
 * What is wrong with a registry on a day: nobody in a principal office, two full holders at once, a body that no station
 * covers or two do. These did happen and are recorded; here they become visible. Pure but for the last function.
 */
import { chainOf } from "./decide.ts";
import { type Body, holdsOn, type Registry } from "./facts.ts";
import { standsOn } from "./principals.ts";
import type { Reader } from "./queries.ts";
import { loadRegistry } from "./store.ts";

export type RegistryIssue = {
  kind: "principal-vacant" | "principal-held-twice" | "not-covered" | "covered-twice";
  body: string;
  bodyName: string;
  office: string | null;
  people: string[];
  stations: string[];
  message: { zh: string; en: string };
};

/**
 * Kinds of bodies that a stationed group (派驻机构) covers. The committee and the government themselves, the discipline
 * commission, its stations, internal offices and towns (which have discipline committees of their own) are outside.
 */
const COVERED_KINDS = new Set(["department", "second-tier", "organisation", "audit", "enterprise"]);

export function issuesOn(registry: Registry, on: string): RegistryIssue[] {
  const standing = [...registry.bodies.values()].filter((b) =>
    holdsOn({ from: b.establishedOn, to: b.dissolvedOn }, on),
  );
  const holders = Map.groupBy(
    [...registry.terms.values()].filter((t) => holdsOn({ from: t.fromOn, to: t.toOn }, on)),
    (t) => t.office,
  );
  const offices = Map.groupBy(
    [...registry.offices.values()].filter((o) => o.principal !== "none" && standsOn(o, on)),
    (o) => o.body,
  );
  const coverage = Map.groupBy(
    [...registry.coverage.values()].filter((c) => holdsOn({ from: c.fromOn, to: c.toOn }, on)),
    (c) => c.body,
  );
  const nameOf = (person: string) => registry.people.get(person)?.name ?? person;
  const issues: RegistryIssue[] = [];
  for (const body of standing) {
    for (const office of offices.get(body.id) ?? []) {
      const held = holders.get(office.id) ?? [];
      const full = held.filter((t) => !t.acting).map((t) => t.person);
      const base = { body: body.id, bodyName: body.name, office: office.id, stations: [] };
      if (held.length === 0)
        issues.push({
          ...base,
          kind: "principal-vacant",
          people: [],
          message: {
            zh: `${body.name}的${office.title}空缺`,
            en: `${body.nameEn ?? body.name}: the office of ${office.titleEn ?? office.title} is vacant`,
          },
        });
      if (full.length > 1)
        issues.push({
          ...base,
          kind: "principal-held-twice",
          people: full,
          message: {
            zh: `${body.name}的${office.title}同时有 ${full.length} 人任职：${full.map(nameOf).join("、")}`,
            en: `${body.nameEn ?? body.name}: ${full.length} people hold the office of ${office.titleEn ?? office.title} at once`,
          },
        });
    }
    issues.push(...coverageIssues(registry, body, coverage));
  }
  return issues;
}

function coverageIssues(
  registry: Registry,
  body: Body,
  coverage: Map<string, { station: string }[]>,
): RegistryIssue[] {
  if (!COVERED_KINDS.has(body.kind)) return [];
  const nearest = chainOf(registry.bodies, body.id).find((b) => coverage.has(b.id));
  const stations = [...new Set((nearest ? (coverage.get(nearest.id) ?? []) : []).map((c) => c.station))];
  const base = { body: body.id, bodyName: body.name, office: null, people: [], stations };
  if (stations.length === 0)
    return [
      {
        ...base,
        kind: "not-covered",
        message: {
          zh: `${body.name}没有派驻机构监督`,
          en: `${body.nameEn ?? body.name}: no station covers it`,
        },
      },
    ];
  // Two stations above are told once, where they were set.
  if (stations.length === 1 || nearest?.id !== body.id) return [];
  const names = stations.map((id) => registry.bodies.get(id)?.name ?? id);
  return [
    {
      ...base,
      kind: "covered-twice",
      message: {
        zh: `${body.name}由 ${stations.length} 个派驻机构同时监督：${names.join("、")}`,
        en: `${body.nameEn ?? body.name}: ${stations.length} stations cover it at once`,
      },
    },
  ];
}

/** The issues of a jurisdiction's registry at an instant. */
export async function registryIssues(db: Reader, jurisdiction: string, at: string): Promise<RegistryIssue[]> {
  const [day] = await db.query<{ today: string }>(
    `select ($2::timestamptz at time zone time_zone)::date as today from jurisdictions where jurisdiction = $1`,
    [jurisdiction, at],
  );
  return day ? issuesOn(await loadRegistry(db, jurisdiction), day.today) : [];
}
