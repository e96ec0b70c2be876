/**
 * 决策情况 · statistics: what bodies and their chiefs did in a period, counted over acts and findings. Numbers describe: they rank
 * nobody, and nothing follows from them by itself.
 */
export { bodiesIn, type CountedBody } from "./bodies.ts";
export { type ChiefTerm, chiefsIn } from "./chiefs.ts";
export { FIGURES, type Figure, type FigureId, SELECTIONS, SHARES_FROM, shareOf } from "./definitions.ts";
export { deriveFigures, rebuildFigures } from "./deriving.ts";
export { figuresOf, figuresOfDays, monthsOf, monthWithin, termWithin, within } from "./fold.ts";
export { type BodySums, type DaySums, mattersBehind, type Period, sumsByBody, sumsByDay } from "./rows.ts";
