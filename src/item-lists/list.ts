/**
 * 事项清单 · the list of matters that need a meeting, as its acts have it: one matter for each version, its entries by their
 * numbers, and which version is in force on a day. Pure.
 */
import type { StoredAct } from "../matters/index.ts";

export const ITEM_LIST_PROCEDURE = "cn/item-list";
export const ENTRY_LISTED = "item-list.entry-listed";

/** What an entry may ask for before the meeting, by the kinds of `decision.precondition-met`. */
export const PRECONDITIONS = ["research", "opinions", "expert", "risk", "legality"] as const;
export type Precondition = (typeof PRECONDITIONS)[number];

/** An entry as it was recorded: the fields of `item-list.entry-listed`, by their keys. */
export type Entry = { number: string; class: string; words: string } & {
  [field: string]: string | number | boolean;
};

export type VersionState = "drafted" | "adopted" | "published" | "ended";

export type Version = {
  /** The matter. */
  id: string;
  title: string;
  replaces: string | null;
  state: VersionState;
  /** Civil days of the jurisdiction. */
  draftedOn: string;
  adoptedOn: string | null;
  publishedOn: string | null;
  filedOn: string | null;
  endedOn: string | null;
  /** The decision that adopted it, where its matter is named. */
  decision: string | null;
  /** Of its matter's acts, for whoever records the next. */
  lastNumber: number;
  entries: Entry[];
};

type Dated = (at: string) => string;

/** @returns null where the opening act was erased: nothing is known of such a version any more. */
export function versionOf(acts: StoredAct[], dayOf: Dated): Version | null {
  const [first] = acts;
  if (!first || first.erased) return null;
  const version: Version = {
    id: first.matter,
    title: textOf(first.data.title) ?? "",
    replaces: textOf(first.data.replaces),
    state: "drafted",
    draftedOn: dayOf(first.claimedAt),
    adoptedOn: null,
    publishedOn: null,
    filedOn: null,
    endedOn: null,
    decision: null,
    lastNumber: acts.at(-1)?.number ?? 0,
    entries: [],
  };
  for (const act of acts) step(version, act, dayOf(act.claimedAt));
  return version;
}

function step(version: Version, { type, data, erased }: StoredAct, day: string): void {
  switch (type) {
    case ENTRY_LISTED:
      if (!erased) version.entries = [...without(version.entries, data.number), data as Entry];
      return;
    case "item-list.entry-removed":
      version.entries = without(version.entries, data.number);
      return;
    case "item-list.adopted-by-meeting":
      version.adoptedOn ??= day;
      version.decision ??= textOf(data.decision);
      if (version.state === "drafted") version.state = "adopted";
      return;
    case "item-list.published":
      version.publishedOn ??= day;
      if (version.state !== "ended") version.state = "published";
      return;
    case "item-list.filed-with-station":
      version.filedOn ??= day;
      return;
    case "item-list.superseded":
    case "item-list.withdrawn":
      version.endedOn ??= day;
      version.state = "ended";
  }
}

const without = (entries: Entry[], number: unknown) => entries.filter((entry) => entry.number !== number);
const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/**
 * The list in force on a day, of versions with the newest first: the one adopted last by then, unless it had ended. A newer one takes its place on the day on
 * which it is adopted, whether or not somebody has recorded that the older is superseded.
 */
export function inForceOn(versions: readonly Version[], day: string): Version | null {
  const newest = versions
    .filter(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= day)
    .reduce<Version | null>((best, one) => (best && adopted(best) >= adopted(one) ? best : one), null);
  return newest && (newest.endedOn === null || newest.endedOn > day) ? newest : null;
}

const adopted = ({ adoptedOn }: Version) => adoptedOn ?? "";

/** What an entry asks for before the meeting. */
export function preconditionsOf(entry: Entry): Precondition[] {
  return PRECONDITIONS.filter((kind) => entry[`needs_${kind}`] === true);
}
