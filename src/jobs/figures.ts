/** figures: counts what matters add to the figures of bodies, where they have moved on since; by the minute, or all anew. */
import type { Database } from "../platform/index.ts";
import { deriveFigures, rebuildFigures } from "../statistics/index.ts";

export type FigureContext = { database: Database; recordKey: Buffer };
export type Counted = { jurisdiction: string; derived: number };

/** Of jurisdictions in which something was to be counted. */
export async function countFigures(context: FigureContext): Promise<Counted[]> {
  return (await inEach(context, deriveFigures)).filter(({ derived }) => derived > 0);
}

export function countFiguresAnew(context: FigureContext): Promise<Counted[]> {
  return inEach(context, rebuildFigures);
}

async function inEach(
  context: FigureContext,
  count: (context: FigureContext, jurisdiction: string) => Promise<{ derived: number }>,
): Promise<Counted[]> {
  const rows = await context.database.query<{ jurisdiction: string }>(
    "select jurisdiction from jurisdictions order by jurisdiction",
  );
  const counted: Counted[] = [];
  for (const { jurisdiction } of rows)
    counted.push({ jurisdiction, derived: (await count(context, jurisdiction)).derived });
  return counted;
}
