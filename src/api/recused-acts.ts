/**
 * A meeting's own acts say of its items what an agenda says, but for one: a correction of the record says what was said on
 * the item. Whoever is recused on that learns that there is one, and not what it says.
 */
import type { StoredAct } from "../matters/index.ts";

type Asker = { recusedFrom: readonly string[] };

export const isOfRecusedItem = (
  { recusedFrom }: Asker,
  { type, data }: Pick<StoredAct, "type" | "data">,
): boolean =>
  type === "meeting.correction-added" && typeof data.matter === "string" && recusedFrom.includes(data.matter);

export function asReadBy(asker: Asker, acts: StoredAct[]): StoredAct[] {
  return acts.map((act) => {
    if (!isOfRecusedItem(asker, act)) return act;
    const { text: _notTheirs, ...data } = act.data;
    return { ...act, data };
  });
}
