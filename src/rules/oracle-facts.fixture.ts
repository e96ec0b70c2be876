/** What stands at an act, from the whole trace before it: for the oracle. */
import type { Calendar } from "../calendar/index.ts";
import type { Constraint, Counting, Selector } from "../norms/index.ts";
import type { Occurrence } from "./occurrence.ts";

export type World = {
  trace: Occurrence[];
  /** The trace without the clock's acts. */
  acts: Occurrence[];
  counting: Counting;
  calendar: Calendar;
  constraint: Constraint;
};
type Facts = Record<string, number | string | boolean | null>;

export function is(selector: Selector, o: Occurrence, world: World): boolean {
  return plainly(selector, o) && (!selector.when || selector.when.holds(factsOf(o, world)) === true);
}

function plainly(selector: Selector, o: Occurrence): boolean {
  const capacity = selector.as === null || (o.as !== null && selector.as.includes(o.as));
  return (
    selector.acts.includes(o.type) &&
    capacity &&
    Object.entries(selector.with).every(([k, values]) => values.includes(o.data[k]))
  );
}

function namedIn(o: Occurrence, name: string): unknown {
  return name === "of" || name === "by" || name === "item" ? o[name] : o.data[name];
}

export function alike(same: readonly string[], a: Occurrence, b: Occurrence): boolean {
  return same.every((s) => (namedIn(a, s) ?? "") === (namedIn(b, s) ?? ""));
}

export function differ(names: readonly string[], a: Occurrence, b: Occurrence): boolean {
  return names.every((name) => {
    const [one, other] = [namedIn(a, name) ?? "", namedIn(b, name) ?? ""];
    return one !== "" && other !== "" && one !== other;
  });
}

/** Present in one of the capacities and not recused on the act's item, as the trace stands with the act. */
export function dueAt(o: Occurrence, as: string[] | null, world: World): string[] {
  const upTo = world.acts.filter((a) => a.number <= o.number);
  return presentIn(upTo, world.counting)
    .filter((p) => as === null || as.includes(p.as))
    .map(({ person }) => person)
    .filter((person) => !isRecused(person, o, o.number, world));
}

export function isRecused(person: string, o: Occurrence, upTo: number, { acts, counting }: World): boolean {
  return acts.some(
    (r) =>
      r.number <= upTo &&
      plainly(counting.recused, r) &&
      r.of === person &&
      (r.item ?? "") === (o.item ?? ""),
  );
}

function presentIn(acts: Occurrence[], counting: Counting): { person: string; as: string }[] {
  const people = [...new Set(acts.flatMap((o) => o.of ?? []))];
  return people.flatMap((person) => {
    const latest = acts
      .filter((o) => o.of === person && (plainly(counting.present, o) || plainly(counting.absent, o)))
      .at(-1);
    return latest && !plainly(counting.absent, latest) ? [{ person, as: latest.as ?? "" }] : [];
  });
}

/** Was there, and is not now. */
function hasLeft(person: string, acts: Occurrence[], counting: Counting): boolean {
  const came = acts.some(
    (o) => o.of === person && plainly(counting.present, o) && !plainly(counting.absent, o),
  );
  return came && presentIn(acts, counting).every((one) => one.person !== person);
}

/** The facts at an act: the latest of what a matter remembers, who is present, the votes on the act's item, its fields. */
export function factsOf(o: Occurrence | null, world: World): Facts {
  const { acts, counting } = world;
  const upTo = o === null ? acts : acts.filter((a) => a.number <= o.number);
  const remembered = (key: string) =>
    (upTo.findLast((a) => ["number", "string"].includes(typeof a.data[key]))?.data[key] ??
      null) as Facts[string];
  const onItem = o ? upTo.filter((a) => (a.item ?? "") === (o.item ?? "")) : [];
  const voters = new Set(onItem.flatMap((a) => (plainly(counting.vote, a) && a.of !== null ? [a.of] : [])));
  const cast = (choice: string) =>
    [...voters].filter((person) => {
      const latest = onItem.findLast((a) => plainly(counting.vote, a) && a.of === person);
      return latest?.data[counting.choice.field] === choice;
    });
  const last = onItem.findLast((a) => a.type === counting.tally || a.type === counting.voided);
  const tally = last?.type === counting.tally ? last.data : undefined;
  const number = (kind: "yes" | "no" | "abstain") =>
    o === null ? 0 : tally ? Number(tally[kind] ?? 0) : cast(counting.choice[kind]).length;
  const [yes, no, abstain] = [number("yes"), number("no"), number("abstain")];
  return {
    due: remembered("due"),
    class: remembered("class"),
    amount: remembered("amount"),
    present: presentIn(upTo, counting).length,
    gone: o?.of && hasLeft(o.of, upTo, counting) ? 1 : 0,
    recused: o ? presentIn(upTo, counting).filter((p) => isRecused(p.person, o, o.number, world)).length : 0,
    yes,
    no,
    abstain,
    votes: yes + no + abstain,
    named_votes: o === null ? 0 : voters.size,
    ...((o?.data ?? {}) as Facts),
  };
}

export function inForce(o: Occurrence, { constraint, calendar }: World): boolean {
  const { from = null, to = null } = constraint.inForce ?? {};
  // Nobody knows its day; it is taken for one of those that go on.
  if (Number.isNaN(o.time)) return to === null;
  const day = new Date(calendar.dayOf(o.time) * 86_400_000).toISOString().slice(0, 10);
  return (from === null || day >= from) && (to === null || day < to);
}
