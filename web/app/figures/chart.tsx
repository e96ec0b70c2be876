/** A chart by months, drawn as SVG; the same numbers stand in a table under it. The library comes with the pages of figures. */
import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useWords } from "../language.ts";
import { FIGURES } from "../texts/figures.ts";
import { monthLabels } from "./months.ts";

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type Series = { key: string; name: string; colour: `--${string}`; values: number[] };
export type ChartProps = {
  title: string;
  months: string[];
  series: Series[];
  /** A bar was chosen, by pointer; by keyboard the numbers of the table open the same. */
  open: (series: string, month: string) => void;
};

const HEIGHT_PX = 220;
/** As wide as the name of a month with its year, and some room. */
const LABEL_PX = 46;

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export function MonthChart({ title, months, series, open }: ChartProps) {
  const { t, language } = useWords(FIGURES);
  const place = useRef<HTMLDivElement>(null);
  const opening = useRef(open);
  useEffect(() => {
    opening.current = open;
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = init(element, null, { renderer: "svg", height: HEIGHT_PX });
    const draw = () =>
      chart.setOption(optionOf({ months, series, language, width: element.clientWidth }), true);
    chart.on("click", ({ seriesId, dataIndex }) => {
      const month = months[dataIndex];
      if (seriesId && month) opening.current(seriesId, month);
    });
    const watching = new ResizeObserver(() => {
      chart.resize();
      draw();
    });
    watching.observe(element);
    draw();
    // Widths of letters are measured: once more when the letters are there.
    void document.fonts.ready.then(() => {
      if (!chart.isDisposed()) draw();
    });
    return () => {
      watching.disconnect();
      chart.dispose();
    };
  }, [months, series, language]);
  const [from, to] = [months[0] ?? "", months.at(-1) ?? ""];
  return (
    <div
      ref={place}
      className="month-chart"
      role="img"
      aria-label={t("chartSays", { title, from, to })}
      style={{ height: HEIGHT_PX }}
    />
  );
}

type Drawn = Pick<ChartProps, "months" | "series"> & { language: "zh" | "en"; width: number };

function optionOf({ months, series, language, width }: Drawn) {
  const [ink, faint, line] = [colour("--ink2"), colour("--ink3"), colour("--line")];
  const text = { color: ink, fontFamily: colour("--sans"), fontSize: 12 };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 4, right: 4, top: 34, bottom: 2, containLabel: true },
    legend: {
      left: 0,
      top: 0,
      itemWidth: 12,
      itemHeight: 10,
      itemGap: 18,
      textStyle: text,
      icon: "rect",
      selectedMode: false,
    },
    tooltip: {
      trigger: "axis" as const,
      axisPointer: { type: "shadow" as const },
      transitionDuration: 0,
      textStyle: { ...text, color: colour("--ink") },
      backgroundColor: colour("--sheet"),
      borderColor: colour("--edge"),
    },
    xAxis: {
      type: "category" as const,
      data: monthLabels(months, language, Math.max(1, Math.ceil((months.length * LABEL_PX) / width))),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour("--edge") } },
      axisLabel: { ...text, color: faint, interval: 0 },
    },
    yAxis: {
      type: "value" as const,
      minInterval: 1,
      axisLabel: { ...text, color: faint },
      splitLine: { lineStyle: { color: line } },
    },
    series: series.map(({ key, name, colour: of, values }) => ({
      id: key,
      name,
      type: "bar" as const,
      stack: "all",
      barMaxWidth: 30,
      data: values,
      itemStyle: { color: colour(of) },
      emphasis: { disabled: true },
    })),
  };
}
