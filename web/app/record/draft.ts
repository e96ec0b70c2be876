/** What the clerk has typed so far: plain data that survives a reload, and the acts that it makes. */
import type { Seat } from "./seats.ts";

export type Attendance = "attended" | "absent" | "recused" | "not-due";
export type Statement = { person: string; position: string; reasons: string };
export type Ballot = { person: string; choice: string };

/** One item of the agenda: it is stated on, voted and resolved by itself. */
export type Item = {
  remark: string;
  discussion: string;
  statements: Statement[];
  /** In the order of the vote; null while it is the usual one: members, then the chair. */
  ballots: Ballot[] | null;
  outcome: string;
  resolution: string;
};

export type Draft = {
  /** One key for as long as the draft lives, so that it is recorded once however often it is sent. */
  key: string;
  title: string;
  class: string;
  amount: string;
  day: string;
  time: string;
  chair: string | null;
  attendance: Record<string, { as: Attendance; reason: string; interest: string }>;
  lateItem: { is: boolean; emergency: boolean | null; text: string };
  notice: { day: string; text: string };
  materials: { day: string; text: string };
  items: Item[];
};

export const emptyItem = (): Item => ({
  remark: "",
  discussion: "",
  statements: [],
  ballots: null,
  outcome: "",
  resolution: "",
});

export function emptyDraft(): Draft {
  return {
    key: crypto.randomUUID(),
    title: "",
    class: "",
    amount: "",
    day: "",
    time: "",
    chair: null,
    attendance: {},
    lateItem: { is: false, emergency: null, text: "" },
    notice: { day: "", text: "" },
    materials: { day: "", text: "" },
    items: [emptyItem()],
  };
}

const storageKey = (account: string, body: string) => `record ${account} ${body}`;

/** In this tab only, and gone with it: a draft holds names. */
export function loadDraft(account: string, body: string): Draft {
  const kept = sessionStorage.getItem(storageKey(account, body));
  if (kept === null) return emptyDraft();
  try {
    return { ...emptyDraft(), ...(JSON.parse(kept) as Draft) };
  } catch {
    // What cannot be read was not written by this page.
    return emptyDraft();
  }
}

export const keepDraft = (account: string, body: string, draft: Draft) =>
  sessionStorage.setItem(storageKey(account, body), JSON.stringify(draft));
export const dropDraft = (account: string, body: string) =>
  sessionStorage.removeItem(storageKey(account, body));

export const attendanceOf = (draft: Draft, person: string) =>
  draft.attendance[person] ?? { as: "attended" as const, reason: "", interest: "" };

export const dueOf = (draft: Draft, seats: Seat[]) =>
  seats.filter((seat) => attendanceOf(draft, seat.person).as !== "not-due");

/** Who votes on an item, in order, with the choice where it is recorded. */
export function ballotsOf(draft: Draft, item: Item, seats: Seat[]): Ballot[] {
  if (item.ballots) return item.ballots;
  const present = seats.filter((seat) => attendanceOf(draft, seat.person).as === "attended");
  const members = present.filter((seat) => seat.person !== draft.chair);
  const chair = present.filter((seat) => seat.person === draft.chair);
  return [...members, ...chair].map(({ person }) => ({ person, choice: "" }));
}

/** Who is no longer there leaves the order of positions and of the vote; whoever spoke all the same is added again by hand. */
export function withAttendance(
  draft: Draft,
  person: string,
  part: Partial<Draft["attendance"][string]>,
): Draft {
  const next = { ...attendanceOf(draft, person), ...part };
  const isThere = next.as === "attended";
  const items = draft.items.map((item) => ({
    ...item,
    statements: isThere ? item.statements : item.statements.filter((s) => s.person !== person),
    ballots: isThere ? null : (item.ballots?.filter((b) => b.person !== person) ?? null),
  }));
  const hasMoved = next.as !== attendanceOf(draft, person).as;
  return {
    ...draft,
    attendance: { ...draft.attendance, [person]: next },
    items: hasMoved ? items : draft.items,
  };
}
