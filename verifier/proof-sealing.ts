import { canonical, fieldOf, numberOf, type ProvedAct, type Report, textOf } from "./proof-leaves.ts";
import { type Course, itemOf, personOf, type Statement } from "./proof-order.ts";
import { base64 } from "./signed.ts";
import { sha256 } from "./tree.ts";

/** What was sealed, revealed and opened: whether each opening is of its seal, and whether nothing was opened too early. */

export interface RevealReport {
  readonly number: number;
  readonly item: string | null;
  readonly round: number;
  /** Members who had sealed, and how many of their positions opened. */
  readonly sealed: number;
  readonly opened: number;
  /** Whether the quorum had signed for every seal before the reveal; false where the record says that it did not wait. */
  readonly isWitnessed: boolean;
}

/** What the cited checkpoint is worth; null where a reveal cites none. */
export type Cited = { size: number; isWitnessed: boolean } | null;

interface Seal {
  readonly number: number;
  readonly index: number;
  readonly person: string;
  readonly commitment: string;
}

/** By item and round. */
class Rounds {
  readonly seals = new Map<string, Seal[]>();
  readonly unopened = new Map<string, { person: string; number: number }[]>();
  readonly reveals = new Map<string, ProvedAct>();
  readonly opened = new Map<string, Statement[]>();
}

const keyOf = (item: string | null, round: number | null): string => JSON.stringify([item, round]);

function into<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

const LABEL = "quanjian/sealed-position/v1";

/** The commitment written from its formula: every part after its length in four bytes. */
function commitmentOf(parts: readonly (string | Buffer)[]): string {
  const bytes = parts.flatMap((part) => {
    const content = Buffer.from(part as string);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return [length, content];
  });
  return sha256(Buffer.concat(bytes)).toString("base64");
}

function readRounds(acts: readonly ProvedAct[], course: Course, report: Report): Rounds {
  const rounds = new Rounds();
  for (const act of acts) {
    if (
      act.type !== "position-sealed" &&
      act.type !== "positions-revealed" &&
      act.type !== "position-unopened"
    )
      continue;
    const key = keyOf(itemOf(act, report), numberOf(act, "data.round", report));
    if (act.type === "positions-revealed") {
      if (rounds.reveals.has(key))
        report("revealed-twice", `number ${act.number} reveals a round that was revealed before`, act.number);
      else rounds.reveals.set(key, act);
      continue;
    }
    const person = personOf(act, report);
    if (person === null) continue;
    if (act.type === "position-unopened") {
      into(rounds.unopened, key, { person, number: act.number });
      continue;
    }
    if (rounds.seals.get(key)?.some((seal) => seal.person === person))
      report("sealed-twice", `${person} seals a second time in one round (number ${act.number})`, act.number);
    const commitment = textOf(act, "data.commitment", report) ?? "";
    into(rounds.seals, key, { number: act.number, index: act.index, person, commitment });
  }
  for (const s of course.statements)
    if (s.round !== null && s.as !== "chair") into(rounds.opened, keyOf(s.item, s.round), s);
  return rounds;
}

export function judgeSealing(
  place: { jurisdiction: string; matter: string },
  acts: readonly ProvedAct[],
  course: Course,
  citedAt: (reveal: ProvedAct) => Cited,
  report: Report,
): RevealReport[] {
  const rounds = readRounds(acts, course, report);
  const salts = new Map<string, number>();
  for (const s of course.statements) judgeOpening(place, s, rounds, salts, report);
  const reports = [...rounds.reveals].map(([key, act]) =>
    judgeReveal(key, act, rounds, course, citedAt(act), report),
  );
  judgeUnopened(rounds, course, report);
  judgeChairs(rounds, course, report);
  return reports;
}

