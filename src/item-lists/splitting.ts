/**
 * 拆分提示: earlier items of a body that may be parts of the one being entered. Each stays below the threshold from which the
 * body's list asks for a meeting; together they reach it. It points to them and says why; what it means, people decide.
 */
import { likeness } from "./words.ts";

export type EarlierItem = {
  id: string;
  title: string | null;
  amount: number;
  openedOn: string;
  department: string | null;
  area: string | null;
};
export type NewItem = { title: string; amount: number; department: string | null; area: string | null };

export type Alike = EarlierItem & { why: ("department" | "area" | "words")[] };
export type Splitting = {
  threshold: number;
  items: Alike[];
  /** Of the new item and those that are like it. */
  total: number;
};

/** What the norms say of it. */
export type SplittingLimits = {
  /** From which amount a meeting is asked for, in fen. */
  threshold: number;
  /** From which share of the shorter title's pairs of letters two titles are alike: at a half 道路硬化工程 of two villages. */
  likeFrom: number;
};

/** @returns null where nothing is to be pointed out. */
export function splittingOf(
  item: NewItem,
  earlier: readonly EarlierItem[],
  { threshold, likeFrom }: SplittingLimits,
): Splitting | null {
  if (item.amount >= threshold) return null;
  const items = earlier.flatMap((one): Alike[] => {
    if (one.amount >= threshold || likeness(item.title, one.title ?? "") < likeFrom) return [];
    const places = (["department", "area"] as const).filter(
      (place) => same(item[place], one[place]) === true,
    );
    // Where both say another department or another field, and nothing says the same, they are two matters.
    const isElsewhere =
      same(item.department, one.department) === false || same(item.area, one.area) === false;
    return places.length === 0 && isElsewhere ? [] : [{ ...one, why: [...places, "words"] }];
  });
  const total = items.reduce((sum, { amount }) => sum + amount, item.amount);
  return items.length > 0 && total >= threshold ? { threshold, items, total } : null;
}

/** Null where one of the two does not say. */
function same(one: string | null, other: string | null): boolean | null {
  return one && other ? one.trim() === other.trim() : null;
}

/** The day from which amounts are added up. A month that has no such day ends on its last. */
export function windowStart(day: string, months: number): string {
  const [year = 0, month = 1, of = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(of, last))).toISOString().slice(0, 10);
}
