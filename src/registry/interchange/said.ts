/** What a row says about a row of the registry, and what it leaves unsaid. Pure. */
import type { Row } from "./rows.ts";
import { codeWord, fold, KIND_WORDS, LEVEL_WORDS, readDate, tidy } from "./words.ts";

/** True where an empty cell means that the field has been emptied. */
export function clears(row: Row, key: string): boolean {
  return row.has(key) && row.text("id") !== null;
}

/** A fault where a row wants to rewrite what an act has fixed. */
export function keeps(row: Row, key: string, now: string, read: string | null): void {
  if (read !== null && read !== now) rewritten(row, key, now);
}

/** The same for what a row points at; what could not be found has been told. */
export function keepsPlace(
  row: Row,
  key: string,
  now: string,
  found: string | null | undefined,
  nameOf: (id: string) => string,
): void {
  if (found && found !== now) rewritten(row, key, nameOf(now));
}

function rewritten(row: Row, key: string, now: string): void {
  row.fault(
    key,
    `名册中为“${now}”，不能改写；请恢复原值，或结束原行、另起一行`,
    `The registry says "${now}", which is not rewritten; restore it, or end the row and add another`,
  );
}

/** Whether the row ends something, or ends it on another day; a fault where it would take an end back. */
export function endsAnew(row: Row, now: string | null, to: string | null): to is string {
  if (to === null && now !== null && clears(row, "to"))
    row.fault(
      "to",
      `名册中已于 ${now} 结束，导入不能恢复；请填回该日期，或另起一行`,
      `The registry says that it ended on ${now}; an import does not take that back: write the date, or add a row`,
    );
  return to !== null && to !== now;
}

/** A date for telling rows apart; whether it can be read is said elsewhere. */
export function quietly(row: Row, key: string): string | null {
  const reading = readDate(row.text(key) ?? "");
  return "value" in reading ? reading.value : null;
}

export function tidied(text: string | null, how: (text: string) => string): string | null {
  return text === null ? null : how(text);
}

export function folded(text: string | null): string | null {
  return text === null ? null : fold(text);
}

export function differing<K extends string>(row: Row, key: K, now: string | null, read: string | null) {
  const says = read !== null || clears(row, key);
  return (says && read !== now ? { [key]: read } : {}) as Partial<Record<K, string | null>>;
}

export function kindOf(text: string): string {
  return codeWord(KIND_WORDS, text) ?? tidy(text);
}

export function levelOf(text: string): string {
  return codeWord(LEVEL_WORDS, text) ?? tidy(text);
}
