/** What the acts say of a room: the meeting, the item at hand, who is due. */
import { actsOf, type MatterRow, matterRow, type StoredAct } from "../matters/index.ts";
import { calledIn, type Meeting, MEETING_PROCEDURE, meetingOf } from "../meetings/index.ts";
import type { Procedure } from "../norms/index.ts";
import { membersOf, namesOf, noonOf } from "../registry/index.ts";
import { factsOf, ITEM_PROCEDURE, itemOf, neededOf, type RoomItem } from "../room/index.ts";
import type { Services } from "./services.ts";
import { proceduresOf } from "./views.ts";

export type ItemFacts = {
  row: MatterRow;
  procedure: Procedure;
  item: RoomItem;
  /** Everybody of whose presence the item's matter knows. */
  known: Set<string>;
  /** Taken up by this meeting: its members due are on record. */
  isConvened: boolean;
  /** Who must be there for a resolution, by the item's own law; null where it cannot be asked. */
  needed: number | null;
};

export type Due = {
  person: string;
  name: string;
  nameEn: string | null;
  title: string;
  titleEn: string | null;
};

export type RoomFacts = {
  row: MatterRow;
  meeting: Meeting;
  /** The members of the body on the day of the meeting. */
  due: Due[];
  /** Who leads, or would: as the meeting says, else the body's principal. */
  chair: string | null;
  current: ItemFacts | null;
  /** Asked to attend the whole meeting without a vote. */
  asked: string[];
  people: { zh: Map<string, string>; en: Map<string, string> };
  bodyName: { zh: string; en: string };
};

/** The registry may change while a meeting sits: what is older is read anew, all of it. */
const READ_ANEW_MS = 30_000;

export type FactsRead = { facts: RoomFacts; readAtMs: number };

/**
 * Of a meeting, as it stands now. What was read before stands as far as nothing was recorded since, by the numbers of the
 * acts: a seal on the item does not make the meeting read again.
 * @returns null where there is no such meeting
 */
export async function readFacts(
  services: Services,
  { jurisdiction, meeting }: { jurisdiction: string; meeting: string },
  before: FactsRead | null,
): Promise<FactsRead | null> {
  const atMs = services.clock.now().getTime();
  if (before && atMs - before.readAtMs < READ_ANEW_MS) {
    const { row, current } = before.facts;
    const numbers = await numbersOf(services, jurisdiction, [row.id, ...(current ? [current.row.id] : [])]);
    if (numbers.get(row.id) === row.acts) {
      if (!current || numbers.get(current.row.id) === current.item.lastNumber) return before;
      return { ...before, facts: await withItem(services, before.facts) };
    }
  }
  const row = await matterRow(services.database, jurisdiction, meeting);
  if (row?.procedure !== MEETING_PROCEDURE) return null;
  return { facts: await withItem(services, await meetingFacts(services, row)), readAtMs: atMs };
}

async function numbersOf({ database }: Services, jurisdiction: string, matters: string[]) {
  const rows = await database.query<{ matter: string; number: number }>(
    {
      name: "room-version",
      text: "select matter, last_number as number from matters where jurisdiction = $1 and matter = any($2::uuid[])",
    },
    [jurisdiction, matters],
  );
  return new Map(rows.map(({ matter, number }) => [matter, number]));
}

async function meetingFacts(services: Services, row: MatterRow): Promise<RoomFacts> {
  const { database, recordKey, clock } = services;
  const { jurisdiction, id, body } = row;
  const acts = await actsOf(database, recordKey, jurisdiction, id);
  const meeting = meetingOf(acts);
  const at = meeting.startsOn
    ? await noonOf(database, jurisdiction, meeting.startsOn)
    : clock.now().toISOString();
  const [due, { bodies: zh }, { bodies: en }] = await Promise.all([
    membersOf(database, jurisdiction, body, at),
    namesOf(database, jurisdiction, { bodies: [body] }, "zh"),
    namesOf(database, jurisdiction, { bodies: [body] }, "en"),
  ]);
  const principal = due.find((one) => one.principal !== "none")?.person ?? null;
  return {
    row: { ...row, acts: acts.at(-1)?.number ?? 0 },
    meeting,
    due: due.map(({ person, name, nameEn, title, titleEn }) => ({ person, name, nameEn, title, titleEn })),
    chair: meeting.presiding ?? meeting.chair ?? principal,
    current: null,
    asked: calledIn([], acts).flatMap(({ person, item }) => (item === null ? [person] : [])),
    people: { zh: new Map(), en: new Map() },
    bodyName: { zh: zh.get(body) ?? "—", en: en.get(body) ?? "—" },
  };
}

/** With the item at hand, and the names of all who are named; names that are known are not asked for again. */
async function withItem(services: Services, facts: RoomFacts): Promise<RoomFacts> {
  const { meeting, row, due, people } = facts;
  const current = meeting.openItem
    ? await itemFacts(services, row, meeting, due.length, meeting.openItem)
    : null;
  const persons = [
    ...meeting.presence.map(({ person }) => person),
    ...[meeting.clerk, meeting.chair, meeting.presiding].filter((one) => one !== null),
    ...(current?.known ?? []),
    ...(current?.item.positions.map(({ person }) => person) ?? []),
  ];
  const unnamed = [...new Set(persons)].filter((person) => !people.zh.has(person));
  if (unnamed.length === 0) return { ...facts, current };
  const [zh, en] = await Promise.all([
    namesOf(services.database, row.jurisdiction, { people: unnamed }, "zh"),
    namesOf(services.database, row.jurisdiction, { people: unnamed }, "en"),
  ]);
  const named = {
    zh: new Map([...people.zh, ...zh.people]),
    en: new Map([...people.en, ...en.people]),
  };
  return { ...facts, current, people: named };
}

const ABOUT_PRESENCE = new Set(["attended", "returned", "left", "absent", "chair-taken-over"]);

/** The item of that matter as this meeting has it; null where it is no item that this body decides. */
export async function itemFacts(
  services: Services,
  { jurisdiction, body }: MatterRow,
  meeting: Meeting,
  due: number,
  matter: string,
): Promise<ItemFacts | null> {
  const row = await matterRow(services.database, jurisdiction, matter);
  if (row?.procedure !== ITEM_PROCEDURE || row.body !== body) return null;
  const procedure = (await proceduresOf(services, jurisdiction))(row);
  if (!procedure) return null;
  const acts = await actsOf(services.database, services.recordKey, jurisdiction, matter);
  const convened = acts.findLast(
    (act) => isConvening(act) && meeting.openedAt !== null && act.claimedAt >= meeting.openedAt,
  );
  const item = itemOf(procedure, acts, convened ? convened.number - 1 : (acts.at(-1)?.number ?? 0));
  const known = new Set(
    acts.flatMap(({ type, data }) =>
      ABOUT_PRESENCE.has(type.slice(type.indexOf(".") + 1)) && typeof data.of === "string" ? [data.of] : [],
    ),
  );
  return {
    row,
    procedure,
    item,
    known,
    isConvened: convened !== undefined,
    needed: neededOf(procedure, factsOf(procedure, acts), item.due ?? due),
  };
}

const isConvening = ({ type }: StoredAct) => type === "decision.convened";
