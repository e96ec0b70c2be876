/**
 * A list of who was there, pasted in whatever shape it has: a column of Excel, a table of Word, names in a sentence, a
 * chat. Nothing of it is lost: what is no name of the registry is told, with whom it may mean. Pure.
 */
import { type Named, plainName } from "./names.ts";

export type Attendance = "attended" | "absent" | "not-due";
export type Found<N extends Named> = {
  seat: N;
  as: Attendance;
  reason: string;
  presides: boolean;
  late: boolean;
};
export type Doubt<N extends Named> = {
  kind: "unknown" | "doubtful" | "twice";
  /** As it stands in the list, and in which line of it. */
  typed: string;
  line: number;
  /** Whom it may mean, the likeliest first; of a name twice, that one. */
  candidates: N[];
  as: Attendance;
  reason: string;
  /** Stands under 列席 or 记录: attended without a seat. */
  isGuest: boolean;
};
export type Roll<N extends Named> = {
  found: Found<N>[];
  doubts: Doubt<N>[];
  /** Who had a seat and is not in the list. */
  missing: N[];
};

type Section = { as: Attendance; isGuest: boolean; presides: boolean };
const PRESENT: Section = { as: "attended", isGuest: false, presides: false };
const SECTIONS: readonly [RegExp, Section][] = [
  [/^(?:会议)?主持(?:人|会议)?/, { ...PRESENT, presides: true }],
  [/^(?:列席|旁听|会议?记录|记录|工作人员|邀请)(?:人员?|单位|领导)?/, { ...PRESENT, isGuest: true }],
  [
    /^(?:缺席|请假|未到|未参加|因故缺席)(?:会?议?)?(?:人员|领导|同志|委员|成员)?/,
    { ...PRESENT, as: "absent" },
  ],
  [/^(?:出席|参会|到会|与会|参加|实到|应到|签到)(?:会?议?)?(?:人员|领导|同志|委员|成员|班子成员)?/, PRESENT],
];
const ABSENT =
  /请假|缺席|缺会|未到|未参加|没来|不能参加|无法参加|出差|外出|病假|事假|公假|休假|年假|产假|培训|住院|[×✗✘]|^缺$|^假$|^否$|^absent$/i;
const NOT_DUE = /不应到|不计入|已调离|已调出|免职|not due/i;
const LATE = /迟到|晚到|中途到会/;
const PRESENT_WORDS =
  /^(?:到会|出席|已到|到|参会|参加|签到|已签到|收到|是|[√✓✔☑]|1|y|yes|ok|present|好的?|明白)[。.!！]?$/i;
/** Words at which names of a table's head and titles of office are known. */
const HEADERS =
  /^(?:序号|编号|姓名|名字|单位|部门|职务|职位|岗位|签名|签字|签到|备注|说明|情况|到会情况|出席情况|是否到会|是否出席|班子成员|应到|实到|电话|name|title|no\.?|\d+|共?\d+人|应到\d+人|实到\d+人)$/i;
const TITLE =
  /(?:书记|局长|主任|委员|组长|部长|院长|校长|县长|市长|区长|主席|经理|董事长?|厅长|处长|科长|股长|总监|会计师|工程师|经济师|调研员|巡视员|党组成员|成员|同志|director|secretary|member)$/i;
