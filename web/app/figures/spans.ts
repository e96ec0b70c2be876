/** The periods that are asked for most, up to a day. The first is what is shown without a choice, as the server has it. */
export type Days = { from?: string | undefined; to?: string | undefined };

const monthsBefore = (day: string, months: number) => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
};

export const SPANS = {
  year: () => ({ from: undefined, to: undefined }),
  half: (to: string) => ({ from: monthsBefore(to, 5), to }),
  quarter: (to: string) => ({ from: monthsBefore(to, 2), to }),
  thisYear: (to: string) => ({ from: `${to.slice(0, 4)}-01-01`, to }),
} satisfies Record<string, (to: string) => Days>;
export type Span = keyof typeof SPANS;

/** Which of them the days are; of two that are alike, the first. */
export function spanOf({ from, to }: Days, today: string): Span | undefined {
  const same = (days: Days) => days.from === from && days.to === to;
  return (Object.keys(SPANS) as Span[]).find((span) => same(SPANS[span](today)));
}
