/** What scans say of one item: whose slip says what, which ballots were read, and what somebody has to look at. Pure. */
import type { Mark } from "./geometry.ts";
import { meetingMark, type SlipKind, type Unread } from "./payload.ts";
import type { PaperItem } from "./people.ts";
import type { Judged, PageSeen } from "./read.ts";

export type TakenSlip = {
  id: string;
  kind: SlipKind;
  member: string | null;
  judged: Judged | null;
  /** The boxes as photographed, as a data URL. */
  picture: string | null;
};

/** What is wrong with a page or a slip: the words say how it is cured. */
export type Said =
  | { what: "nothing-read" | "no-image" | "same-file" | Unread }
  | { what: "other-item"; item: PaperItem }
  | { what: "other-meeting" | "no-item" }
  | { what: "no-member" }
  | { what: "twice"; member: string }
  /** Another file shows the very same picture: the clerk says whether it is one ballot or two. */
  | { what: "same-picture"; as: string };

export type ScannedPage = {
  /** SHA-256 of the file. */
  hash: string;
  name: string;
  type: string;
  /** SHA-256 of the picture as it is seen; null where there is none. */
  image: string | null;
  slips: TakenSlip[];
  said: Said[];
  /** The file as the server keeps it, once it was sent. */
  blob: string | null;
};

export type Expected = {
  meeting: string;
  matter: string;
  agenda: readonly PaperItem[];
  members: ReadonlySet<string>;
};

type File = { hash: string; name: string; type: string; image: string | null };

/** A file that the browser cannot open as an image. */
export const unopened = (file: File): ScannedPage => ({
  ...file,
  slips: [],
  said: [{ what: "no-image" }],
  blob: null,
});

/** A page with what it holds of this item. `pictureOf` writes a picture down. */
export function takeIn(
  file: File,
  seen: PageSeen,
  expected: Expected,
  before: readonly ScannedPage[],
  pictureOf: (picture: NonNullable<PageSeen["slips"][number]["picture"]>) => string,
): ScannedPage {
  const page: ScannedPage = { ...file, slips: [], said: [], blob: null };
  if (before.some(({ hash }) => hash === file.hash)) return { ...page, said: [{ what: "same-file" }] };
  const alike = before.find(({ image }) => image !== null && image === file.image);
  if (alike) page.said.push({ what: "same-picture", as: alike.name });
  for (const what of new Set(seen.unread)) page.said.push({ what });
  if (seen.slips.length === 0 && seen.unread.length === 0) page.said.push({ what: "nothing-read" });
  const known = [...before.flatMap(({ slips }) => slips)];
  for (const [at, { code, judged, picture }] of seen.slips.entries()) {
    const wrong = whyNotOurs(code, expected);
    if (wrong) {
      page.said.push(wrong);
      continue;
    }
    const member = code.kind === "position" ? code.member : null;
    if (member !== null && known.some((slip) => slip.member === member))
      page.said.push({ what: "twice", member });
    const slip: TakenSlip = {
      id: `${file.hash.slice(0, 12)}-${at}`,
      kind: code.kind,
      member,
      judged,
      picture: picture && pictureOf(picture),
    };
    page.slips.push(slip);
    known.push(slip);
  }
  return page;
}

function whyNotOurs(code: PageSeen["slips"][number]["code"], expected: Expected): Said | null {
  if (code.meeting !== meetingMark(expected.meeting)) return { what: "other-meeting" };
  if (code.kind === "attendance" || code.item === expected.matter) {
    const isStranger = code.kind === "position" && !expected.members.has(code.member);
    return isStranger ? { what: "no-member" } : null;
  }
  const item = expected.agenda.find(({ matter }) => matter === code.item);
  return item ? { what: "other-item", item } : { what: "no-item" };
}

/** The clerk has said that they are two. */
export const saidOther = (page: ScannedPage): ScannedPage => ({
  ...page,
  said: page.said.filter(({ what }) => what !== "same-picture"),
});

/** Why somebody has to decide: no slip was read, the slip is not clear, or two slips of one member differ. */
export type ToDecide = "no-slip" | "differ" | Exclude<Judged["is"], "read">;
export type Reading = { mark: Mark | null; why: ToDecide | null; pictures: string[]; pages: ScannedPage[] };

/** What the slips of one member say together. */
export function readingOf(member: string, pages: readonly ScannedPage[]): Reading {
  const on = pages.filter(({ slips }) => slips.some((slip) => slip.member === member));
  const slips = on.flatMap((page) => page.slips.filter((slip) => slip.member === member));
  const found = { pictures: slips.flatMap(({ picture }) => picture ?? []), pages: on };
  const marks = new Set(slips.map(({ judged }) => (judged?.is === "read" ? judged.mark : null)));
  const unclear = slips.find(({ judged }) => judged?.is !== "read")?.judged;
  if (slips.length === 0) return { ...found, mark: null, why: "no-slip" };
  if (unclear && unclear.is !== "read") return { ...found, mark: null, why: unclear.is };
  if (marks.size > 1) return { ...found, mark: null, why: "differ" };
  return { ...found, mark: [...marks][0] ?? null, why: null };
}

/** What the tellers say of a ballot that was not clear. */
export type Decided = "agree" | "disagree" | "abstain" | "void";
export type BallotCount = Record<Decided, number> & { returned: number; undecided: number };

export const ballotsOf = (pages: readonly ScannedPage[]): TakenSlip[] =>
  pages.flatMap(({ slips }) => slips.filter(({ kind }) => kind === "ballot"));

export function ballotCount(
  pages: readonly ScannedPage[],
  decided: Readonly<Record<string, Decided>>,
): BallotCount {
  const count = { agree: 0, disagree: 0, abstain: 0, void: 0, returned: 0, undecided: 0 };
  for (const { id, judged } of ballotsOf(pages)) {
    count.returned += 1;
    const mark = decided[id] ?? (judged?.is === "read" ? judged.mark : null);
    if (mark === null || mark === "defer") count.undecided += 1;
    else count[mark] += 1;
  }
  return count;
}