const NAME =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·•．]\p{Script=Han}+)+|[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){1,3})$/u;
const MARKS = /^[\s\-–—•·*＊▪●○◆@#[\]【】"“”'‘’]+|[\s:：。.!！"“”'‘’]+$/gu;
const NUMBERING =
  /^(?:[（(]?\d{1,3}[)）.、．]|[①-⑳]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*/;

export function readRoll<N extends Named>(pasted: string, seats: readonly N[]): Roll<N> {
  const found = new Map<string, Found<N>>();
  const doubts: Doubt<N>[] = [];
  let section = PRESENT;
  for (const [at, raw] of pasted.split(/\r\n|\r|\n/).entries()) {
    for (const part of partsOf(raw, seats)) {
      const opened = sectionOf(part);
      section = opened?.section ?? section;
      const rest = opened ? opened.rest : part;
      for (const entry of entriesOf(rest, seats)) take(entry, section, at + 1);
    }
    // A label holds for its line; one that stands alone, for the lines below it.
    if (raw.trim() === "") section = PRESENT;
  }
  return { found: [...found.values()], doubts, missing: seats.filter(({ person }) => !found.has(person)) };

  function take(entry: string, under: Section, line: number): void {
    const { reason: why, name } = readEntry(entry, seats);
    const said = `${why} ${entry}`;
    const as = NOT_DUE.test(said) ? "not-due" : ABSENT.test(why) ? "absent" : under.as;
    const reason = as === "attended" ? "" : cleaned(why);
    const exact = seats.filter((seat) => plainName(entry).includes(plainName(seat.name)));
    // 王文 stands in 王文强 and is not meant by it.
    const meant = exact.filter((seat) => !exact.some((other) => isWithin(seat, other)));
    const common = { typed: entry.trim(), line, as, reason, isGuest: under.isGuest };
    const [seat] = meant;
    if (seat && meant.length === 1) {
      const before = found.get(seat.person);
      const next = { seat, as, reason, presides: under.presides, late: LATE.test(said) };
      if (before && (before.as !== as || before.reason !== reason) && !under.presides && !before.presides)
        doubts.push({ ...common, kind: "twice", candidates: [seat] });
      else if (!before) found.set(seat.person, next);
      else if (under.presides || before.presides) found.set(seat.person, { ...before, presides: true });
      return;
    }
    if (name === "" && meant.length === 0) return;
    const candidates = meant.length > 1 ? meant : alike(name, seats);
    doubts.push({ ...common, kind: candidates.length > 0 ? "doubtful" : "unknown", candidates });
  }
}

const isWithin = (one: Named, other: Named) =>
  one.name.length < other.name.length && plainName(other.name).includes(plainName(one.name));

/** The label in front, and what stands behind it. */
function sectionOf(part: string): { section: Section; rest: string } | null {
  const line = part.trim();
  for (const [label, section] of SECTIONS) {
    const [head] = label.exec(line) ?? [];
    if (head === undefined) continue;
    const [, rest] = /^\s*(?:[（(][^）)]*[）)])?\s*(?:[:：]|$)(.*)$/.exec(line.slice(head.length)) ?? [];
    if (rest !== undefined) return { section, rest };
  }
  return null;
}

/** Labels may follow one another in a line: "主持：陈 出席：张、李；缺席：王". */
function partsOf(raw: string, seats: readonly Named[]): string[] {
  const line = joinedNames(raw.replaceAll(/\u00a0/g, " "), seats);
  return line.split(
    /(?=(?:会议主持|主持人?|列席|记录人?|缺席|请假|未到|出席|参会|到会|与会)(?:人员|领导|同志|成员|委员)?[:：])/u,
  );
}

/** "张　三" as the lists of offices space it out, is one name; so is that of a name with a space in the registry. */
function joinedNames(line: string, seats: readonly Named[]): string {
  let joined = line;
  for (const { name } of seats) {
    const letters = [...name.replaceAll(/\s/g, "")].map((c) => c.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    joined = joined.replaceAll(new RegExp(letters.join("[ \\u3000]*"), "gu"), name);
  }
  return joined.replaceAll(
    /(?<![\p{Script=Han}])(\p{Script=Han})[ \u3000]{1,3}(\p{Script=Han})(?![\p{Script=Han}])/gu,
    "$1$2",
  );
}

/** A row of a table is one entry where one name stands in it; otherwise each name is one. Brackets hold together. */
function entriesOf(part: string, seats: readonly Named[]): string[] {
  const namesIn = (text: string) =>
    seats.filter(({ name }) => plainName(text).includes(plainName(name))).length;
  const cells = part.split("\t");
  if (cells.length > 1 && cells.filter((cell) => namesIn(cell) > 0 || looksLikeName(cell)).length <= 1)
    return [cells.join("\t")];
  return cells.flatMap((cell) => {
    const pieces = cell.split(/[、,，;；|/]+(?![^（(]*[）)])/u);
    return pieces.flatMap((piece) => {
      const words = piece.trim().split(/[ \u3000]+(?![^（(]*[）)])/u);
      const names = words.filter((word) => namesIn(word) > 0 || looksLikeName(word));
      return names.length > 1 ? words : [piece];
    });
  });
}

const looksLikeName = (text: string) => {
  const [bare = ""] = stripped(text).split(/[（(]/);
  return (
    NAME.test(bare) &&
    !HEADERS.test(bare) &&
    !TITLE.test(bare) &&
    !ABSENT.test(bare) &&
    !PRESENT_WORDS.test(bare)
  );
};
const stripped = (text: string) => text.replace(NUMBERING, "").replaceAll(MARKS, "").trim();

/** The name that the entry seems to have, and all that is not a name, an office or a word for being there. */
function readEntry(entry: string, seats: readonly Named[]): { name: string; reason: string } {
  const words = entry
    .split(/[\t（()）：:]|[ \u3000]+|(?<=\p{Script=Han})[-—–]+(?=\p{Script=Han})/u)
    .map(stripped)
    .filter((word) => word !== "");
  const known = seats.filter(({ name }) => plainName(entry).includes(plainName(name)));
  const others = words.map((word) => known.reduce((left, { name }) => left.replace(name, " ").trim(), word));
  const reason = others
    .filter((word) => word !== "" && !HEADERS.test(word) && !TITLE.test(word) && !PRESENT_WORDS.test(word))
    .filter((word) => known.length > 0 || !looksLikeName(word));
  const named = known.length > 0 ? "" : (words.find((word) => looksLikeName(word)) ?? "");
  const isWord = reason.length > 0 && reason.every((word) => ABSENT.test(word) || NOT_DUE.test(word));
  const name = known.length > 0 ? "" : named || (isWord ? "" : (reason[0] ?? ""));
  return { name, reason: reason.filter((word) => word !== name).join("，") };
}

const cleaned = (reason: string) => reason.replaceAll(/^(?:缺席|缺|假|未到|否|[×✗✘])[，,]?/gu, "").trim();

/** Who is written nearly so: one character another, one too many or too few, or the same sound. */
function alike<N extends Named>(typed: string, seats: readonly N[]): N[] {
  const name = [...plainName(typed)];
  return seats
    .map((seat) => ({ seat, far: distance(name, [...plainName(seat.name)]) }))
    .filter(({ far }) => far <= (name.length > 2 ? 1 : name.length > 1 ? 1 : 0))
    .sort((a, b) => a.far - b.far)
    .map(({ seat }) => seat);
}

/** How many characters must be changed, put in or taken out. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, at) => at + 1);
  row.unshift(0);
  for (const [at, letter] of a.entries()) {
    const next = [at + 1];
    for (const [to, other] of b.entries())
      next.push(
        Math.min((row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1, (row[to] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
