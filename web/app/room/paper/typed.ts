/** What the clerk's desk for an item on paper holds until it is recorded. Pure. */
import type { Attempt } from "../../intent.ts";
import { CHOICES, POSITIONS } from "./geometry.ts";
import type { SlipKind } from "./payload.ts";
import { chairLast, type PaperPerson } from "./people.ts";
import type { SlipName } from "./recorded-acts.ts";
import { type Decided, type Reading, readingOf, type ScannedPage } from "./taken-in.ts";

export const COUNT_KEYS = ["issued", "returned", "yes", "no", "abstain", "void"] as const;
export type CountKey = (typeof COUNT_KEYS)[number];
export type Step = "issue" | "record";

export type Typed = {
  issue: string;
  tellers: string[];
  pages: ScannedPage[];
  /** Where the clerk moved somebody. */
  order: string[] | null;
  /** Whose position was typed: it holds before what was read. "": no slip. */
  positions: Record<string, string>;
  reasons: Record<string, string>;
  decided: Record<string, Decided>;
  counts: Record<CountKey, string>;
  /** What was sent, under which keys; `waits`: it goes as soon as the server is back. */
  attempts: Record<string, Attempt>;
  waits: { slip: SlipName; step: Step } | null;
};

export const NOTHING: Typed = {
  issue: "",
  tellers: [],
  pages: [],
  order: null,
  positions: {},
  reasons: {},
  decided: {},
  counts: { issued: "", returned: "", yes: "", no: "", abstain: "", void: "" },
  attempts: {},
  waits: null,
};

/** As it was typed; null where it is no number of slips. Full-width digits are digits. */
export function countIn(typed: string): number | null {
  const plain = typed.normalize("NFKC").trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null;
}

export type Row = {
  person: PaperPerson;
  reading: Reading;
  /** What is recorded; null where nothing is. */
  position: string | null;
  isTyped: boolean;
  reasons: string;
};

export function rowsOf(typed: Typed, people: readonly PaperPerson[]): Row[] {
  return ordered(typed.order, people).map((person): Row => {
    const reading = readingOf(person.person, typed.pages);
    const own = typed.positions[person.person];
    const position = own ?? reading.mark;
    return {
      person,
      reading,
      position: position !== null && (POSITIONS as readonly string[]).includes(position) ? position : null,
      isTyped: own !== undefined,
      reasons: typed.reasons[person.person] ?? "",
    };
  });
}

/** As the clerk put them; who came since stands where the chair does not. */
export function ordered(order: readonly string[] | null, people: readonly PaperPerson[]): PaperPerson[] {
  const usual = chairLast(people);
  if (!order) return usual;
  const known = order.flatMap((id) => usual.find(({ person }) => person === id) ?? []);
  const more = usual.filter(({ person }) => !order.includes(person));
  return [...more, ...known];
}

export function moved(order: readonly PaperPerson[], person: string, by: -1 | 1): string[] {
  const ids = order.map((one) => one.person);
  const at = ids.indexOf(person);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return ids;
  const [taken = person] = ids.splice(at, 1);
  ids.splice(to, 0, taken);
  return ids;
}

/** Whether the chair's position would be recorded before a member's. */
export function isChairEarly(rows: readonly Row[]): boolean {
  const stated = rows.filter(({ position }) => position !== null);
  const chair = stated.findIndex(({ person }) => person.capacity === "chair");
  return chair >= 0 && chair < stated.length - 1;
}

export const isChoice = (value: string): value is Decided =>
  value === "void" || (CHOICES as readonly string[]).includes(value);

const KINDS: Record<SlipName, readonly SlipKind[]> = {
  position: ["position"],
  ballot: ["ballot", "tellers"],
};
const holds = ({ slips }: ScannedPage, slip: SlipName) =>
  slips.some(({ kind }) => KINDS[slip].includes(kind));

/** Pages that show slips of that kind, and those on which neither was read: somebody typed what they say. */
export const pagesFor = (slip: SlipName, pages: readonly ScannedPage[]): ScannedPage[] =>
  pages.filter((page) => holds(page, slip) || !holds(page, slip === "ballot" ? "position" : "ballot"));

/** What stays on the desk once slips of one kind are recorded: those of the other. */
export function leftAfter(slip: SlipName, typed: Typed): Typed {
  const gone = new Set(pagesFor(slip, typed.pages));
  const { pages, order, positions, reasons, decided, counts } = typed;
  const left = pages.filter((page) => !gone.has(page));
  return slip === "position"
    ? { ...NOTHING, pages: left, decided, counts }
    : { ...NOTHING, pages: left, order, positions, reasons };
}
