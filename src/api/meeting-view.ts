/** One meeting as its page shows it: the agenda with what each item is and lacks, who is due, who has read, what the reader may do. */
import type { z } from "@hono/zod-openapi";
import { PRECONDITIONS } from "../item-lists/index.ts";
import { actsOfMany, fieldsOf, type MatterRow, rowsOf, type StoredAct } from "../matters/index.ts";
import type { AgendaItem, Called, Capacity, Meeting } from "../meetings/index.ts";
import { membersOf, namesOf, noonOf, supervisorsOf } from "../registry/index.ts";
import { resourceOf } from "./matters.ts";
import type { MeetingBasics, MeetingView, WaitingItemShape } from "./meeting-shapes.ts";
import { isUnread, type Noticed, noticedAs } from "./meeting-notice.ts";
import type { Call } from "./operation.ts";
import { isHandingIn, papersOf } from "./papers.ts";
import { matterRows, proceduresOf } from "./views.ts";

type Reading = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "allows" | "language">;

export async function basicsOf(
  { services, language }: Pick<Reading, "services" | "language">,
  found: { row: MatterRow; meeting: Meeting }[],
): Promise<z.input<typeof MeetingBasics>[]> {
  const [first] = found;
  if (!first) return [];
  const procedureOf = await proceduresOf(services, first.row.jurisdiction);
  const shown = await matterRows(
    services,
    found.map(({ row }) => row),
    language,
  );
  return found.map(({ row, meeting }, at) => {
    const procedure = procedureOf(row);
    const kinds = procedure?.acts["meeting.called"]?.fields.find(
      ({ key }) => key === "meeting_kind",
    )?.options;
    return {
      id: row.id,
      body: row.body,
      bodyName: shown[at]?.bodyName ?? "—",
      title: meeting.title,
      kind: meeting.kind,
      kindTitle: kinds?.find(({ value }) => value === meeting.kind)?.title ?? null,
      startsOn: meeting.startsOn,
      startsAt: meeting.startsAt,
      place: meeting.place,
      emergency: meeting.emergency,
      stage: meeting.stage,
      stageTitle: procedure?.stages.find(({ id }) => id === meeting.stage)?.title ?? {
        zh: meeting.stage,
        en: meeting.stage,
      },
    };
  });
}

