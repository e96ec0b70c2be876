import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useWords } from "../language.ts";
import { BODIES } from "../texts/bodies.ts";
import { Notice } from "../ui/index.ts";
import { today } from "./civil.ts";
import "./as-of.css";

export { today };

type Props = { label: string; value?: string; onChange: (on?: string) => void };

/** A civil day; today is no choice but what is shown without one. */
export function DayFilter({ label, value, onChange }: Props) {
  const { language } = useWords();
  return (
    <DatePicker
      aria-label={label}
      placeholder={label}
      value={value ? dayjs(value) : null}
      onChange={(day) =>
        onChange(day && day.format("YYYY-MM-DD") !== today() ? day.format("YYYY-MM-DD") : undefined)
      }
      format={language === "zh" ? "YYYY年M月D日" : "D MMM YYYY"}
    />
  );
}

/** Which day's registry, or norms, are shown. */
export function AsOf({ label, value, onChange }: Omit<Props, "label"> & { label?: string }) {
  const { t } = useWords(BODIES);
  const name = label ?? t("asOf");
  return (
    <span className="as-of">
      {name}
      <DayFilter label={name} value={value ?? today()} onChange={onChange} />
    </span>
  );
}

/** Says so while another day than today is shown, and leads back. */
export function AnotherDay({ on, says, goBack }: { on?: string; says?: string; goBack: () => void }) {
  const { t, day } = useWords(BODIES);
  if (!on) return null;
  const back = (
    <button type="button" className="link-button" onClick={goBack}>
      {t("today")}
    </button>
  );
  return (
    <div className="another-day">
      <Notice tone="due" action={back}>
        {says ?? t("asOfDay", { day: day(on) })}
      </Notice>
    </div>
  );
}
