/**
 * How the findings of the sample are handled: most of the older ones to their end, of the newer each as far as it has come by
 * the last day, some of them late. Pure: what happened to a finding depends on the seed and on the finding alone.
 */
import type { ActDraft, Actor, Admission } from "../matters/index.ts";
import { instant, workday } from "./calendar.ts";
import { meetingOn, type Unit } from "./establish.ts";
import * as words from "./handling-words.ts";
import { createRandom, type Random } from "./random.ts";
import { holdsOn } from "./terms.ts";

/** A finding as the kernel has written it. */
export type SampleFinding = {
  id: string;
  jurisdiction: string;
  matter: string;
  body: string;
  constraint: string;
  item: string | null;
  at: number;
  openedAt: string;
};

/** Where a handling stands on the last day, for the bodies that somebody who looks around comes to first. */
const SHOWN_STANDS = [
  "untouched",
  "asked",
  "answered",
  "asked-late",
  "confirmed",
  "dismissed",
  "asked",
] as const;
type Stand = (typeof SHOWN_STANDS)[number];

type Officer = { person: string; office: string };
type Seats = { unit: Unit; above: Unit[] };
type Course = { finding: SampleFinding; day: string; stand: Stand | null };

export function* handlingsOf(
  seed: string,
  units: Unit[],
  until: string,
  shown: Set<string>,
  findings: SampleFinding[],
): Generator<Admission> {
  const unitOf = new Map(units.map((unit) => [`${unit.jurisdiction}/${unit.body}`, unit]));
  const placed = new Map(units.map((unit) => [`${unit.jurisdiction}/${unit.place.key}`, unit]));
  const ranks = new Map<Unit, number>();
  const newestFirst = findings.toSorted(
    (a, b) => b.openedAt.localeCompare(a.openedAt) || a.constraint.localeCompare(b.constraint) || a.at - b.at,
  );
  for (const finding of newestFirst) {
    const unit = unitOf.get(`${finding.jurisdiction}/${finding.body}`);
    if (!unit) continue;
    const rank = ranks.get(unit) ?? 0;
    ranks.set(unit, rank + 1);
    const isShown = shown.has(`${unit.jurisdiction}/${unit.place.key}`);
    const above = [unit.place.covered ?? "", "discipline"].flatMap((key) => {
      const station = placed.get(`${unit.jurisdiction}/${key}`);
      return station && station !== unit ? [station] : [];
    });
    const stand = isShown ? (SHOWN_STANDS[rank] ?? null) : null;
    const day = finding.openedAt.slice(0, 10);
    const random = createRandom(`${seed} handling ${finding.matter} ${finding.constraint} ${finding.at}`);
    const acts = handle(random, { unit, above }, { finding, day, stand }, until);
    if (acts.length < 2) continue;
    const { jurisdiction, body, id } = finding;
    yield { jurisdiction, matter: { open: { procedure: "cn/finding", body, id } }, acts };
  }
}

function handle(
  random: Random,
  seats: Seats,
  { finding, day: opened, stand }: Course,
  until: string,
): ActDraft[] {
  if (stand === "untouched" || (stand === null && random.chance(0.06))) return [];
  const acts: ActDraft[] = [];
  const add = (on: string, type: string, by: Officer, data: Record<string, unknown>) => {
    const hour = acts.length === 0 ? 9 : random.between(9, 16);
    const before = acts.at(-1)?.claimedAt ?? "";
    const said = instant(on, hour, random.between(0, 59));
    // Two on one day come one after the other.
    const claimedAt =
      said > before ? said : new Date(Date.parse(before) + random.between(20, 90) * 60_000).toISOString();
    acts.push({ type: `finding.${type}`, actor: by satisfies Actor, claimedAt, data });
  };
  const days = daysOf(random, opened, stand, until);
  const officer = officerOn(random, seats, days.assigned);
  const meeting = meetingOn(seats.unit, days.assigned);
  if (!officer || !meeting || days.assigned < opened) return [];
  const chief = { person: meeting.chair, office: officeOf(seats.unit, meeting.chair, days.assigned) };
  if (!chief.office || chief.person === officer.person) return [];
  const { matter, constraint, at: number, item } = finding;
  const registered = { matter, constraint, number, ...(item === null ? {} : { agenda_item: item }) };
  add(days.assigned, "registered", officer, registered);
  add(days.assigned, "assigned", officer, { of: officer.person, as: "officer" });
  const of = { of: chief.person, as: "subject" };
  add(days.asked, "asked", officer, { ...of, text: words.questionOn(random, constraint) });
  const isSilent = stand === null ? random.chance(0.07) : stand === "asked" || stand === "asked-late";
  if (isSilent) add(days.noted, "silence-noted", officer, { ...of, ...words.silence(random) });
  else add(days.answered, "answered", { ...chief, office: chief.office }, { ...of, ...words.answer(random) });
  const decided = isSilent ? workday(days.noted, 1) : days.decided;
  const isConfirmed = stand === "confirmed" || (stand !== "dismissed" && random.chance(0.5));
  if (isConfirmed) {
    add(decided, "confirmed", officer, words.confirmation(random));
    if (stand !== "confirmed")
      add(workday(decided, random.between(2, 14)), "acted-on", officer, words.measure(random));
  } else add(decided, "dismissed", officer, words.dismissal(random));
  return acts.filter((act) => act.claimedAt < instant(until, 0, 0));
}

type Days = { assigned: string; asked: string; answered: string; decided: string; noted: string };

/** From the finding on, or, where it is said how far it has come, back from the last day. */
function daysOf(random: Random, opened: string, stand: Stand | null, until: string): Days {
  const asked =
    stand === "asked"
      ? workday(until, -random.between(3, 8))
      : stand === "asked-late"
        ? workday(until, -14)
        : stand === "answered"
          ? workday(until, -9)
          : stand
            ? workday(until, -22)
            : null;
  const assigned = asked ? workday(asked, -1) : workday(opened, random.between(1, 6));
  const from = asked ?? workday(assigned, random.between(0, 4));
  const answered = workday(from, stand ? 5 : random.between(2, 11));
  const decided = stand === "answered" ? workday(until, 3) : workday(answered, random.between(2, 13));
  const noted = stand ? workday(until, 3) : workday(from, random.between(12, 15));
  return { assigned, asked: from, answered, decided, noted };
}

/** Of the station, or else of the discipline organ. */
function officerOn(random: Random, { above }: Seats, day: string): Officer | null {
  for (const unit of above) {
    const held = unit.offices
      .filter(({ plan }) => plan.function === "station-officer" || plan.function === "discipline-officer")
      .flatMap(({ plan, id }) =>
        unit.terms
          .filter((t) => t.office === plan.key && holdsOn(t, day))
          .map((t) => ({ key: plan.key, person: t.person, office: id })),
      );
    const known = held.find((h) => h.key === "officer") ?? (held.length > 0 ? random.pick(held) : undefined);
    if (known) return { person: known.person, office: known.office };
  }
  return null;
}

function officeOf(unit: Unit, person: string, day: string): string {
  const term = unit.terms.find((t) => t.person === person && holdsOn(t, day));
  return unit.offices.find(({ plan }) => plan.key === term?.office)?.id ?? "";
}
