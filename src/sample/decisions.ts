/** One decision of the sample as acts, in order, or with exactly one rule broken. */
import type { ActDraft } from "../matters/index.ts";
import { instant, workday } from "./calendar.ts";
import type { Meeting } from "./establish.ts";
import type { Random } from "./random.ts";
import type { Class } from "./topics.ts";
import * as words from "./words.ts";

export const RULES = [
  "chair-states-last",
  "no-leading-remark",
  "chair-votes-last",
  "quorum",
  "carried-by-majority-of-those-due",
  "recusal-respected",
  "declared-interest-recused",
  "late-item",
  "voter-present",
  "execution-after-confirmation",
] as const;
export type Broken = (typeof RULES)[number];

/** These show only when the matter is carried out or closed. */
export const SHOWN_AT_THE_END: Broken[] = ["declared-interest-recused", "execution-after-confirmation"];

export type DecisionInput = {
  title: string;
  class: Class;
  /** In fen. */
  amount: number | null;
  /** Each is voted by itself. */
  items: number;
  /** When the meeting is held. */
  day: string;
  meeting: Meeting;
  /** Of the station, sitting in. */
  observer: string | null;
  broken: Broken | null;
};

type Ballot = { person: string; as: "chair" | "member"; position: words.Position };

export function decisionActs(random: Random, input: DecisionInput): ActDraft[] {
  const { broken, day, class: kind, meeting } = input;
  const { chair, clerk } = meeting;
  const acts: ActDraft[] = [];
  let [on, minute] = [day, 0];
  const add = (type: string, data: Record<string, unknown> = {}) => {
    acts.push({ type: `decision.${type}`, actor: clerk, claimedAt: instant(on, 0, minute), data });
    minute += random.between(1, 3);
  };
  const turn = (to: string, hour: number) => {
    [on, minute] = [to, hour * 60 + random.whole(50)];
  };
  turn(workday(day, -random.between(4, 8)), 9);
  add("proposed", {
    title: input.title,
    class: kind,
    ...(input.amount === null ? {} : { amount: input.amount, department: words.DEPARTMENTS[kind] }),
  });
  turn(workday(day, -3), 10);
  add("materials-submitted", { text: random.pick(words.MATERIALS[kind]) });
  turn(workday(day, -random.between(1, 2)), 15);
  add("notice-given", { text: random.pick(words.NOTICES) });

  turn(day, random.chance(0.7) ? 9 : 14);
  const due = meeting.members.length + 1;
  const absent = absentees(random, meeting.members, kind, broken);
  const there = meeting.members.filter((person) => !absent.includes(person));
  add("convened", { due });
  add("attended", { of: chair, as: "chair" });
  for (const person of there) add("attended", { of: person, as: "member" });
  for (const person of absent)
    add("absent", { of: person, as: "member", reason: random.pick(words.ABSENCES) });
  add("attended", { of: clerk.person, as: "clerk" });
  if (input.observer) add("attended", { of: input.observer, as: "observer" });
  if (broken === "late-item") add("late-item-raised", { emergency: false, text: random.pick(words.LATE) });
  else if (random.chance(0.015))
    add("late-item-raised", { emergency: true, text: random.pick(words.EMERGENCIES) });

  const outcomes = Array.from({ length: input.items }, (_, n) =>
    decideItem(`${n + 1}`, n === 0 ? broken : null),
  );
  if (broken === "quorum" && !outcomes.includes("carried")) return acts;
  const carried = outcomes.includes("carried");
  turn(workday(day, random.between(1, 4)), 10);
  if (broken !== "execution-after-confirmation")
    add("record-confirmed", { text: random.pick(words.CONFIRMED) });
  if (carried) {
    turn(workday(day, random.between(10, 26)), 16);
    add("executed", { text: random.pick(words.EXECUTIONS[kind]) });
  }
  turn(workday(on, random.between(3, 10)), 11);
  add("closed", { text: random.pick(words.CLOSED) });
  return acts;

  function decideItem(item: string, rule: Broken | null): string {
    const lacksQuorum = broken === "quorum" && (kind !== "appointment" || there.length + 1 < due / 2);
    const mostAgainst =
      rule === "carried-by-majority-of-those-due" || (broken === null && random.chance(0.02));
    // A member absent yet voting sends the vote in.
    const voters = rule === "voter-present" ? [...there, absent[0] as string] : there;
    const interested =
      rule === "recusal-respected" ||
      rule === "declared-interest-recused" ||
      (broken === null && !mostAgainst && spare(there.length) > 0 && random.chance(0.05) && isQuorumWithout())
        ? random.pick(there)
        : null;
    const recused = rule === "declared-interest-recused" ? null : interested;
    if (interested)
      add("interest-declared", {
        of: interested,
        as: "member",
        item,
        interest: random.pick(words.INTERESTS),
      });
    if (recused) add("recused", { of: recused, as: "member", item, reason: random.pick(words.RECUSALS) });
    if (rule === "no-leading-remark")
      add("remark-made", { of: chair, as: "chair", item, text: random.pick(words.LEADING) });
    const speaking = voters.filter((person) => person !== recused || rule === "recusal-respected");
    const against = mostAgainst
      ? speaking.length + 1 - Math.floor(due / 2)
      : opposition(spare(speaking.length));
    const opposing = new Set(random.shuffle(speaking).slice(0, Math.max(against, 0)));
    const ballots = speaking.map(
      (person): Ballot => ({
        person,
        as: "member",
        position: !opposing.has(person) ? "agree" : random.chance(0.6) ? "defer" : "disagree",
      }),
    );
    const chairs: Ballot = { person: chair, as: "chair", position: "agree" };
    for (const ballot of order(ballots, chairs, rule === "chair-states-last")) state(item, ballot);
    if (lacksQuorum || (mostAgainst && rule === null && random.chance(0.6))) {
      // Too few may defer it; what they may not is decide.
      const outcome = lacksQuorum ? "lost" : "deferred";
      add("resolved", { item, outcome, text: random.pick(lacksQuorum ? words.TOO_FEW : words.DEFERRED) });
      return outcome;
    }
    for (const { person, as, position } of order(ballots, chairs, rule === "chair-votes-last"))
      add("voted", { of: person, as, item, choice: position === "defer" ? "abstain" : position });
    const outcome = mostAgainst && rule === null ? "lost" : "carried";
    add("resolved", {
      item,
      outcome,
      text: random.pick(outcome === "lost" ? words.LOST : words.RESOLUTIONS[kind]),
    });
    return outcome;
  }

  /** With one of those who are there recused, who then does not count, the quorum still stands. */
  function isQuorumWithout(): boolean {
    return kind !== "appointment" || there.length * 3 >= due * 2;
  }

  /** How many of those who speak may be against and more than half of those due still agree. */
  function spare(speaking: number): number {
    return broken === "quorum" ? 0 : speaking + 1 - (Math.floor(due / 2) + 1);
  }

  function opposition(most: number): number {
    return most > 0 && random.chance(0.18) ? random.between(1, Math.min(most, 2)) : 0;
  }

  function state(item: string, { person, as, position }: Ballot): void {
    if (as === "chair") add("discussed", { item, text: random.pick(words.DISCUSSIONS[kind]) });
    const { any, [kind]: fitting } = words.REASONS[position];
    const reasons = random.pick(as === "chair" ? words.CHAIR_REASONS : [...fitting, ...fitting, ...any]);
    add("position-stated", { of: person, as, item, position, reasons });
  }

  /** Members first and the chair last; or the chair before some of them. */
  function order(members: Ballot[], chairs: Ballot, early: boolean): Ballot[] {
    const before = early ? random.whole(Math.max(members.length - 1, 1)) : members.length;
    return [...members.slice(0, before), chairs, ...members.slice(before)];
  }
}

/** Who is missing: now and then somebody, never so many that the meeting could not decide, unless that is the breach. */
function absentees(random: Random, members: string[], kind: Class, broken: Broken | null): string[] {
  const due = members.length + 1;
  const shuffled = random.shuffle(members);
  if (broken === "voter-present") return shuffled.slice(0, 1);
  if (broken === "carried-by-majority-of-those-due") return [];
  if (broken === "quorum") {
    const enoughToCarry = Math.floor(due / 2) + 1;
    const present =
      kind === "appointment" && enoughToCarry * 3 < due * 2 ? enoughToCarry : Math.ceil(due / 2) - 1;
    return shuffled.slice(0, due - present);
  }
  const most = due - Math.max(Math.ceil((due * 2) / 3), Math.floor(due / 2) + 1);
  const missing = members.filter(() => random.chance(0.07)).length;
  // Who is recused does not count as attending, and is the one who may be missing.
  const mayMiss = broken === "recusal-respected" ? Math.max(most - 1, 0) : most;
  return shuffled.slice(0, Math.min(missing, mayMiss));
}
