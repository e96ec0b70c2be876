/** Parts that the papers of a meeting share. */
import { fieldOf, kindOf, ofKind, type RecordedAct } from "../facts.ts";
import { type DocumentModel, type MeetingPaper, orBlank, type Text } from "../model.ts";
import type { Official } from "../official.ts";
import { beginning, classAndAmount } from "../parts.ts";
import type { ItemFacts, MeetingFacts } from "./facts.ts";

export const PLACE_WIDTH = 14;

/** 青川市财政局党组（党委）会议 · Finance Bureau, leading party group. */
export function sittingName(o: Official, { bodyName, sitting }: MeetingFacts): string {
  const kind = sitting.kind?.[o.language] ?? o.say("会议", "meeting");
  return o.say(`${bodyName}${kind}`, `${bodyName}, ${kind}`);
}

export function paperOf(kind: MeetingPaper, o: Official, facts: MeetingFacts): DocumentModel {
  const made = o.moment(facts.madeAt);
  const own = facts.acts.length;
  const read = facts.items.filter(({ facts: known }) => known !== null);
  const acts = read.reduce((sum, item) => sum + (item.facts?.acts.length ?? 0), 0);
  return {
    ...beginning(kind, o, facts),
    source: o.say(
      `本文书由系统于${made}依据会议的${own}条用权记录${read.length > 0 ? `和${read.length}个议题的${acts}条用权记录` : ""}生成；未记录的内容留空，由经办人手工填写。`,
      `Made by the system on ${made} from ${own} records of the meeting${read.length > 0 ? ` and ${acts} of ${read.length === 1 ? "its item" : `${read.length} items`}` : ""}; what is not recorded is left blank, to be filled in by hand.`,
    ),
  };
}

/** A civil day at noon in time, which is that day in every zone of the country. */
export const noonOn = (day: string) => `${day}T04:00:00Z`;

/** 2026年5月8日9时30分, as it was called; a line where nothing is said. */
export function calledFor(o: Official, { sitting }: MeetingFacts): Text {
  if (sitting.startsOn === null) return [{ blank: PLACE_WIDTH }];
  const day = o.day(noonOn(sitting.startsOn));
  if (sitting.startsAt === null) return [day, o.say("", ", "), { blank: 4 }];
  return [`${day}${o.say("", ", ")}${hourWords(o, sitting.startsAt)}`];
}

/** The hour is typed freely; one that reads as an hour is written as official papers write it. */
function hourWords(o: Official, typed: string): string {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})$/.exec(typed.trim()) ?? [];
  if (hour === undefined || o.language === "en") return typed;
  return `${Number(hour)}时${minute === "00" ? "" : `${minute}分`}`;
}

/** When it was opened and closed; before it was, when it is called for. */
export function heldFrom(o: Official, facts: MeetingFacts): Text {
  const { openedAt, closedAt } = facts.sitting;
  if (openedAt === null) return calledFor(o, facts);
  if (closedAt === null) return [o.moment(openedAt)];
  const end = o.day(openedAt) === o.day(closedAt) ? o.time(closedAt) : o.moment(closedAt);
  return [o.say(`${o.moment(openedAt)}至${end}`, `${o.moment(openedAt)} to ${end}`)];
}

export function placeAndPeople(o: Official, { sitting }: MeetingFacts) {
  return [
    { name: o.say("地点", "Place"), text: orBlank(sitting.place, PLACE_WIDTH) },
    { name: o.say("主持人", "Chair"), text: orBlank(sitting.chair?.name, PLACE_WIDTH) },
  ];
}

/** Items that are on the agenda: what the chair refused stands in the record, not here. */
export const onAgenda = ({ items }: MeetingFacts) => items.filter(({ state }) => state !== "refused");

export function sortOf(o: Official, { facts }: ItemFacts): string {
  return facts ? classAndAmount(o, facts) : "";
}

export function departmentOf(o: Official, { facts }: ItemFacts): string {
  return (facts && fieldOf(ofKind(facts.acts, "proposed")[0], "department", o.language)) ?? "";
}

/** Added late, put off, refused: with the reasons that were given. */
export function itemNote(o: Official, { isLate, emergency, state, reasons }: ItemFacts): string {
  const words = [
    isLate
      ? emergency
        ? o.say("临时增加（突发紧急情况）", "added late (emergency)")
        : o.say("临时增加", "added late")
      : null,
    state === "deferred" ? o.say("暂不审议", "put off") : null,
    state === "refused" ? o.say("不列入议程", "refused") : null,
  ].filter((word) => word !== null);
  if (words.length === 0) return "";
  return `${o.list(words)}${reasons === null ? "" : `${o.colon}${reasons}`}`;
}

/** Why the reader finds nothing of an item here but its title. */
export function withheldWords(o: Official, { isRecused }: ItemFacts): string {
  return isRecused
    ? o.say(
        "查阅人在本议题中回避，本部分不提供。",
        "Whoever reads this took no part in the item: this part is not given.",
      )
    : o.say("查阅人无权查看本议题的内容。", "Whoever reads this may not see what the item holds.");
}

/** The last act of a kind, and its words. */
export const lastOf = (acts: RecordedAct[], kind: string) => acts.findLast((act) => kindOf(act) === kind);
