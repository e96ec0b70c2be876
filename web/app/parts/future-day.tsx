import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useWords } from "../language.ts";
import { today } from "../forms/as-of.tsx";
import type { Control } from "./field.tsx";

type Props = { control: Control; value: string | undefined; onChange: (day?: string) => void };

/** A day that is still to come: law is not made for the past. */
export function FutureDay({ control, value, onChange }: Props) {
  const { language } = useWords();
  const { status, ...described } = control;
  return (
    <DatePicker
      {...described}
      {...(status ? { status } : {})}
      value={value ? dayjs(value) : null}
      disabledDate={(day) => day.format("YYYY-MM-DD") <= today()}
      onChange={(day) => onChange(day ? day.format("YYYY-MM-DD") : undefined)}
      format={language === "zh" ? "YYYY年M月D日" : "D MMM YYYY"}
      placeholder=""
      style={{ width: "100%" }}
    />
  );
}
