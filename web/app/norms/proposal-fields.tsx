import { Input } from "antd";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { DayField, isToCome } from "../parts/day-field.tsx";
import { TRIAL } from "../texts/trial.ts";
import { BASIS_STATUS } from "../verdicts.ts";
import { type Lack, STATUSES, type ValueDraft } from "./value-draft.ts";

const DOCUMENT_LENGTH_MOST = 200;
const ARTICLE_LENGTH_MOST = 60;
const SAYS_LENGTH_MOST = 500;
const REASONS_LENGTH_MOST = 2_000;

type Props = { draft: ValueDraft; change: (part: Partial<ValueDraft>) => void; lacks: Lack[] };

/** From which day, on what basis and why. */
export function ProposalFields({ draft, change, lacks }: Props) {
  const { t, w } = useWords(TRIAL);
  const problemAt = (place: Lack) => (lacks.includes(place) ? { problem: t("required") } : {});
  return (
    <div className="fields">
      <Field label={t("from")} place="from" hint={t("fromHint")} {...problemAt("from")}>
        {(control) => (
          <DayField
            mayBe={isToCome}
            control={control}
            value={draft.from}
            onChange={(from) => change({ from } as Partial<ValueDraft>)}
          />
        )}
      </Field>
      <Field label={t("document")} place="document" hint={t("documentHint")} {...problemAt("document")}>
        {(control) => (
          <Input
            {...control}
            maxLength={DOCUMENT_LENGTH_MOST}
            value={draft.document}
            onChange={(e) => change({ document: e.target.value })}
          />
        )}
      </Field>
      <Field label={t("article")} isOptional>
        {(control) => (
          <Input
            {...control}
            maxLength={ARTICLE_LENGTH_MOST}
            value={draft.article}
            onChange={(e) => change({ article: e.target.value })}
          />
        )}
      </Field>
      <Field label={t("says")} place="says" width="wide" {...problemAt("says")}>
        {(control) => (
          <Input
            {...control}
            maxLength={SAYS_LENGTH_MOST}
            value={draft.says}
            onChange={(e) => change({ says: e.target.value })}
          />
        )}
      </Field>
      <Field label={t("status")} width="wide" hint={w(BASIS_STATUS[draft.status]?.tip)}>
        {(control) => (
          <Choice
            control={control}
            label={t("status")}
            options={STATUSES.map((value) => ({ value, label: w(BASIS_STATUS[value]?.word) }))}
            value={draft.status}
            onChange={(chosen) => change({ status: STATUSES.find((s) => s === chosen) ?? draft.status })}
          />
        )}
      </Field>
      <Field label={t("reasons")} place="reasons" width="wide" {...problemAt("reasons")}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={REASONS_LENGTH_MOST}
            value={draft.reasons}
            onChange={(e) => change({ reasons: e.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
