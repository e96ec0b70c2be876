/**
 * 会议 · what a meeting of a leading group has come to, made from the acts of its matter (cn/meeting). Pure.
 *
 * Items are matters of their own: what stands here is the agenda, the notice, who is in the room, when an item begins and
 * ends, and the record. What happened out of order is taken in as it was recorded; the rules say what is wrong with it.
 */
import { type Act, envelope, fieldsOf } from "../matters/act.ts";

export const MEETING_PROCEDURE = "cn/meeting";

export const MEETING_STAGES = [
  "called",
  "approved",
  "noticed",
  "sitting",
  "over",
  "filed",
  "cancelled",
] as const;
export type MeetingStage = (typeof MEETING_STAGES)[number];
export const CAPACITIES = ["chair", "member", "attending", "clerk", "observer"] as const;
export type Capacity = (typeof CAPACITIES)[number];
export type ItemState = "listed" | "refused" | "deferred" | "open" | "closed";
export type Means = "paper" | "devices";

export type AgendaItem = {
  /** The matter of cn/decision that holds what was said and voted. */
  matter: string;
  number: number;
  title: string;
  state: ItemState;
  outcome: string | null;
  isLate: boolean;
  emergency: boolean;
  /** Why it was refused, put off or added late: the latest said. */
  reasons: string | null;
  means: Means | null;
  isSealed: boolean;
};

export type Presence = {
  person: string;
  capacity: Capacity;
  /** "unknown" is never in the record: a view says it of who is due and of whom nothing is recorded. */
  state: "present" | "left" | "absent" | "unknown";
  at: string;
};

export type Objection = {
  person: string;
  text: string | null;
  at: string;
  number: number;
  answer: { outcome: string; reasons: string | null; at: string } | null;
};

export type Meeting = {
  title: string;
  kind: string | null;
  startsOn: string | null;
  startsAt: string | null;
  place: string | null;
  /** Who is to lead it; who leads on when the chair leaves is `presiding`. */
  chair: string | null;
  presiding: string | null;
  clerk: string | null;
  emergency: boolean;
  reasons: string | null;
  stage: MeetingStage;
  /** In the order of their numbers. */
  agenda: AgendaItem[];
  calledAt: string | null;
  approvedAt: string | null;
  noticedAt: string | null;
  /** Every notice, supplementary ones too. */
  notices: { at: string; text: string | null; supplementary: boolean; number: number }[];
  /** The latest receipt of each person. */
  readBy: { person: string; capacity: Capacity; at: string; number: number }[];
  stationToldAt: string | null;
  stationInvitedAt: string | null;
  stationTurnedAwayAt: string | null;
  /** What was changed after the agenda was approved, postponements too. */
  changes: { change: string; reasons: string | null; at: string; number: number }[];
  presence: Presence[];
  openItem: string | null;
  openedAt: string | null;
  isAdjourned: boolean;
  closedAt: string | null;
  cancelled: { reasons: string | null; at: string } | null;
  recordDraftedAt: string | null;
  minutesIssuedAt: string | null;
  confirmed: { person: string; at: string }[];
  objections: Objection[];
  corrections: { text: string | null; matter: string | null; at: string; number: number }[];
};

/** An act whose words were erased says no more than that it happened. */
type Read = Act & { erased?: boolean };
type Words = Record<string, unknown>;

const PREFIX = "meeting.";
const nameOf = (act: Pick<Act, "type">) => (act.type.startsWith(PREFIX) ? act.type.slice(PREFIX.length) : "");
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const isCapacity = (value: unknown): value is Capacity => CAPACITIES.some((known) => known === value);

const NOTHING: Meeting = {
  title: "",
  kind: null,
  startsOn: null,
  startsAt: null,
  place: null,
  chair: null,
  presiding: null,
  clerk: null,
  emergency: false,
  reasons: null,
  stage: "called",
  agenda: [],
  calledAt: null,
  approvedAt: null,
  noticedAt: null,
  notices: [],
  readBy: [],
  stationToldAt: null,
  stationInvitedAt: null,
  stationTurnedAwayAt: null,
  changes: [],
  presence: [],
  openItem: null,
  openedAt: null,
  isAdjourned: false,
  closedAt: null,
  cancelled: null,
  recordDraftedAt: null,
  minutesIssuedAt: null,
  confirmed: [],
  objections: [],
  corrections: [],
};

export function meetingOf(acts: readonly Read[]): Meeting {
  return acts.reduce(evolve, NOTHING);
}

