import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { Matter, NextActs, Recordable } from "../../api.ts";
import { WillRecord } from "../../forms/will-record.tsx";
import type { Attempt } from "../../intent.ts";
import { useWords } from "../../language.ts";
import { ActField } from "../../matter/act-field.tsx";
import { dataOf, lacksOf, type Typed } from "../../matter/act-typed.ts";
import { useRecording } from "../../matter/recording.ts";
import { WillFind } from "../../matter/will-find.tsx";
import { showFirstProblem } from "../../parts/field.tsx";
import { todayIn } from "../../record/times.ts";
import { useSession } from "../../session.tsx";
import { NEXT_ACTS } from "../../texts/next-acts.ts";
import { Failed } from "../../ui/index.ts";

type Props = {
  matter: Matter;
  act: Recordable;
  persons: NextActs["persons"];
  typed: Typed;
  change: (typed: Typed) => void;
  /** The name of whom it is about. */
  of?: string | undefined;
  button: string;
  hint?: ReactNode;
  /** Fields that are asked in another way, above the others. */
  instead?: { keys: string[]; control: ReactNode };
  done: () => void | Promise<void>;
};

/** One act with its own fields, what the rules would say of it, what will be recorded, and one button. It happens now. */
export function StepForm({ matter, act, persons, typed, change, of, button, hint, instead, done }: Props) {
  const { t, w } = useWords(NEXT_ACTS);
  const session = useSession();
  const sending = useRecording(matter);
  const [sent, setSent] = useState<Attempt | undefined>();
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const today = todayIn(new Date());
  const lacks = isChecked ? lacksOf(act, typed, today) : [];
  const problemAt = (place: string) => {
    const lack = lacks.find((found) => found.place === place);
    return lack ? t(lack.word) : sending.problemAt(place);
  };
  const record = async () => {
    setChecked(true);
    const missing = lacksOf(act, typed, today).map(({ place }) => place);
    if (missing.length > 0) return requestAnimationFrame(() => showFirstProblem(missing));
    const places = await sending.record(act, typed, today, sent, setSent);
    if (places !== null) return requestAnimationFrame(() => showFirstProblem(places));
    try {
      await done();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const data = dataOf(act, typed);
  const asked = act.fields.filter(({ key }) => !instead?.keys.includes(key));
  const wordsOf = ({ key, options, type }: Recordable["fields"][number]) => {
    const option = options?.find(({ value }) => value === data[key]);
    if (option) return w(option.title);
    return type === "boolean" ? t(data[key] ? "yes" : "no") : String(data[key]);
  };
  const rows = [
    { name: t("act"), value: w(act.title) },
    ...(of ? [{ name: t("of"), value: of }] : []),
    ...act.fields
      .filter(({ key, type }) => data[key] !== undefined && type !== "uuid")
      .map((field) => ({ name: w(field.title), value: wordsOf(field) })),
    { name: t("happened"), value: t("now") },
    { name: t("by"), value: session.data?.name ?? "—" },
  ];
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      {hint && <p className="quiet">{hint}</p>}
      <div className="fields">
        {instead?.control}
        {asked.map((field) => (
          <ActField
            key={field.key}
            field={field}
            persons={persons}
            problem={problemAt(field.key)}
            value={typed.values[field.key] ?? ""}
            onChange={(value) => change({ ...typed, values: { ...typed.values, [field.key]: value } })}
          />
        ))}
      </div>
      <WillFind matter={matter} act={act} typed={typed} today={today} />
      <WillRecord rows={rows} seenBy={t("seenBy")} lasting={t(act.closes ? "lastingClosed" : "lasting")} />
      {(sending.problem ?? problem) && <Failed error={(sending.problem ?? problem) as Error} />}
      <p>
        <Button type="primary" size="large" htmlType="submit" loading={sending.isBusy}>
          {button}
        </Button>
      </p>
    </form>
  );
}
