/** How the record of a meeting stands with those who attended: who has answered, and whether all is answered. Pure. */
import { envelope, fieldsOf, type StoredAct } from "../matters/index.ts";
import type { Meeting } from "../meetings/index.ts";

/** Without a resolution an item has nothing to carry out, and no record of its own to confirm. */
export const RESOLVED = "decision.resolved";

export type RecordAnswer = {
  number: number;
  kind: "confirmed" | "objected";
  at: string;
  text: string | null;
  by: "self" | "clerk";
  answer: { outcome: string; reasons: string | null; at: string } | null;
};

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** What one person said of the record, in its order; each objection with what was answered to it. */
export function answersIn(acts: readonly StoredAct[], person: string): RecordAnswer[] {
  const answers: RecordAnswer[] = [];
  for (const act of acts) {
    if (envelope(act).of !== person) continue;
    const words = fieldsOf(act.data);
    const said = {
      number: act.number,
      at: act.claimedAt,
      text: text(words.text),
      by: "person" in act.actor && act.actor.person === person ? ("self" as const) : ("clerk" as const),
      answer: null,
    };
    if (act.type === "meeting.record-confirmed") answers.push({ ...said, kind: "confirmed" });
    if (act.type === "meeting.record-objected") answers.push({ ...said, kind: "objected" });
    if (act.type !== "meeting.objection-answered") continue;
    const asked = answers.find(({ kind, answer }) => kind === "objected" && answer === null);
    if (asked)
      asked.answer = { outcome: text(words.outcome) ?? "", reasons: text(words.reasons), at: act.claimedAt };
  }
  return answers;
}

/** Chair and members who were in the room: those whom the rules ask for an answer. */
export function askedOf({ presence }: Meeting): string[] {
  return presence
    .filter(
      ({ capacity, state }) =>
        (capacity === "chair" || capacity === "member") && (state === "present" || state === "left"),
    )
    .map(({ person }) => person);
}

/** The meeting is over, all who are asked have answered, and nobody's objection waits. */
export function isSettled(meeting: Meeting, acts: readonly StoredAct[]): boolean {
  if (meeting.closedAt === null) return false;
  const asked = askedOf(meeting);
  const isAnswered = asked.every((person) => answersIn(acts, person).length > 0);
  return asked.length > 0 && isAnswered && meeting.objections.every(({ answer }) => answer !== null);
}
