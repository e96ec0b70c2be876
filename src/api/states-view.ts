/** Where bodies are, and what their reasons are called. */
import type { BodyReason, StandingBody } from "../states/index.ts";
import type { Services } from "./services.ts";
import { proceduresOf } from "./views.ts";

export type Place = { id: string; name: string; nameEn: string | null };

/** The highest body above it, itself included, that is of a lower level than its root: the county of a county's bureau. */
export function placeOf(bodies: readonly StandingBody[]): Map<string, Place> {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const places = new Map<string, Place>();
  for (const body of bodies) {
    const above = lineage(body, byId);
    const root = above.at(-1);
    const place = above.findLast((one) => one.level !== null && one.level !== root?.level);
    if (place) places.set(body.id, { id: place.id, name: place.name, nameEn: place.nameEn });
  }
  return places;
}

/** A body and those above it, up to one that stands under none, or under one that is not there. */
function lineage(body: StandingBody, byId: Map<string, StandingBody>): StandingBody[] {
  const line: StandingBody[] = [];
  let one: StandingBody | undefined = body;
  while (one && !line.includes(one)) {
    line.push(one);
    one = one.parent === null ? undefined : byId.get(one.parent);
  }
  return line;
}

type Titled = { id: string; title: string | null; procedure: string; body: string; openedOn: string };

/** What the matter and the rule of a reason are called. */
export async function matterTitles(services: Services, jurisdiction: string, reasons: readonly BodyReason[]) {
  const rows = await services.database.query<Titled>(
    `select matter as id, title, procedure, body, opened_on as "openedOn" from matters
      where jurisdiction = $1 and matter = any($2::uuid[])`,
    [jurisdiction, [...new Set(reasons.map((reason) => reason.matter))]],
  );
  const matters = new Map(rows.map((row) => [row.id, row]));
  const procedureOf = await proceduresOf(services, jurisdiction);
  return ({ matter, constraint }: BodyReason) => {
    const row = matters.get(matter);
    const rule = row && procedureOf(row)?.constraints.find((c) => c.id === constraint);
    return {
      matterTitle: row?.title ?? null,
      title: rule?.title ?? { zh: constraint, en: constraint },
    };
  };
}
