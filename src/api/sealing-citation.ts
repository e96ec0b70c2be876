import { matterRow } from "../matters/index.ts";
import { chairCites } from "../sealing/index.ts";
import type { Services } from "./services.ts";
import { proceduresOf } from "./views.ts";

/** What the system fills into a chair's statement, and on which state of the matter it rests; null for all other acts. */
export async function citationFor(
  services: Services,
  jurisdiction: string,
  matter: string,
  { type, data }: { type: string; data: Record<string, unknown> },
): Promise<{ fields: Record<string, number>; seenNumber: number } | null> {
  if (type !== "decision.position-stated" || data.as !== "chair") return null;
  const row = await matterRow(services.database, jurisdiction, matter);
  const procedure = row && (await proceduresOf(services, jurisdiction))(row);
  if (!row || !procedure) return null;
  const item = typeof data.item === "string" ? data.item : null;
  return chairCites(services, { row, procedure }, item);
}
