import { Input } from "antd";
import type { Procedure } from "../api.ts";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { PROPOSE } from "../texts/propose.ts";

type Typed = { title: string; class: string; amount: string };
type Props = {
  draft: Typed;
  classes: Classes;
  titleLabel: string;
  titleHint?: string;
  change(part: Partial<Typed>): void;
  /** What is said under the field at this place. */
  problemAt(place: string): { problem: string } | undefined;
};

/** What an item is, wherever one is brought in: its title, its class as the norms know it, its amount. */
export function ItemFields({ draft, classes, titleLabel, titleHint, change, problemAt }: Props) {
  const { t, w } = useWords(PROPOSE);
  return (
    <>
      <Field label={titleLabel} place="title" hint={titleHint} width="wide" {...problemAt("title")}>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Field>
      <Field label={t("class")} place="class" width="wide" {...problemAt("class")}>
        {(control) => (
          <Choice
            control={control}
            label={t("class")}
            options={classes.map(({ value, title }) => ({ value, label: w(title) }))}
            value={draft.class}
            onChange={(kind) => change({ class: kind })}
          />
        )}
      </Field>
      <Field
        label={t("amount")}
        place="amount"
        hint={t("amountHint")}
        isOptional={draft.class !== "funds"}
        {...problemAt("amount")}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            inputMode="decimal"
            value={draft.amount}
            onChange={({ target }) => change({ amount: target.value })}
          />
        )}
      </Field>
    </>
  );
}

type Classes = NonNullable<Procedure["acts"][number]["fields"][number]["options"]>;

/** The classes that an item can be of, by the norms in force. */
export const classesOf = ({ acts }: Procedure): Classes =>
  acts.find(({ type }) => type === "decision.proposed")?.fields.find(({ key }) => key === "class")?.options ??
  [];
