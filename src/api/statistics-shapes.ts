/** What figures look like on their way out, and which period they are asked for. */
import { Problem } from "../platform/index.ts";
import {
  deriveFigures,
  FIGURES,
  type Figure,
  type FigureId,
  monthsOf,
  type Period,
  SELECTIONS,
  SHARES_FROM,
  shareOf,
} from "../statistics/index.ts";
import { today } from "./norm-view.ts";
import { z } from "./operation.ts";
import type { Services } from "./services.ts";
import { Bilingual, Day, Id } from "./shapes.ts";

/** Waited for where figures are asked for; what is more is counted within a minute by the clock, and told. */
const DERIVED_MOST = 2_000;
const MONTHS_MOST = 120;
const MONTHS_USUAL = 12;

const FIGURE_IDS = FIGURES.map(({ id }) => id) as [FigureId, ...FigureId[]];
const SELECTION_IDS = SELECTIONS.map(({ id }) => id) as [string, ...string[]];

/** Of the list of matters: those behind a number. */
export const FigureSelectionQuery = z.object({
  figure: z.enum(SELECTION_IDS).optional().openapi({
    description:
      "Only matters that add to this figure; with -all, to what it is counted over; with -rest, those that lack for it",
  }),
  countedFrom: Day.optional().openapi({ description: "They count to this civil day or a later one" }),
  countedTo: Day.optional().openapi({ description: "They count to this civil day or an earlier one" }),
});

export const PeriodQuery = z.object({
  from: Day.optional().openapi({
    description: "First civil day; by default that of the month eleven months before the last one",
  }),
  to: Day.optional().openapi({ description: "Last civil day; today by default" }),
});

export const PeriodShape = z.object({ from: Day, to: Day }).openapi("FigurePeriod", {
  description:
    "Civil days, both included. As countedFrom and countedTo of a list of matters they open what is counted",
});

export const FigureShape = z
  .object({
    id: z.enum(FIGURE_IDS),
    n: z.int(),
    of: z.int().nullable().openapi({ description: "What it is counted over; null where it stands alone" }),
    share: z
      .number()
      .nullable()
      .openapi({
        description: `n over of, where that is ${SHARES_FROM} or more; null below: so few are told as they are`,
      }),
  })
  .openapi("Figure");
export const FiguresShape = z.array(FigureShape);

export const FigureDefinitionShape = z
  .object({
    id: z.enum(FIGURE_IDS),
    title: Bilingual,
    formula: Bilingual,
    isShare: z.boolean().openapi({ description: "It is counted over something" }),
  })
  .openapi("FigureDefinition");

export const ChiefShape = z
  .object({
    term: Id,
    person: Id,
    name: z.string(),
    nameEn: z.string().nullable(),
    title: z.string(),
    titleEn: z.string().nullable(),
    acting: z.boolean(),
    concurrent: z.boolean(),
    period: PeriodShape.openapi({ description: "The days of the period on which the office was held" }),
  })
  .openapi("ChiefInPeriod");

export const figuresShown = (figures: Figure[]) =>
  figures.map((figure) => ({ ...figure, share: shareOf(figure) }));

/** @throws Problem malformed_request for a period that ends before it begins, or is longer than anybody compares. */
export async function periodOf(
  services: Services,
  jurisdiction: string,
  query: z.infer<typeof PeriodQuery>,
): Promise<Period> {
  const to = query.to ?? (await today(services, jurisdiction));
  const from = query.from ?? monthsBefore(to, MONTHS_USUAL - 1);
  const period = { from, to };
  if (from > to)
    throw new Problem("malformed_request", {
      zh: "起始日期晚于截止日期，请改正。",
      en: "The period ends before it begins; correct the days.",
    });
  if (monthsOf(period).length > MONTHS_MOST)
    throw new Problem("malformed_request", {
      zh: `一次最多统计 ${MONTHS_MOST} 个月，请缩短期间。`,
      en: `At most ${MONTHS_MOST} months are counted at once; choose a shorter period.`,
    });
  return period;
}

function monthsBefore(day: string, months: number): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

/** Counts what has been recorded since. @returns how many matters are not in the figures yet. */
export async function counted(services: Services, jurisdiction: string): Promise<number> {
  return (await deriveFigures(services, jurisdiction, DERIVED_MOST)).waiting;
}
