import { DatePicker } from "antd";
import dayjs from "dayjs";
import { today } from "../forms/as-of.tsx";
import { useWords } from "../language.ts";
import type { Control } from "./field.tsx";

type Props = {
  control: Control;
  value: string | undefined;
  /** Civil days, YYYY-MM-DD. */
  mayBe?: (day: string) => boolean;
  onChange: (day?: string) => void;
};

/** Law is not made for the past. */
export const isToCome = (day: string) => day > today();
/** What has not happened yet is not recorded. */
export const hasBeen = (day: string) => day <= today();

/** A civil day that is filled in. */
export function DayField({ control, value, mayBe, onChange }: Props) {
  const { language } = useWords();
  const { status, ...described } = control;
  return (
    <DatePicker
      {...described}
      {...(status ? { status } : {})}
      value={value ? dayjs(value) : null}
      {...(mayBe ? { disabledDate: (day: dayjs.Dayjs) => !mayBe(day.format("YYYY-MM-DD")) } : {})}
      onChange={(day) => onChange(day ? day.format("YYYY-MM-DD") : undefined)}
      format={language === "zh" ? "YYYY年M月D日" : "D MMM YYYY"}
      placeholder=""
      style={{ width: "100%" }}
    />
  );
}
