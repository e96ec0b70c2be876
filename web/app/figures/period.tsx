import { DatePicker } from "antd";
import dayjs from "dayjs";
import { today } from "../forms/civil.ts";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Filters } from "../parts/filters.tsx";
import type { FiguresSearch } from "../searches.ts";
import { FIGURES } from "../texts/figures.ts";
import { spanOf, SPANS, type Span } from "./spans.ts";

type Props = {
  search: FiguresSearch;
  shown: { from: string; to: string };
  change: (part: FiguresSearch) => void;
};

/** Which days are counted: a usual span up to today, or from a day to another. */
export function PeriodFilter({ search, shown, change }: Props) {
  const { t } = useWords(FIGURES);
  const span = spanOf(search, today());
  const choices: (Span | "ownPeriod")[] = [
    ...(Object.keys(SPANS) as Span[]),
    ...(span ? [] : ["ownPeriod" as const]),
  ];
  return (
    <Filters>
      <span className="quiet">{t("period")}</span>
      <Choice
        label={t("period")}
        options={choices.map((value) => ({ value, label: t(value) }))}
        value={span ?? "ownPeriod"}
        onChange={(value) => {
          if (value !== "ownPeriod") change(SPANS[value as Span](today()));
        }}
      />
      <PeriodDay
        label={t("from")}
        value={shown.from}
        most={shown.to}
        onChange={(from) => change({ ...shown, from })}
      />
      <PeriodDay
        label={t("to")}
        value={shown.to}
        least={shown.from}
        onChange={(to) => change({ ...shown, to })}
      />
    </Filters>
  );
}

type DayProps = {
  label: string;
  value: string;
  least?: string;
  most?: string;
  onChange: (day: string) => void;
};

function PeriodDay({ label, value, least, most, onChange }: DayProps) {
  const { language } = useWords();
  return (
    <DatePicker
      className="period-day"
      aria-label={label}
      prefix={label}
      allowClear={false}
      value={dayjs(value)}
      {...(least ? { minDate: dayjs(least) } : {})}
      {...(most ? { maxDate: dayjs(most) } : {})}
      onChange={(day) => day && onChange(day.format("YYYY-MM-DD"))}
      format={language === "zh" ? "YYYY年M月D日" : "D MMM YYYY"}
    />
  );
}