export async function meetingView(call: Reading, { row, meeting, called }: Noticed): Promise<MeetingView> {
  const { services, principal, allows, language } = call;
  const { database } = services;
  const { jurisdiction } = row;
  const [basics] = await basicsOf(call, [{ row, meeting }]);
  if (!basics) throw new Error("one meeting makes one row");
  const people = await peopleOf(call, row, meeting, called);
  const named = new Map(people.map(({ person, name }) => [person, name]));
  const others = [
    meeting.chair,
    meeting.presiding,
    meeting.clerk,
    ...meeting.confirmed.map(({ person }) => person),
    ...meeting.objections.map(({ person }) => person),
  ].filter((person) => person !== null);
  const names = await namesOf(database, jurisdiction, { people: others }, language);
  const nameOf = (person: string) => named.get(person) ?? names.people.get(person) ?? "—";
  const somebody = (person: string | null) => (person ? { person, name: nameOf(person) } : null);
  const me = people.find(({ person }) => person === principal.person);
  const own = principal.person !== null && allows("recordAct", resourceOf(row, principal.person));
  const canRecord = allows("recordAct", resourceOf(row, null));
  const unvoting = noticedAs(principal, row.body, meeting, called);
  const capacity = me?.capacity ?? unvoting ?? (principal.clerkOf.includes(row.body) ? "clerk" : null);
  const isTheirs = me?.isDue ? own : unvoting !== null;
  const readsAll = allows("readMatter", resourceOf(row));
  const asked = new Set(called.filter(({ person }) => person === principal.person).map(({ item }) => item));
  const whole: MeetingView = {
    ...basics,
    count: row.acts,
    chair: somebody(meeting.chair),
    presiding: somebody(meeting.presiding),
    clerk: somebody(meeting.clerk),
    reasons: meeting.reasons,
    agenda: await agendaOf(
      call,
      row.body,
      meeting.agenda.filter(({ matter }) => readsAll || asked.has(null) || asked.has(matter)),
      asked,
    ),
    people,
    calledAt: meeting.calledAt,
    approvedAt: meeting.approvedAt,
    noticedAt: meeting.noticedAt,
    notices: meeting.notices,
    isNoticeOwed:
      meeting.noticedAt !== null && meeting.changes.some(({ at }) => at > (meeting.noticedAt ?? "")),
    stationToldAt: meeting.stationToldAt,
    stationInvitedAt: meeting.stationInvitedAt,
    stationTurnedAwayAt: meeting.stationTurnedAwayAt,
    changes: meeting.changes,
    openItem: meeting.openItem,
    openedAt: meeting.openedAt,
    isAdjourned: meeting.isAdjourned,
    closedAt: meeting.closedAt,
    cancelled: meeting.cancelled,
    recordDraftedAt: meeting.recordDraftedAt,
    minutesIssuedAt: meeting.minutesIssuedAt,
    confirmed: meeting.confirmed.map((one) => ({ ...one, name: nameOf(one.person) })),
    objections: meeting.objections.map((one) => ({ ...one, name: nameOf(one.person) })),
    // Of an item on which the reader is recused it is told that there is one, not what it says.
    corrections: meeting.corrections.map((one) => ({
      ...one,
      text: one.matter !== null && principal.recusedFrom.includes(one.matter) ? null : one.text,
    })),
    mine: {
      capacity,
      canRecord,
      canApprove: own && principal.person === meeting.chair,
      canReceive: isTheirs && isUnread(meeting, principal.person),
      entersRoom: meeting.stage === "sitting" && (readsAll || asked.has(null)),
      readsAll,
    },
  };
  return readsAll ? whole : { ...whole, ...OF_OTHERS, people: people.filter((one) => one === me) };
}

/** What somebody who is called without a vote is not told: how others stand to it, and what comes of it. */
const OF_OTHERS = {
  isNoticeOwed: false,
  stationToldAt: null,
  stationInvitedAt: null,
  stationTurnedAwayAt: null,
  changes: [],
  openItem: null,
  confirmed: [],
  objections: [],
  corrections: [],
} satisfies Partial<MeetingView>;

