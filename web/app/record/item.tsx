import { Button, Input } from "antd";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { Section, Sheet } from "../ui/index.ts";
import { CourseOf } from "./course-part.tsx";
import type { FormState, ItemState } from "./form.ts";
import { Interests } from "./interests.tsx";
import { TEXT_LENGTH_MOST } from "./item-part.tsx";
import { Votes } from "./votes.tsx";

const NAME_LENGTH_MOST = 180;

/** One item of the agenda, as it went: recusals, positions and discussion, votes, outcome. */
export function ItemPart({ form, at, onRemove }: { form: FormState; at: number; onRemove?: () => void }) {
  const { t } = useWords(RECORD);
  const item = form.draft.items[at];
  if (!item) return null;
  const state: ItemState = { ...form, item, at, set: (part) => form.changeItem(at, { ...item, ...part }) };
  const isOne = form.draft.items.length === 1;
  return (
    <Section
      title={isOne ? t("item") : t("itemNumber", { n: at + 1 })}
      note={
        onRemove && (
          <Button type="link" size="small" onClick={onRemove}>
            {t("removeItem", { n: at + 1 })}
          </Button>
        )
      }
    >
      <Sheet>
        {!isOne && (
          <div className="item-part fields">
            <Field label={t("itemName")} place={`item ${at}`} width="wide" isOptional>
              {(control) => (
                <Input
                  {...control}
                  maxLength={NAME_LENGTH_MOST}
                  value={item.name}
                  onChange={(e) => state.set({ name: e.target.value })}
                />
              )}
            </Field>
          </div>
        )}
        <Interests state={state} />
        <CourseOf state={state} />
        <Votes state={state} />
        <Outcome state={state} />
      </Sheet>
    </Section>
  );
}

function Outcome({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { item, set, at, problemAt } = state;
  return (
    <div className="item-part fields">
      <Field label={t("outcome")} place={`outcome ${at}`} problem={problemAt(`outcome ${at}`)}>
        {(control) => (
          <Choice
            control={control}
            label={t("outcome")}
            options={state.optionsOf("resolved", "outcome")}
            value={item.outcome}
            onChange={(outcome) => set({ outcome })}
          />
        )}
      </Field>
      <Field
        label={t("resolution")}
        place={`resolution ${at}`}
        problem={problemAt(`resolution ${at}`)}
        width="wide"
        isOptional
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 12 }}
            maxLength={TEXT_LENGTH_MOST}
            value={item.resolution}
            onChange={(e) => set({ resolution: e.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
