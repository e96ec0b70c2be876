/** What a document of a matter is made from: the matter as its page shows it, with the names of its day. */
import type { Principal } from "../access/index.ts";
import type { MatterFacts } from "../documents/index.ts";
import { findingsOfMatter } from "../findings/index.ts";
import { actsOf, deadlinesOfMatter, judgementsOf, type MatterRow } from "../matters/index.ts";
import { type Language, timeZoneOf } from "../platform/index.ts";
import { type BodyDetail, getBody, namesOf } from "../registry/index.ts";
import { findingViews, readingOf } from "./finding-view.ts";
import { matterView } from "./matter-view.ts";
import type { Call } from "./operation.ts";
import { asReadBy } from "./recused-acts.ts";
import type { Services } from "./services.ts";

export async function documentFacts(
  call: Call<unknown, unknown, unknown>,
  row: MatterRow,
): Promise<MatterFacts> {
  const { services, principal, language } = call;
  const { database, recordKey, clock } = services;
  const { jurisdiction } = row;
  const acts = asReadBy(principal, await actsOf(database, recordKey, jurisdiction, row.id));
  const judgements = await judgementsOf(database, jurisdiction, row.id);
  const deadlines = await deadlinesOfMatter(database, jurisdiction, row.id);
  const found = await findingsOfMatter(database, jurisdiction, readingOf(call), row.id);
  const handled = await findingViews(call, found);
  const view = await matterView(services, row, acts, judgements, deadlines, language, handled);
  const held = acts.findLast((act) => /\.(convened|opened)$/.test(act.type))?.claimedAt ?? row.openedAt;
  const body = await getBody(database, jurisdiction, row.body, held);
  const station = body?.stations[0];
  const detail = view.procedureDetail;
  return {
    ...view,
    language,
    timeZone: await timeZoneOf(database, jurisdiction),
    stages: detail?.stages ?? [],
    norms: detail ? { pack: detail.pack, version: detail.version } : null,
    station: station ? inLanguage(station, language) : null,
    offices: body ? officesOn(body, held, language) : new Map(),
    viewer: await viewerOf(services, principal, language),
    madeAt: clock.now().toISOString(),
  };
}

const inLanguage = ({ name, nameEn }: { name: string; nameEn: string | null }, language: Language) =>
  language === "en" ? (nameEn ?? name) : name;

/** Who held which office of the body on the day of an instant; of several the first, which is the principal one. */
function officesOn(body: BodyDetail, at: string, language: Language): Map<string, string> {
  const day = at.slice(0, 10);
  const titles = new Map<string, string>();
  for (const office of body.offices)
    for (const { person, from, to } of office.holders)
      if (from <= day && (to === null || day < to) && !titles.has(person))
        titles.set(person, inLanguage({ name: office.title, nameEn: office.titleEn }, language));
  return titles;
}

async function viewerOf(
  { database }: Services,
  { jurisdiction, name, person, offices: [office] }: Principal,
  language: Language,
): Promise<MatterFacts["viewer"]> {
  const names = await namesOf(
    database,
    jurisdiction,
    {
      people: person ? [person] : [],
      bodies: office ? [office.body] : [],
      offices: office ? [office.office] : [],
    },
    language,
  );
  return {
    name: names.people.get(person ?? "") ?? name,
    office: office
      ? [names.bodies.get(office.body), names.offices.get(office.office) ?? office.title]
          .filter(Boolean)
          .join(language === "zh" ? "" : ", ")
      : null,
  };
}
