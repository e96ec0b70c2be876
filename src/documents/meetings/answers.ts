/** What each of those who attended said of the record: confirmed, objected, nothing yet; with the answer to an objection. */
import { fieldOf, kindOf, type Named, type RecordedAct, type Words } from "../facts.ts";
import { type Block, paragraph, table, type Text } from "../model.ts";
import type { Official } from "../official.ts";
import { ended } from "../statements.ts";
import type { MeetingFacts } from "./facts.ts";
import { present, type Room } from "./people.ts";

type Answered = Named & { asTitle: Words | null; acts: RecordedAct[] };

const ANSWERS = new Set(["record-confirmed", "record-objected", "objection-answered"]);

export function answersOf(facts: MeetingFacts, room: Room): Answered[] {
  const asked = [...present(room.voting), ...room.attending.filter(({ came }) => came), ...room.clerks];
  const acts = facts.acts.filter((act) => ANSWERS.has(kindOf(act)));
  return asked.map((who) => ({ ...who, acts: acts.filter((act) => act.of?.person === who.person) }));
}

/** Of chair and members: the rules ask them; who sat in and the clerk may. */
export function notYet(facts: MeetingFacts, room: Room): Named[] {
  const voting = new Set(room.voting.map(({ person }) => person));
  return answersOf(facts, room).filter(({ person, acts }) => voting.has(person) && acts.length === 0);
}

export function answerBlocks(o: Official, facts: MeetingFacts, room: Room): Block[] {
  const columns = [
    { title: o.say("姓名", "Name"), share: 4 },
    { title: o.say("身份", "Capacity"), share: 4 },
    { title: o.say("意见和答复", "Said, and answered"), share: 14 },
  ];
  const rows = answersOf(facts, room)
    .filter(({ person, acts }) => acts.length > 0 || room.voting.some((who) => who.person === person))
    .map(({ name, asTitle, acts }): Text[] => [
      [name],
      [asTitle?.[o.language] ?? ""],
      [
        acts.length === 0
          ? o.say("尚未确认", "not yet")
          : acts.map((act) => answerWords(o, act)).join(o.say("；", "; ")),
      ],
    ]);
  return table(o.say("确认和异议", "Confirmed, and objected to"), columns, rows);
}

function answerWords(o: Official, act: RecordedAct): string {
  const said = [
    fieldOf(act, "outcome", o.language),
    fieldOf(act, "text", o.language),
    fieldOf(act, "reasons", o.language),
  ]
    .filter((word) => word !== null)
    .join(o.say("，", ", "));
  const words = act.erased ? o.say("（内容已依法删除）", "(the content was erased by law)") : said;
  return `${o.moment(act.claimedAt)}${o.say("", " ")}${act.title[o.language]}${words === "" ? "" : `${o.colon}${words}`}`;
}

/** Corrections stand beside the record, of one item or of the whole meeting. */
export function correctionsOf({ acts }: MeetingFacts, matter: string | null): RecordedAct[] {
  return acts.filter((act) => kindOf(act) === "correction-added" && (act.data.matter ?? null) === matter);
}

export function correctionBlocks(o: Official, corrections: RecordedAct[]): Block[] {
  return corrections.map((act) =>
    paragraph([
      { strong: o.say(`更正（${o.moment(act.claimedAt)}）：`, `Correction (${o.moment(act.claimedAt)}): `) },
      ended(o, fieldOf(act, "text", o.language) ?? ""),
    ]),
  );
}