/** Of the meeting's day: the members by the registry, the clerk, who is asked to attend, the station's officers once it was told, and whoever is recorded besides. */
async function peopleOf(
  { services, language }: Reading,
  { jurisdiction, body }: MatterRow,
  meeting: Meeting,
  called: readonly Called[],
): Promise<MeetingView["people"]> {
  const { database, clock } = services;
  const at = meeting.startsOn
    ? await noonOf(database, jurisdiction, meeting.startsOn)
    : clock.now().toISOString();
  const words = (zh: string, en: string | null) => (language === "en" && en) || zh;
  const members = await membersOf(database, jurisdiction, body, at);
  const known = new Map<string, { title: string | null; capacity: Capacity; isDue: boolean; name: string }>();
  for (const { person, name, nameEn, title, titleEn } of members)
    known.set(person, {
      name: words(name, nameEn),
      title: words(title, titleEn),
      capacity: person === meeting.chair ? "chair" : "member",
      isDue: true,
    });
  const isTold = meeting.stationToldAt !== null || meeting.stationInvitedAt !== null;
  const officers = isTold ? await supervisorsOf(database, jurisdiction, body, at) : [];
  for (const { person, name, nameEn, title, titleEn, function: held } of officers)
    if (held === "station-officer" && !known.has(person))
      known.set(person, {
        name: words(name, nameEn),
        title: words(title, titleEn),
        capacity: "observer",
        isDue: false,
      });
  const recorded = [
    ...(meeting.chair ? [{ person: meeting.chair, capacity: "chair" as const }] : []),
    ...(meeting.clerk ? [{ person: meeting.clerk, capacity: "clerk" as const }] : []),
    ...called,
    ...meeting.presence,
    ...meeting.readBy,
  ].filter(({ person }) => !known.has(person));
  const names = await namesOf(
    database,
    jurisdiction,
    { people: recorded.map(({ person }) => person) },
    language,
  );
  for (const { person, capacity } of recorded)
    if (!known.has(person))
      known.set(person, {
        name: names.people.get(person) ?? "—",
        title: null,
        capacity,
        isDue: false,
      });
  const rank = ({ capacity }: { capacity: Capacity }) =>
    ["chair", "member", "attending", "clerk", "observer"].indexOf(capacity);
  const isCalled = (person: string) => called.some((one) => one.person === person);
  /** Of who attends several items, or all of the meeting, none is named. */
  const itemOf = (person: string) => {
    const own = called.filter((one) => one.person === person);
    return own.length === 1 ? (own[0]?.item ?? null) : null;
  };
  return [...known]
    .map(([person, one]) => {
      const presence = meeting.presence.find((p) => p.person === person);
      const readAt = meeting.readBy.find((read) => read.person === person)?.at ?? null;
      return {
        person,
        ...one,
        isNotified: one.isDue || one.capacity === "observer" || isCalled(person),
        item: itemOf(person),
        readAt,
        hasRead: readAt !== null && readAt >= (meeting.noticedAt ?? ""),
        state: presence?.state ?? ("unknown" as const),
        stateAt: presence?.at ?? null,
      };
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

async function agendaOf(
  call: Reading,
  body: string,
  agenda: AgendaItem[],
  asked: ReadonlySet<string | null>,
): Promise<MeetingView["agenda"]> {
  const { services, principal, allows } = call;
  const { jurisdiction } = principal;
  const ids = agenda.map(({ matter }) => matter);
  // An item names a matter by its id: one of another body, or that the reader may not see, shows its title here alone.
  const all = (await rowsOf(services.database, jurisdiction, ids)).filter((row) => row.body === body);
  const read = new Set(all.filter((row) => allows("readMatter", resourceOf(row))).map(({ id }) => id));
  // Who is asked to attend an item gets the papers that were handed in for it.
  const rows = all.filter(({ id }) => read.has(id) || asked.has(id));
  const acts = await actsOfMany(
    services.database,
    services.recordKey,
    jurisdiction,
    rows.map(({ id }) => id),
  );
  const known = new Map((await itemViews(call, rows, acts)).map((item) => [item.matter, item]));
  return Promise.all(
    agenda.map(async (item) => {
      const of = acts.get(item.matter) ?? [];
      const about = known.get(item.matter);
      return {
        ...item,
        title: item.title || (about?.title ?? "—"),
        class: about?.class ?? null,
        classTitle: about?.classTitle ?? null,
        amount: about?.amount ?? null,
        lacks: about?.lacks ?? [],
        isRecused: principal.recusedFrom.includes(item.matter),
        papers: !about
          ? []
          : !read.has(item.matter)
            ? (await papersOf(services, jurisdiction, item.matter, of)).filter(({ act }) =>
                of.some(({ number, type }) => number === act && isHandingIn(type)),
              )
            : await papersOf(services, jurisdiction, item.matter, of),
      };
    }),
  );
}

export async function itemViews(
  { services, language }: Pick<Reading, "services" | "language">,
  rows: MatterRow[],
  acts: Map<string, StoredAct[]>,
): Promise<z.input<typeof WaitingItemShape>[]> {
  const shown = await matterRows(services, rows, language);
  return shown.map(({ id, title, class: kind, classTitle, amount }) => ({
    matter: id,
    title: title ?? "—",
    class: kind,
    classTitle,
    amount,
    lacks: lacksOf(acts.get(id) ?? []),
  }));
}

/** By the entry cited last. */
function lacksOf(acts: StoredAct[]) {
  const said = acts.filter(({ erased }) => !erased).map(({ type, data }) => ({ type, data: fieldsOf(data) }));
  const cited = said.findLast(({ type }) => type === "decision.list-entry-cited")?.data ?? {};
  const met = new Set(
    said.filter(({ type }) => type === "decision.precondition-met").map(({ data }) => data.kind),
  );
  return PRECONDITIONS.filter((kind) => cited[`needs_${kind}`] === true && !met.has(kind));
}
