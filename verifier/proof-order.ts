import { numberOf, type ProvedAct, type Report, textOf } from "./proof-leaves.ts";

/** Who was in the room and who stated when, as the leaves have it. */

export interface Statement {
  readonly number: number;
  readonly index: number;
  readonly person: string;
  readonly as: string;
  readonly item: string | null;
  readonly position: string | null;
  /** Of a statement that cites a round of sealing. */
  readonly round: number | null;
  readonly act: ProvedAct;
}

/** What stood at one act: who was there in which capacity, and who was recused on which item. */
export interface Room {
  readonly present: ReadonlyMap<string, string>;
  readonly recused: ReadonlySet<string>;
}

export interface Course {
  readonly statements: Statement[];
  /** Everybody who came as chair or member, with the last capacity and the number of the act. */
  readonly came: ReadonlyMap<string, { as: string; number: number }>;
  /** Who was there as a member when act `number` was recorded, and not recused on the item. */
  membersAt(number: number, item: string | null): string[];
  /** In which capacity a person was there then; null when not there. */
  capacityAt(number: number, person: string): string | null;
}

const ENTERS = new Set(["attended", "returned", "chair-taken-over"]);
const LEAVES = new Set(["absent", "left"]);
const VOTING = new Set(["chair", "member"]);
/** Acts that say something about a person, without which neither order nor presence can be told. */
const ABOUT_PEOPLE = new Set([
  ...ENTERS,
  ...LEAVES,
  "recused",
  "position-stated",
  "position-sealed",
  "position-unopened",
]);

const recusal = (person: string, item: string | null): string => JSON.stringify([person, item]);

export function personOf(act: ProvedAct, report: Report): string | null {
  return textOf(act, "data.of", report) ?? textOf(act, "actor.person", report);
}

/** Null for a matter of one item. */
export function itemOf(act: ProvedAct, report: Report): string | null {
  return textOf(act, "data.item", report);
}

export function courseOf(acts: readonly ProvedAct[], report: Report): Course {
  const rooms = new Map<number, Room>();
  const came = new Map<string, { as: string; number: number }>();
  const statements: Statement[] = [];
  const present = new Map<string, string>();
  const recused = new Set<string>();
  for (const act of acts) {
    rooms.set(act.number, { present: new Map(present), recused: new Set(recused) });
    if (act.type === null || !ABOUT_PEOPLE.has(act.type)) continue;
    const person = personOf(act, report);
    const as = textOf(act, "data.as", report) ?? "";
    const item = itemOf(act, report);
    if (person === null) continue;
    if (ENTERS.has(act.type) && VOTING.has(as)) {
      present.set(person, as);
      came.set(person, { as, number: act.number });
    } else if (LEAVES.has(act.type)) present.delete(person);
    else if (act.type === "recused") recused.add(recusal(person, item));
    else if (act.type === "position-stated") {
      const position = textOf(act, "data.position", report);
      const round = numberOf(act, "data.round", report);
      statements.push({ number: act.number, index: act.index, person, as, item, position, round, act });
    }
  }
  return {
    statements,
    came,
    membersAt(number, item) {
      const room = rooms.get(number);
      return [...(room?.present ?? [])]
        .filter(([person, as]) => as === "member" && !room?.recused.has(recusal(person, item)))
        .map(([person]) => person);
    },
    capacityAt: (number, person) => rooms.get(number)?.present.get(person) ?? null,
  };
}

export interface ItemOrder {
  readonly item: string | null;
  /** Number of the chair's first statement; null when the chair stated none. */
  readonly chair: { person: string; number: number } | null;
  /** How many statements of others lie before it. */
  readonly before: number;
  readonly isChairLast: boolean;
}

/** Of each item whether the chair's recorded statement followed the recorded statements of all others. */
export function judgeOrder(course: Course, report: Report): ItemOrder[] {
  const items = [...new Set(course.statements.map((s) => s.item))];
  return items.map((item) => {
    const of = course.statements.filter((s) => s.item === item);
    const first = of.find((s) => s.as === "chair");
    const others = of.filter((s) => s.as !== "chair");
    const before = others.filter((s) => s.number < (first?.number ?? Number.MAX_SAFE_INTEGER));
    if (first === undefined) return { item, chair: null, before: before.length, isChairLast: false };
    const silent = course
      .membersAt(first.number, item)
      .filter((person) => !before.some((s) => s.person === person));
    const late = others.filter((s) => s.number > first.number);
    const where = item === null ? "" : ` on item ${item}`;
    for (const person of silent)
      report(
        "chair-before-others",
        `the chair's statement${where} (number ${first.number}) is recorded before any of ${person}, who was present`,
        first.number,
      );
    for (const s of late)
      if (!silent.includes(s.person) && !before.some((b) => b.person === s.person))
        report(
          "statement-after-chair",
          `a statement of ${s.person}${where} (number ${s.number}) follows the chair's (number ${first.number})`,
          s.number,
        );
    for (const s of others)
      if (course.capacityAt(s.number, s.person) === "chair")
        report(
          "capacity-differs",
          `${s.person}, in the chair, states as ${s.as} (number ${s.number}): a chair does not escape stating last by it`,
          s.number,
        );
    const chair = { person: first.person, number: first.number };
    const isChairLast = silent.length === 0 && late.every((s) => before.some((b) => b.person === s.person));
    return { item, chair, before: before.length, isChairLast };
  });
}
