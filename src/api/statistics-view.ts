/** Figures of bodies as pages and workbooks show them, within what their reader may see. */
import {
  type BodySums,
  bodiesIn,
  type ChiefTerm,
  type CountedBody,
  chiefsIn,
  type DaySums,
  FIGURES,
  figuresOf,
  figuresOfDays,
  monthsOf,
  monthWithin,
  type Period,
  sumsByBody,
  sumsByDay,
  termWithin,
  within,
} from "../statistics/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Call } from "./operation.ts";
import { figuresShown } from "./statistics-shapes.ts";

const DECISIONS = "cn/decision";

export type Asking = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "scope" | "language">;

export const definitionsShown = () =>
  FIGURES.map(({ id, title, formula, over }) => ({ id, title, formula, isShare: over !== null }));

/** Every body that the reader may see, or that has something which the reader may see. */
export async function bodiesShown({ services: { database }, principal, scope }: Asking, period: Period) {
  const { jurisdiction } = principal;
  const reads = scope("readFigures");
  const [bodies, sums] = await Promise.all([
    bodiesIn(database, jurisdiction, reads, period),
    sumsByBody(database, jurisdiction, reads, period),
  ]);
  const sumsOf = new Map(sums.map((one) => [one.body, one]));
  const shown = bodies.filter(({ id, isSeen }) => isSeen || sumsOf.has(id));
  const chiefs = Map.groupBy(
    await chiefsIn(
      database,
      jurisdiction,
      shown.map(({ id }) => id),
      period,
    ),
    ({ body }) => body,
  );
  return shown.map((body) => ({
    ...named(body),
    chiefs: (chiefs.get(body.id) ?? []).flatMap((term) => chief(term, period) ?? []),
    figures: shownSums(sumsOf.get(body.id)),
  }));
}

const shownSums = (of: BodySums | undefined) => figuresShown(figuresOf(of?.sums ?? {}, of?.meetings ?? 0));
const named = ({ id, name, nameEn, code, kind }: CountedBody) => ({ id, name, nameEn, code, kind });

function chief(term: ChiefTerm, asked: Period) {
  const period = termWithin(term, asked);
  if (!period) return null;
  const { term: id, person, name, nameEn, title, titleEn, acting, concurrent } = term;
  return { term: id, person, name, nameEn, title, titleEn, acting, concurrent, period };
}

/** One body, by months, by classes and by who was its chief; null where the reader may see nothing of it. */
export async function bodyShown(
  { services: { database, norms }, principal, scope }: Asking,
  id: string,
  period: Period,
) {
  const { jurisdiction } = principal;
  const reads = scope("readFigures");
  const [bodies, days, terms] = await Promise.all([
    bodiesIn(database, jurisdiction, reads, period),
    sumsByDay(database, jurisdiction, reads, id, period),
    chiefsIn(database, jurisdiction, [id], period),
  ]);
  const body = bodies.find((one) => one.id === id);
  if (!body || !(body.isSeen || days.length > 0)) return null;
  return {
    ...named(body),
    figures: shownDays(days),
    months: monthsOf(period).map((month) => {
      const part = monthWithin(month, period);
      return { month, period: part, figures: shownDays(within(days, part)) };
    }),
    classes: classesOf(days, norms.procedure(DECISIONS, period.to)),
    chiefs: terms.flatMap((term) => {
      const shown = chief(term, period);
      return shown ? [{ ...shown, figures: shownDays(within(days, shown.period)) }] : [];
    }),
  };
}

const shownDays = (days: DaySums[]) => figuresShown(figuresOfDays(days));

/** By the class of the matter, as far as items of it came before a meeting; in the order of the norms. */
function classesOf(days: DaySums[], procedure: Procedure | undefined) {
  const options = Object.values(procedure?.acts ?? {})
    .flatMap((act) => act.fields)
    .find(({ key }) => key === "class")?.options;
  const of = Map.groupBy(
    days.filter(({ sums }) => (sums.items ?? 0) > 0),
    (day) => day.class,
  );
  const listed = (options ?? []).map(({ value }) => value);
  const others = [...of.keys()].filter((value) => value === null || !listed.includes(value)).sort();
  return [...listed, ...others].flatMap((value) => {
    const own = of.get(value);
    const title = options?.find((option) => option.value === value)?.title ?? null;
    return own ? [{ class: value, title, figures: shownDays(own) }] : [];
  });
}
