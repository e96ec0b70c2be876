/** Which figures tables show, and what a number opens: the matters that it counts. */
import type { BodyFiguresRow, FigureSelection } from "../api.ts";

export type Figure = BodyFiguresRow["figures"][number];
export type FigureId = Figure["id"];
export type FigurePeriod = { from: string; to: string };
/** Whose matters a number counts. */
export type Behind = { body: string; period: FigurePeriod; class?: string | null };

/** In tables with a row for each body, month, class or chief. */
export const TABLE_FIGURES: FigureId[] = [
  "meetings",
  "items",
  "lost",
  "deferred",
  "against",
  "chair-last",
  "early-remarks",
  "late-items",
  "recusals",
  "confirmed",
  "tasks-in-time",
  "attendance",
];

export const figureOf = (figures: readonly Figure[], id: FigureId): Figure =>
  figures.find((figure) => figure.id === id) ?? { id, n: 0, of: null, share: null };

/** The list of matters that a number opens; "all": what it is counted over, "rest": what lacks for that. */
export function mattersBehind({ body, period, class: of }: Behind, id: FigureId, part?: "all" | "rest") {
  return {
    body,
    figure: (part ? `${id}-${part}` : id) as FigureSelection,
    countedFrom: period.from,
    countedTo: period.to,
    ...(of ? { class: of } : {}),
  };
}
