/** What changed from one version of a list to another, entry by entry. Entries are the same by their numbers. Pure. */
import type { Entry } from "./list.ts";

export type EntryChange =
  | { kind: "added"; number: string; entry: Entry }
  | { kind: "removed"; number: string; entry: Entry }
  | { kind: "changed"; number: string; entry: Entry; before: Entry; fields: string[] };

/** In the order of the later list; what it leaves out comes last. */
export function differenceOf(before: readonly Entry[], after: readonly Entry[]): EntryChange[] {
  const known = new Map(before.map((entry) => [entry.number, entry]));
  const kept = new Set(after.map(({ number }) => number));
  const changes = after.flatMap((entry): EntryChange[] => {
    const { number } = entry;
    const earlier = known.get(number);
    if (!earlier) return [{ kind: "added", number, entry }];
    const fields = changedFields(earlier, entry);
    return fields.length > 0 ? [{ kind: "changed", number, entry, before: earlier, fields }] : [];
  });
  const removed = before.filter(({ number }) => !kept.has(number));
  return [
    ...changes,
    ...removed.map((entry): EntryChange => ({ kind: "removed", number: entry.number, entry })),
  ];
}

/** "No" and nothing said are the same: a sheet has an empty cell for both. */
function changedFields(before: Entry, after: Entry): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => (before[key] || null) !== (after[key] || null));
}
