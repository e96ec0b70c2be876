/** The sample prefecture as admissions, with the breaches that were put in told apart (`truth`). Pure: seed in, data out. */
import type { ActDraft, Actor, Admission } from "../matters/index.ts";
import { type Broken, decisionActs } from "./decisions.ts";
import { BODIES, GIVEN, JURISDICTIONS, MORE_BODIES, type Place, SURNAMES, TOPICS, TOWNS } from "./places.ts";
import { createRandom, type Random } from "./random.ts";

export type SampleSeat = { jurisdiction: string; person: string; name: string; body: string; bodyName: string; office: string; title: string; role: string };
export type SampleTruth = { jurisdiction: string; matter: string; constraint: Broken };
export type Sample = { admissions: Admission[]; truth: SampleTruth[]; seats: SampleSeat[] };

export type SampleOptions = { seed: string; scale: number; /** The last civil day of the sample. */ until: string };

const IMPORT: Actor = { system: "import" };
const FOUNDED = "2019-01-01";
const RULES: Broken[] = ["chair-states-last", "no-leading-remark", "chair-votes-last", "quorum", "carried-by-majority-of-those-due", "recusal-respected", "declared-interest-recused", "late-item", "voter-present", "execution-after-confirmation"];

type Unit = { id: string; name: string; chair: SampleSeat; members: SampleSeat[]; clerk: SampleSeat; place: Place };

export function generateSample(options: SampleOptions): Sample {
  const random = createRandom(options.seed);
  const sample: Sample = { admissions: [], truth: [], seats: [] };
  let broken = 0;
  for (const j of JURISDICTIONS) {
    const units = establish(random, sample, j);
    const perUnit = Math.round((j.level === "province" ? 0 : j.level === "prefecture" ? 9 : 4) * options.scale);
    for (const unit of units.filter((u) => ["department", "town", "second-tier"].includes(u.place.kind)))
      for (let n = 0; n < perUnit; n += 1) {
        const habit = unit.place.key === "housing" ? 0.3 : 0.08;
        const rule = random.chance(habit) ? (RULES[broken++ % RULES.length] as Broken) : null;
        decide(random, sample, options, j.jurisdiction, unit, n / perUnit, n, rule);
      }
  }
  return sample;
}

