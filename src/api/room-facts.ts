/**
 * What stands in a room, read once for everybody in it: the meeting, the item at hand, who is due. A dozen devices ask
 * again at every change, so what was derived from the same acts is not derived a second time.
 */
import { actsOf, type MatterRow, matterRow, type StoredAct } from "../matters/index.ts";
import { type Meeting, meetingOf } from "../meetings/index.ts";
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
  people: { zh: Map<string, string>; en: Map<string, string> };
  bodyName: { zh: string; en: string };
};

type Kept = { untilMs: number; facts: Promise<RoomFacts> };
const kept = new WeakMap<Services["database"], Map<string, Kept>>();
const KEPT_MOST = 500;

/** The registry may change while a meeting sits: what is older is read anew. */
const KEPT_MS = 30_000;

export async function roomFacts(services: Services, row: MatterRow): Promise<RoomFacts> {
  const rooms = kept.get(services.database) ?? new Map<string, Kept>();
  kept.set(services.database, rooms);
  const name = `${row.jurisdiction} ${row.id}`;
  for (let before = rooms.get(name); before; ) {
    const facts = await before.facts;
    if (services.clock.now().getTime() < before.untilMs && (await isCurrent(services, facts))) return facts;
    // Somebody else has found the same and reads it anew already: a dozen who ask at once read it once.
    const now = rooms.get(name);
    if (now === before) break;
    before = now;
  }
  const facts = readFacts(services, row);
  if (rooms.size >= KEPT_MOST) rooms.clear();
  const fresh = { facts, untilMs: services.clock.now().getTime() + KEPT_MS };
  rooms.set(name, fresh);
  facts.catch(() => rooms.get(name) === fresh && rooms.delete(name));
  return facts;
}

/** Whether nothing was recorded since, in the meeting or on its open item: by the numbers of the acts that were read. */
async function isCurrent({ database }: Services, { row, current }: RoomFacts): Promise<boolean> {
  const seen = new Map([
    [row.id, row.acts],
    ...(current ? [[current.row.id, current.item.lastNumber] as const] : []),
  ]);
  const rows = await database.query<{ matter: string; number: number }>(
    {
      name: "room-version",
      text: "select matter, last_number as number from matters where jurisdiction = $1 and matter = any($2::uuid[])",
    },
    [row.jurisdiction, [...seen.keys()]],
  );
  return rows.length === seen.size && rows.every(({ matter, number }) => seen.get(matter) === number);
}

async function readFacts(services: Services, row: MatterRow): Promise<RoomFacts> {
  const { database, recordKey, clock } = services;
  const { jurisdiction, id, body } = row;
  const acts = await actsOf(database, recordKey, jurisdiction, id);
  const meeting = meetingOf(acts);
  const at = meeting.startsOn
    ? await noonOf(database, jurisdiction, meeting.startsOn)
    : clock.now().toISOString();
  const due = await membersOf(database, jurisdiction, body, at);
  const current = meeting.openItem
    ? await itemFacts(services, row, meeting, due.length, meeting.openItem)
    : null;
  const persons = new Set([
    ...meeting.presence.map(({ person }) => person),
    ...[meeting.clerk, meeting.chair, meeting.presiding].filter((one) => one !== null),
    ...(current?.known ?? []),
    ...(current?.item.positions.map(({ person }) => person) ?? []),
  ]);
  const people = [...persons];
  const [zh, en] = await Promise.all([
    namesOf(database, jurisdiction, { people, bodies: [body] }, "zh"),
    namesOf(database, jurisdiction, { people, bodies: [body] }, "en"),
  ]);
  const principal = due.find((one) => one.principal !== "none")?.person ?? null;
  return {
    row: { ...row, acts: acts.at(-1)?.number ?? 0 },
    meeting,
    due: due.map(({ person, name, nameEn, title, titleEn }) => ({ person, name, nameEn, title, titleEn })),
    chair: meeting.presiding ?? meeting.chair ?? principal,
    current,
    people: { zh: zh.people, en: en.people },
    bodyName: { zh: zh.bodies.get(body) ?? "—", en: en.bodies.get(body) ?? "—" },
  };
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