/** A meeting after one more act. */
export function evolve(now: Meeting, act: Read): Meeting {
  const words: Words = act.erased ? {} : fieldsOf(act.data);
  return (STEPS[nameOf(act)] ?? asItWas)(now, words, act);
}

type Step = (now: Meeting, words: Words, act: Read) => Meeting;
const asItWas: Step = (now) => now;

const STEPS: Record<string, Step> = {
  called: (now, words, act) => ({
    ...now,
    title: text(words.title) ?? "",
    kind: text(words.meeting_kind),
    ...placeIn(now, words),
    chair: text(words.chair),
    presiding: text(words.chair),
    clerk: text(words.clerk),
    emergency: words.emergency === true,
    reasons: text(words.reasons),
    calledAt: act.claimedAt,
  }),
  "item-listed": (now, words) => withItem(now, words, { state: "listed", ...named(words) }),
  "item-added-late": (now, words) =>
    withItem(now, words, {
      state: "listed",
      ...named(words),
      isLate: true,
      emergency: words.sudden === true,
      reasons: text(words.reasons),
    }),
  "item-refused": (now, words) => withItem(now, words, { state: "refused", reasons: text(words.reasons) }),
  "item-deferred": (now, words) => withItem(now, words, { state: "deferred", reasons: text(words.reasons) }),
  "agenda-approved": (now, _words, act) => ({ ...forward(now, "approved"), approvedAt: act.claimedAt }),
  "agenda-changed": agendaChanged,
  "notice-given": (now, words, act) => ({
    ...forward(now, "noticed"),
    noticedAt: act.claimedAt,
    notices: [
      ...now.notices,
      {
        at: act.claimedAt,
        text: text(words.text),
        supplementary: words.supplementary === true,
        number: act.number,
      },
    ],
  }),
  "notice-read": (now, _words, act) => {
    const who = about(act);
    if (!who) return now;
    return {
      ...now,
      readBy: [
        ...now.readBy.filter((read) => read.person !== who.person),
        { ...who, at: act.claimedAt, number: act.number },
      ],
    };
  },
  "observer-told": (now, _words, act) => ({ ...now, stationToldAt: act.claimedAt }),
  "observer-invited": (now, _words, act) => ({ ...now, stationInvitedAt: act.claimedAt }),
  "observer-turned-away": (now, _words, act) => ({ ...now, stationTurnedAwayAt: act.claimedAt }),
  postponed: (now, words, act) => ({
    ...now,
    ...placeIn(now, words),
    changes: [...now.changes, changeIn(act, "postponed", words)],
  }),
  cancelled: (now, words, act) => ({
    ...now,
    stage: "cancelled",
    cancelled: { reasons: text(words.reasons), at: act.claimedAt },
  }),
  opened: (now, _words, act) => ({ ...forward(now, "sitting"), openedAt: act.claimedAt }),
  attended: (now, _words, act) => present(now, act, "present"),
  absent: (now, _words, act) => present(now, act, "absent"),
  left: (now, _words, act) => present(now, act, "left"),
  returned: (now, _words, act) => present(now, act, "present"),
  "chair-taken-over": (now, _words, act) => {
    const who = act.erased ? null : envelope(act).of;
    return who
      ? { ...presence(now, act, { person: who, capacity: "chair" }, "present"), presiding: who }
      : now;
  },
  adjourned: (now) => ({ ...now, isAdjourned: true }),
  resumed: (now) => ({ ...now, isAdjourned: false }),
  "item-opened": (now, words) =>
    withItem(now, words, {
      state: "open",
      outcome: null,
      means: words.means === "paper" || words.means === "devices" ? words.means : null,
      isSealed: words.sealed === true,
    }),
  "item-closed": (now, words) => withItem(now, words, { state: "closed", outcome: text(words.outcome) }),
  closed: (now, _words, act) => ({ ...forward(now, "over"), closedAt: act.claimedAt, isAdjourned: false }),
  "record-drafted": (now, _words, act) => ({ ...now, recordDraftedAt: act.claimedAt }),
  "record-confirmed": (now, _words, act) => {
    const person = about(act)?.person;
    if (!person) return now;
    return {
      ...now,
      confirmed: [...now.confirmed.filter((one) => one.person !== person), { person, at: act.claimedAt }],
    };
  },
  "record-objected": (now, words, act) => {
    const person = about(act)?.person;
    if (!person) return now;
    const objection = { person, text: text(words.text), at: act.claimedAt, number: act.number, answer: null };
    return { ...now, objections: [...now.objections, objection] };
  },
  "objection-answered": (now, words, act) => {
    const person = about(act)?.person;
    const asked = now.objections.find((one) => one.person === person && one.answer === null);
    if (!asked) return now;
    const answer = {
      outcome: text(words.outcome) ?? "",
      reasons: text(words.reasons),
      at: act.claimedAt,
    };
    return { ...now, objections: now.objections.map((one) => (one === asked ? { ...one, answer } : one)) };
  },
  "correction-added": (now, words, act) => ({
    ...now,
    corrections: [
      ...now.corrections,
      { text: text(words.text), matter: text(words.matter), at: act.claimedAt, number: act.number },
    ],
  }),
  "minutes-issued": (now, _words, act) => ({ ...now, minutesIssuedAt: act.claimedAt }),
  filed: (now) => forward(now, "filed"),
};