function establish(random: Random, sample: Sample, j: (typeof JURISDICTIONS)[number]): Unit[] {
  const { jurisdiction } = j;
  const places = [
    ...BODIES,
    ...(j.level === "prefecture" ? MORE_BODIES : []),
    ...(j.level === "county" ? TOWNS.map(([zh, en]): Place => ({ key: zh, zh, en, kind: "town", under: "government", covered: "station-2" })) : []),
  ].filter((p) => j.level !== "province" || ["party", "government", "discipline", "organisation", "inspection"].includes(p.kind));
  const idOf = (key: string) => random.id(`${jurisdiction} body ${key}`);
  const people: ActDraft[] = [];
  const used = new Set<string>();
  const at = `${FOUNDED}T01:00:00Z`;
  const draft = (type: string, data: Record<string, unknown>): ActDraft => ({ type: `registry.${type}`, actor: IMPORT, claimedAt: at, data });
  const units: Unit[] = [];
  const registry: Admission[] = [];
  for (const place of places) {
    const body = idOf(place.key);
    const name = place.zh.replace("{p}", j.titleZh);
    const acts = [
      draft("body-established", {
        ...(place.under ? { parent: idOf(place.under) } : {}),
        name,
        name_en: place.en.replace("{P}", j.titleEn.replace(/ (Province|Prefecture|County|District|City)$/, "")),
        kind: place.kind,
        level: j.level,
        on: FOUNDED,
      }),
    ];
    const terms: ActDraft[] = [];
    const seat = (key: string, title: string, titleEn: string, fn: string, principal = "none"): SampleSeat => {
      const person = random.id(`${jurisdiction} person ${place.key} ${key}`);
      let [family, given] = [random.pick(SURNAMES), random.pick(GIVEN)];
      while (used.has(family[0] + given[0])) [family, given] = [random.pick(SURNAMES), random.pick(GIVEN)];
      if (used.size < SURNAMES.length * GIVEN.length - 20) used.add(family[0] + given[0]);
      const office = random.id(`${jurisdiction} office ${place.key} ${key}`);
      people.push(draft("person-entered", { person, name: family[0] + given[0], name_en: `${family[1]} ${given[1]}` }));
      acts.push(draft("office-created", { office, title, title_en: titleEn, principal, function: fn, on: FOUNDED }));
      const term = random.id(`${jurisdiction} term ${place.key} ${key}`);
      terms.push(draft("term-started", { term, person, office, from: `${2020 + random.whole(4)}-0${1 + random.whole(9)}-15`, acting: key === "chief" && random.chance(0.06) }));
      const made = { jurisdiction, person, name: family[0] + given[0], body, bodyName: name, office, title, role: fn };
      sample.seats.push({ ...made, role: key === "chief" ? "chief" : fn });
      return made;
    };
    const chair = seat("chief", place.kind === "town" ? "党委书记" : "党组书记、局长", "Secretary and head", "member", "both");
    const members = [1, 2, 3, 4].map((n) => seat(`deputy-${n}`, "副职、班子成员", "Deputy, member of the leading group", "member"));
    const clerk = seat("clerk", "办公室主任（会议记录人员）", "Office director, clerk", "clerk");
    const special = { discipline: "discipline-officer", organisation: "organisation-officer", audit: "auditor", inspection: "inspector", station: "station-officer" }[place.kind as string];
    if (special) seat("officer", "工作人员", "Officer", special);
    units.push({ id: body, name, chair, members, clerk, place });
    if (place.covered) acts.push(draft("coverage-set", { coverage: random.id(`${jurisdiction} coverage ${place.key}`), station: idOf(place.covered), from: FOUNDED }));
    registry.push({ jurisdiction, matter: { open: { procedure: "cn/registry", body, id: random.id(`${jurisdiction} registry ${place.key}`) } }, acts: [...acts, ...terms] });
  }
  const personnel: Admission = {
    jurisdiction,
    matter: { open: { procedure: "cn/registry", body: idOf("organisation"), id: random.id(`${jurisdiction} personnel`) } },
    acts: people,
  };
  sample.admissions.push(personnel, ...registry);
  return units;
}

function decide(random: Random, sample: Sample, options: SampleOptions, jurisdiction: string, unit: Unit, when: number, n: number, rule: Broken | null): void {
  const kind = random.pick(["funds", "project", "major_decision", "appointment"] as const);
  const day = workday(new Date(Date.parse(`${options.until}T00:00:00Z`) - Math.round((1 - when) * 720 + random.whole(14)) * 86_400_000));
  const matter = random.id(`${jurisdiction} ${unit.id} decision ${n}`);
  const acts = decisionActs(random, {
    title: random.pick(TOPICS[kind]).replace("{y}", day.slice(0, 4)),
    class: kind,
    amount: kind === "funds" || kind === "project" ? (20 + random.whole(4_800)) * 1_000_000 : null,
    day,
    chair: unit.chair.person,
    members: unit.members.map((m) => m.person),
    clerk: { person: unit.clerk.person, office: unit.clerk.office },
    broken: rule,
    finished: when < 0.9,
  });
  sample.admissions.push({ jurisdiction, matter: { open: { procedure: "cn/decision", body: unit.id, id: matter } }, acts });
  if (rule) sample.truth.push({ jurisdiction, matter, constraint: rule });
}

function workday(date: Date): string {
  const weekday = date.getUTCDay();
  const shift = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return new Date(date.getTime() - shift * 86_400_000).toISOString().slice(0, 10);
}
