import { Link, useNavigate } from "@tanstack/react-router";
import type { FiguresOfBody } from "../api.ts";
import { useWords } from "../language.ts";
import { FIGURES } from "../texts/figures.ts";
import { Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { MonthChart, type Series } from "./chart.tsx";
import { monthName } from "./months.ts";
import { type FigureId, figureOf, mattersBehind } from "./selections.ts";

type Month = FiguresOfBody["months"][number];
type Part = {
  key: string;
  words: keyof typeof FIGURES;
  colour: `--${string}`;
  value: (of: (id: FigureId) => { n: number; of: number }) => number;
  /** What a bar opens; a rest opens what it is a part of. */
  figure: FigureId;
  part?: "rest";
};
type ChartPlan = { title: keyof typeof FIGURES; parts: Part[] };

/** Red only where a rule was broken. */
const PLANS: ChartPlan[] = [
  {
    title: "chartItems",
    parts: [
      {
        key: "carried",
        words: "carried",
        colour: "--ink2",
        value: (of) => of("carried").n,
        figure: "carried",
      },
      { key: "lost", words: "lost", colour: "--amber", value: (of) => of("lost").n, figure: "lost" },
      {
        key: "deferred",
        words: "deferred",
        colour: "--edge",
        value: (of) => of("deferred").n,
        figure: "deferred",
      },
      {
        key: "open",
        words: "open",
        colour: "--line",
        value: (of) => Math.max(of("items").n - of("carried").n - of("lost").n - of("deferred").n, 0),
        figure: "items",
      },
    ],
  },
  {
    title: "chartVoices",
    parts: [
      {
        key: "agreeing",
        words: "agreeing",
        colour: "--edge",
        value: (of) => of("against").of - of("against").n,
        figure: "against",
        part: "rest",
      },
      {
        key: "against",
        words: "against",
        colour: "--focus",
        value: (of) => of("against").n,
        figure: "against",
      },
    ],
  },
  {
    title: "chartLast",
    parts: [
      {
        key: "kept",
        words: "kept",
        colour: "--celadon",
        value: (of) => of("chair-last").n,
        figure: "chair-last",
      },
      {
        key: "broken",
        words: "broken",
        colour: "--cinnabar",
        value: (of) => of("chair-last").of - of("chair-last").n,
        figure: "chair-last",
        part: "rest",
      },
    ],
  },
];

export function FigureCharts({ body }: { body: FiguresOfBody }) {
  const { t } = useWords(FIGURES);
  return (
    <Section title={t("charts")}>
      <div className="figure-charts">
        {PLANS.map((plan) => (
          <Sheet key={plan.title}>
            <OneChart plan={plan} body={body} />
          </Sheet>
        ))}
      </div>
    </Section>
  );
}

const numberOf = (month: Month, part: Part) =>
  part.value((id) => {
    const { n, of } = figureOf(month.figures, id);
    return { n, of: of ?? 0 };
  });

function OneChart({ plan, body }: { plan: ChartPlan; body: FiguresOfBody }) {
  const { t } = useWords(FIGURES);
  const navigate = useNavigate();
  const series: Series[] = plan.parts.map((part) => ({
    key: part.key,
    name: t(part.words),
    colour: part.colour,
    values: body.months.map((month) => numberOf(month, part)),
  }));
  const isEmpty = series.every(({ values }) => values.every((value) => value === 0));
  const behind = (part: Part, month: Month) =>
    mattersBehind({ body: body.id, period: month.period }, part.figure, part.part);
  const open = (key: string, name: string) => {
    const part = plan.parts.find((one) => one.key === key);
    const month = body.months.find((one) => one.month === name);
    if (part && month) void navigate({ to: URLS.matters, search: behind(part, month) });
  };
  return (
    <figure className="figure-chart">
      <figcaption>{t(plan.title)}</figcaption>
      {isEmpty ? (
        <p className="quiet small">{t("chartNothing")}</p>
      ) : (
        <>
          <MonthChart
            title={t(plan.title)}
            months={body.months.map(({ month }) => month)}
            series={series}
            open={open}
          />
          <ChartTable plan={plan} body={body} behind={behind} />
        </>
      )}
    </figure>
  );
}

type TableProps = {
  plan: ChartPlan;
  body: FiguresOfBody;
  behind: (part: Part, month: Month) => ReturnType<typeof mattersBehind>;
};

function ChartTable({ plan, body, behind }: TableProps) {
  const { t, language, number } = useWords(FIGURES);
  return (
    <details className="chart-table">
      <summary>{t("chartTable")}</summary>
      <table aria-label={`${t(plan.title)} ${t("chartTable")}`}>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            {plan.parts.map(({ key, words }) => (
              <th key={key} scope="col">
                {t(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{monthName(month.month, language)}</th>
              {plan.parts.map((part) => {
                const value = numberOf(month, part);
                return (
                  <td key={part.key}>
                    {value === 0 ? (
                      "0"
                    ) : (
                      <Link to={URLS.matters} search={behind(part, month)}>
                        {number(value)}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
