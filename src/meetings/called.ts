/**
 * Who is called to a meeting without a vote: people asked to attend, of the whole meeting or of an item, and the clerk that the
 * call names. Acts name people in sealed words; kept here, so that their notice finds them, and the meeting's page lets them in.
 */
import { type Act, actsOf, envelope, type Projection } from "../matters/index.ts";
import type { Database, Transaction } from "../platform/index.ts";
import { MEETING_PROCEDURE } from "./meeting.ts";

type Reader = Pick<Transaction, "query">;
type Read = Act & { erased?: boolean };

export type Called = {
  person: string;
  capacity: "attending" | "clerk";
  /** The item that somebody attends; null: the whole meeting. */
  item: string | null;
  /** Of the act that called them: notices after it are theirs. */
  number: number;
};

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** Who is called after these acts, which go on from who was. Pure. */
export function calledIn(before: readonly Called[], acts: readonly Read[]): Called[] {
  let called = [...before];
  for (const act of acts.filter(({ erased }) => !erased)) {
    const { number, type, data } = act;
    const { of } = envelope(act);
    const clerk = text(data.clerk);
    if ((type === "meeting.called" || type === "meeting.agenda-changed") && clerk)
      called = [
        ...called.filter(({ capacity }) => capacity !== "clerk"),
        { person: clerk, capacity: "clerk", item: null, number },
      ];
    if (type === "meeting.attending-asked" && of) {
      const item = text(data.matter);
      const isKnown = called.some((one) => one.person === of && one.item === item);
      if (!isKnown) called.push({ person: of, capacity: "attending", item, number });
    }
    if (type === "meeting.attending-released" && of)
      called = called.filter(({ person, capacity }) => person !== of || capacity !== "attending");
  }
  return called;
}

const CALLING = new Set([
  "meeting.called",
  "meeting.agenda-changed",
  "meeting.attending-asked",
  "meeting.attending-released",
]);

export const calledProjection: Projection = {
  procedures: [MEETING_PROCEDURE],
  async apply(tx, acts) {
    const calling = acts.filter(({ type }) => CALLING.has(type));
    for (const [matter, mine] of Map.groupBy(calling, (act) => act.matter)) {
      const jurisdiction = mine[0]?.jurisdiction ?? "";
      await save(tx, jurisdiction, matter, calledIn(await calledTo(tx, jurisdiction, matter), mine));
    }
  },
};

async function save(tx: Reader, jurisdiction: string, meeting: string, called: Called[]): Promise<void> {
  await tx.query("delete from meeting_called where jurisdiction = $1 and meeting = $2", [
    jurisdiction,
    meeting,
  ]);
  await tx.query(
    `insert into meeting_called (jurisdiction, meeting, number, person, capacity, item)
     select $1, $2::uuid, c.* from unnest($3::int[], $4::uuid[], $5::text[], $6::uuid[]) as c`,
    [
      jurisdiction,
      meeting,
      called.map(({ number }) => number),
      called.map(({ person }) => person),
      called.map(({ capacity }) => capacity),
      called.map(({ item }) => item),
    ],
  );
}

/** In the order in which they were called. */
export function calledTo(db: Reader, jurisdiction: string, meeting: string): Promise<Called[]> {
  return db.query<Called>(
    `select person, capacity, item, number from meeting_called
      where jurisdiction = $1 and meeting = $2 order by number, person`,
    [jurisdiction, meeting],
  );
}

/** The meetings to which somebody is called, from their notice until they are over. */
export async function calledMeetings(db: Reader, jurisdiction: string, person: string): Promise<string[]> {
  const rows = await db.query<{ meeting: string }>(
    `select distinct c.meeting from meeting_called c
       join matters m on m.jurisdiction = c.jurisdiction and m.matter = c.meeting
      where c.jurisdiction = $1 and c.person = $2::uuid and m.stage in ('noticed', 'sitting')`,
    [jurisdiction, person],
  );
  return rows.map(({ meeting }) => meeting);
}

/** Of these meetings those to which somebody is called. */
export async function calledAmong(
  db: Reader,
  jurisdiction: string,
  person: string,
  meetings: string[],
): Promise<Set<string>> {
  const rows = await db.query<{ meeting: string }>(
    `select distinct meeting from meeting_called
      where jurisdiction = $1 and person = $2::uuid and meeting = any($3::uuid[])`,
    [jurisdiction, person, meetings],
  );
  return new Set(rows.map(({ meeting }) => meeting));
}

/** Whether somebody is asked to attend this item of a meeting whose notice was given. */
export async function isCalledForItem(
  db: Reader,
  jurisdiction: string,
  person: string,
  item: string,
): Promise<boolean> {
  const [row] = await db.query(
    `select from meeting_called c
      where c.jurisdiction = $1 and c.person = $2::uuid and c.item = $3::uuid
        and exists (select from acts a where a.jurisdiction = c.jurisdiction and a.matter = c.meeting
                       and a.type = 'meeting.notice-given')`,
    [jurisdiction, person, item],
  );
  return row !== undefined;
}

/** Derives anew, from acts alone, who is called to the meetings of a jurisdiction. */
export async function rebuildCalled(
  database: Pick<Database, "transaction">,
  recordKey: Buffer,
  jurisdiction: string,
): Promise<{ meetings: number }> {
  return database.transaction(async (tx) => {
    const meetings = await tx.query<{ matter: string }>(
      "select matter from matters where jurisdiction = $1 and procedure = $2 order by matter for update",
      [jurisdiction, MEETING_PROCEDURE],
    );
    for (const { matter } of meetings)
      await save(tx, jurisdiction, matter, calledIn([], await actsOf(tx, recordKey, jurisdiction, matter)));
    return { meetings: meetings.length };
  });
}
