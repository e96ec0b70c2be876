/** What the papers and the record of a meeting are made from: the meeting as it stands, and of each item what the reader gets. */
import type { MatterFacts, MeetingFacts } from "../documents/index.ts";
import { actsOf, type MatterRow, matterRow, type StoredAct } from "../matters/index.ts";
import { type Meeting, MEETING_PROCEDURE, meetingOf } from "../meetings/index.ts";
import type { Language } from "../platform/index.ts";
import { membersOf, namesOf, noonOf } from "../registry/index.ts";
import { documentFacts } from "./document-facts.ts";
import { nothingThere, readable, resourceOf } from "./matters.ts";
import type { Call } from "./operation.ts";

type Asker = Call<unknown, unknown, unknown>;

export type FoundMeeting = { row: MatterRow; acts: StoredAct[]; meeting: Meeting };

/** @throws Problem not_found where the matter is no meeting, or may not be read. */
export async function meetingFound(call: Asker, id: string): Promise<FoundMeeting> {
  const row = await readable(call, "readMatter", id);
  if (row.procedure !== MEETING_PROCEDURE) throw nothingThere();
  const { database, recordKey } = call.services;
  const acts = await actsOf(database, recordKey, row.jurisdiction, row.id);
  return { row, acts, meeting: meetingOf(acts) };
}

export type FoundItem = { row: MatterRow; acts: StoredAct[]; isRecused: boolean };

/**
 * The matter of an item with its acts; null where the reader may not see it. Of one on which they are recused it is known
 * that they are, so that they get their own part of the record, and nothing besides.
 */
export async function itemFound(call: Asker, matter: string): Promise<FoundItem | null> {
  const { services, principal, allows } = call;
  const { database, recordKey } = services;
  const row = await matterRow(database, principal.jurisdiction, matter);
  if (!row) return null;
  const { matter: _whichever, ...ofItsKind } = resourceOf(row);
  if (!allows("readMatter", ofItsKind)) return null;
  const acts = await actsOf(database, recordKey, row.jurisdiction, row.id);
  return { row, acts, isRecused: principal.recusedFrom.includes(row.id) };
}

/** The day of the meeting at noon: who was a member is asked of that day. */
export async function dayOf(call: Asker, { row, meeting }: FoundMeeting): Promise<string> {
  const on = meeting.startsOn;
  return on === null
    ? (meeting.openedAt ?? row.openedAt)
    : noonOf(call.services.database, row.jurisdiction, on);
}

export async function membersDue(call: Asker, found: FoundMeeting) {
  const { services, language } = call;
  const { jurisdiction, body } = found.row;
  const members = await membersOf(services.database, jurisdiction, body, await dayOf(call, found));
  return members.map(({ person, name, nameEn }) => ({ person, name: inLanguage(language, name, nameEn) }));
}

const inLanguage = (language: Language, name: string, nameEn: string | null) =>
  language === "en" ? (nameEn ?? name) : name;

/** @param withItems without them a paper says of items what the agenda says. */
export async function meetingFacts(
  call: Asker,
  found: FoundMeeting,
  withItems: boolean,
): Promise<{ facts: MeetingFacts; read: string[] }> {
  const { meeting, row } = found;
  const own = await documentFacts(call, row);
  const due = await membersDue(call, found);
  const chair = meeting.chair ?? due[0]?.person ?? null;
  const named = await namesFor(call, [chair, meeting.clerk]);
  const items: MeetingFacts["items"] = [];
  const read: string[] = [];
  for (const item of meeting.agenda) {
    const known = withItems ? await itemFound(call, item.matter) : null;
    const isGiven = known !== null && !known.isRecused;
    if (isGiven) read.push(item.matter);
    items.push({
      ...item,
      outcome: outcomeWords(own, item.matter, item.state),
      facts: isGiven ? await documentFacts(call, known.row) : null,
      isRecused: known?.isRecused ?? false,
    });
  }
  const { kind, startsOn, startsAt, place, emergency, reasons, openedAt, closedAt } = meeting;
  const sitting = {
    kind: kind === null ? null : (textIn(own, "called", "meeting_kind") ?? null),
    startsOn,
    startsAt,
    place,
    emergency,
    reasons,
    openedAt,
    closedAt,
    due,
    chair: named(chair),
    clerk: named(meeting.clerk),
  };
  return { facts: { ...own, sitting, items }, read };
}

async function namesFor({ services, principal, language }: Asker, people: (string | null)[]) {
  const known = people.filter((person) => person !== null);
  const names = await namesOf(services.database, principal.jurisdiction, { people: known }, language);
  return (person: string | null) =>
    person === null ? null : { person, name: names.people.get(person) ?? "—" };
}

/** A choice in the words of the procedure, of the latest act of a kind. */
function textIn({ acts }: MatterFacts, kind: string, key: string) {
  const act = acts.findLast(({ type }) => type === `meeting.${kind}`);
  return act?.fields.find((field) => field.key === key)?.text;
}

function outcomeWords({ acts }: MatterFacts, matter: string, state: string) {
  if (state !== "closed") return null;
  const closed = acts.findLast(({ type, data }) => type === "meeting.item-closed" && data.matter === matter);
  return closed?.fields.find(({ key }) => key === "outcome")?.text ?? null;
}
