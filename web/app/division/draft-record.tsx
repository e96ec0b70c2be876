import { Button } from "antd";
import type { DivisionPreview } from "../api.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { type PlanTyped, inputOf } from "./draft.ts";
import { rulesIn } from "./draft-ahead.tsx";

type Props = {
  typed: PlanTyped;
  found: DivisionPreview | undefined;
  isBusy: boolean;
  record: () => void;
  back: () => void;
};

/** The last look: what will be recorded, who will see it, and that it stays. */
export function DraftRecord({ typed, found, isBusy, record, back }: Props) {
  const { t, w, day, listed } = useWords(DIVISION);
  const { duties } = inputOf(typed, undefined);
  const people = new Set(duties.map(({ person }) => person)).size;
  const steps = [
    [t("drafted"), typed.draftedOn],
    [t("adopted"), typed.adoptedOn],
    [t("published"), typed.publishedOn],
    [t("filed"), typed.filedOn],
  ].flatMap(([name, on]) => (on ? [`${name} ${day(on)}`] : []));
  const broken = rulesIn(found?.findings ?? []);
  return (
    <div className="plan-record">
      <WillRecord
        rows={[
          { name: t("willPlan"), value: typed.title },
          { name: t("willDuties"), value: t("willDutiesOf", { n: duties.length, people }) },
          { name: t("willSteps"), value: listed(steps) },
          {
            name: t("willFindings"),
            value:
              broken.length === 0
                ? t("willNone")
                : `${t("willFindingsOf", { n: broken.length })} ${listed(
                    broken.map(({ constraint }) => w(found?.titles[constraint])),
                  )}`,
          },
        ]}
        seenBy={t("seenAll")}
        lasting={t("lasting")}
      />
      <p className="plan-end">
        <Button type="primary" loading={isBusy} onClick={record}>
          {t("record")}
        </Button>
        <Button onClick={back}>{t("back")}</Button>
      </p>
    </div>
  );
}