/** Stages go forward: a notice that supplements an earlier one does not take a meeting out of the room. */
function forward(now: Meeting, stage: MeetingStage): Meeting {
  const isFurther = MEETING_STAGES.indexOf(stage) > MEETING_STAGES.indexOf(now.stage);
  return isFurther ? { ...now, stage } : now;
}

/** Day, hour and place, where the act says them. A postponement that names no hour takes the old hour away. */
function placeIn(now: Meeting, words: Words): Pick<Meeting, "startsOn" | "startsAt" | "place"> {
  const startsOn = text(words.starts_on);
  return {
    startsOn: startsOn ?? now.startsOn,
    startsAt: text(words.starts_at) ?? (startsOn ? null : now.startsAt),
    place: text(words.place) ?? now.place,
  };
}

function agendaChanged(now: Meeting, words: Words, act: Read): Meeting {
  const chair = text(words.chair) ?? now.chair;
  const isMoved = text(words.matter) !== null && typeof words.number === "number";
  const changed: Meeting = {
    ...now,
    ...placeIn(now, words),
    chair,
    presiding: now.stage === "sitting" ? now.presiding : chair,
    clerk: text(words.clerk) ?? now.clerk,
    changes: [...now.changes, changeIn(act, text(words.change) ?? "other", words)],
  };
  return isMoved ? withItem(changed, words, { number: words.number as number }) : changed;
}

const changeIn = (act: Read, change: string, words: Words) => ({
  change,
  reasons: text(words.reasons),
  at: act.claimedAt,
  number: act.number,
});

const named = (words: Words) => ({
  ...(typeof words.number === "number" ? { number: words.number } : {}),
  ...(text(words.item_title) ? { title: text(words.item_title) ?? "" } : {}),
});

/** An item that nobody listed stands at the end once it is taken up; whether it may is the rules' question. */
function withItem(now: Meeting, words: Words, change: Partial<AgendaItem>): Meeting {
  const matter = text(words.matter);
  if (!matter) return now;
  const known = now.agenda.find((item) => item.matter === matter) ?? {
    matter,
    number: 1 + Math.max(0, ...now.agenda.map((item) => item.number)),
    title: "",
    state: "listed" as const,
    outcome: null,
    isLate: false,
    emergency: false,
    reasons: null,
    means: null,
    isSealed: false,
  };
  const rest = now.agenda.filter((item) => item.matter !== matter);
  const agenda = [...rest, { ...known, ...change }].sort(
    (a, b) => a.number - b.number || (a.matter < b.matter ? -1 : 1),
  );
  return { ...now, agenda, openItem: openIn(now, agenda, matter) };
}

/** The one taken up last of those that are not closed. */
function openIn(now: Meeting, agenda: AgendaItem[], touched: string): string | null {
  const open = agenda.filter((item) => item.state === "open").map((item) => item.matter);
  if (open.includes(touched)) return touched;
  return now.openItem && open.includes(now.openItem) ? now.openItem : (open.at(-1) ?? null);
}

function about(act: Read): { person: string; capacity: Capacity } | null {
  if (act.erased) return null;
  const { of, as } = envelope(act);
  return of ? { person: of, capacity: isCapacity(as) ? as : "member" } : null;
}

function present(now: Meeting, act: Read, state: Presence["state"]): Meeting {
  const who = about(act);
  return who ? presence(now, act, who, state) : now;
}

function presence(
  now: Meeting,
  act: Read,
  who: { person: string; capacity: Capacity },
  state: Presence["state"],
): Meeting {
  const rest = now.presence.filter((one) => one.person !== who.person);
  return { ...now, presence: [...rest, { ...who, state, at: act.claimedAt }] };
}
