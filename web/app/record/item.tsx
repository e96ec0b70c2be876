import { Button, Input } from "antd";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field, Problem } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { Section, Sheet } from "../ui/index.ts";
import { CourseOf } from "./course-part.tsx";
import { ballotsOf, withAllInFavour } from "./draft.ts";
import type { FormState, ItemState } from "./form.ts";
import { Interests } from "./interests.tsx";
import { ChairsPlace, nameOf, Part, TEXT_LENGTH_MOST } from "./item-part.tsx";
import { Ordered, type OrderedRow } from "./ordered.tsx";

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
        <Interests state={state} />
        <CourseOf state={state} />
        <Votes state={state} />
        <Outcome state={state} />
      </Sheet>
    </Section>
  );
}

function Votes({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, chair, item, at, set } = state;
  const order = ballotsOf(draft, item, seats, chair);
  const voted = order.filter((person) => (item.choices[person] ?? "") !== "");
  const rows = order.map((person): OrderedRow => {
    const name = nameOf(state, person);
    const problem = state.problemAt(`vote ${at} ${person}`);
    return {
      step: person,
      name,
      place: `vote ${at} ${person}`,
      isChair: person === chair,
      isBlank: !voted.includes(person),
      content: (
        <>
          <b className="who">{name}</b>
          <Choice
            label={t("voteOf", { name })}
            options={[{ value: "", label: t("nothing") }, ...state.optionsOf("voted", "choice")]}
            value={item.choices[person] ?? ""}
            onChange={(choice) => set({ choices: { ...item.choices, [person]: choice } })}
          />
          {problem && <Problem>{problem}</Problem>}
        </>
      ),
    };
  });
  return (
    <Part
      title={t("votes")}
      tools={
        <>
          <ChairsPlace order={voted} chair={chair} />
          <Button size="small" onClick={() => state.changeItem(at, withAllInFavour(draft, item, seats))}>
            {t("allInFavour")}
          </Button>
        </>
      }
    >
      <Ordered label={t("votes")} rows={rows} reorder={(votes) => set({ votes })} />
    </Part>
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