function judgeOpening(
  { jurisdiction, matter }: { jurisdiction: string; matter: string },
  s: Statement,
  rounds: Rounds,
  salts: Map<string, number>,
  report: Report,
): void {
  const commitment = textOf(s.act, "data.commitment", report);
  if (commitment === null) return;
  const at = `the statement of ${s.person} (number ${s.number})`;
  const key = keyOf(s.item, s.round);
  const seal = (rounds.seals.get(key) ?? []).find((one) => one.person === s.person);
  if (seal === undefined || seal.commitment !== commitment || seal.number > s.number)
    report("opened-not-sealed", `${at} opens what is not recorded as sealed by them in this round`, s.number);
  const salt = base64(textOf(s.act, "data.salt", report) ?? "");
  const reasons = textOf(s.act, "data.reasons", report);
  const position = { position: s.position, ...(reasons === null ? {} : { reasons }) };
  const parts = [LABEL, jurisdiction, matter, s.item ?? "", String(s.round), s.person];
  if (salt?.length !== 32 || commitmentOf([...parts, salt, canonical(position)]) !== commitment)
    report("opening-differs", `${at} is not what was sealed`, s.number);
  const reveal = rounds.reveals.get(key);
  if (reveal === undefined || reveal.number > s.number)
    report("opened-early", `${at} is opened before the positions were revealed`, s.number);
  const openings = (rounds.opened.get(key) ?? []).filter((other) => other.person === s.person);
  if (openings[0] !== undefined && openings[0].number < s.number)
    report("opened-twice", `${at} is a second opening in one round`, s.number);
  const word = salt?.toString("hex") ?? "";
  const other = salts.get(word);
  if (other !== undefined)
    report(
      "salt-repeated",
      `${at} has the salt of number ${other}: what was sealed could be guessed`,
      s.number,
    );
  else salts.set(word, s.number);
}

function judgeReveal(
  key: string,
  act: ProvedAct,
  rounds: Rounds,
  course: Course,
  cited: Cited,
  report: Report,
): RevealReport {
  const { number } = act;
  const [item, round] = JSON.parse(key) as [string | null, number];
  const seals = (rounds.seals.get(key) ?? []).filter((seal) => seal.number < number);
  const excused = (rounds.unopened.get(key) ?? []).filter((one) => one.number < number);
  const has = (person: string) => [...seals, ...excused].some((one) => one.person === person);
  for (const person of course.membersAt(number, item))
    if (!has(person))
      report("revealed-early", `${person}, present, had not sealed at the reveal (number ${number})`, number);
  const saysWitnessed = fieldOf(act, "data.witnessed", report) === true;
  const isCovered = cited !== null && seals.every((seal) => seal.index < cited.size);
  if (saysWitnessed && cited === null)
    report(
      "reveal-cites-nothing",
      `the reveal (number ${number}) says that it was witnessed, and cites no checkpoint`,
      number,
    );
  else if (saysWitnessed && !isCovered)
    report(
      "reveal-leaves-out",
      `the checkpoint cited by the reveal (number ${number}) does not cover every seal`,
      number,
    );
  const opened = rounds.opened.get(key) ?? [];
  const left = rounds.unopened.get(key) ?? [];
  for (const seal of seals) {
    const isTold = [...opened, ...left].some((one) => one.person === seal.person);
    if (!isTold && !isRecused(course, seal.person, number, item))
      report(
        "position-dropped",
        `what ${seal.person} sealed (number ${seal.number}) is neither opened nor left unopened`,
        seal.number,
      );
  }
  const isWitnessed = saysWitnessed && isCovered && cited.isWitnessed;
  return { number, item, round, sealed: seals.length, opened: opened.length, isWitnessed };
}

function isRecused(course: Course, person: string, number: number, item: string | null): boolean {
  return course.capacityAt(number, person) === "member" && !course.membersAt(number, item).includes(person);
}

function judgeUnopened(rounds: Rounds, course: Course, report: Report): void {
  for (const [key, ones] of rounds.unopened) {
    const [item] = JSON.parse(key) as [string | null];
    for (const { person, number } of ones) {
      const isRestated = course.statements.some(
        (s) => s.person === person && s.item === item && s.number > number && s.round === null,
      );
      if (!isRestated)
        report(
          "unopened-not-restated",
          `the position of ${person}, left unopened (number ${number}), is not stated openly afterwards`,
          number,
        );
    }
  }
}

/** Where positions were sealed on an item, the chair's statement cites the last reveal before it. */
function judgeChairs(rounds: Rounds, course: Course, report: Report): void {
  for (const s of course.statements) {
    if (s.as !== "chair") continue;
    const reveals = [...rounds.reveals].filter(([key]) => JSON.parse(key)[0] === s.item);
    if (reveals.length === 0) continue;
    const after = numberOf(s.act, "data.after", report);
    const last = Math.max(0, ...reveals.map(([, act]) => act.number).filter((number) => number < s.number));
    if (last === 0)
      report("chair-before-reveal", `the chair states (number ${s.number}) before the reveal`, s.number);
    else if (after !== last)
      report(
        "chair-cites-no-reveal",
        `the chair's statement (number ${s.number}) does not cite the reveal before it (number ${last})`,
        s.number,
      );
  }
}
