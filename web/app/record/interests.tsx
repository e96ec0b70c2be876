import { Button, Checkbox, Input, Select } from "antd";
import { useWords } from "../language.ts";
import { Problem } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { dueOf, type Interest, presentOf } from "./draft.ts";
import type { ItemState } from "./form.ts";
import { Part } from "./item-part.tsx";

/** Who has an interest in the item, and who keeps out of it. */
export function Interests({ state }: { state: ItemState }) {
  const { t } = useWords(RECORD);
  const { draft, seats, item, set } = state;
  const concerned = dueOf(draft, seats).filter(({ person }) => item.interests[person]);
  const others = presentOf(draft, seats).filter(({ person }) => !item.interests[person]);
  const add = (person: string) =>
    set({ interests: { ...item.interests, [person]: { interest: "", recused: true, reason: "" } } });
  return (
    <Part
      title={t("interests")}
      tools={
        <Select
          aria-label={t("addInterest")}
          placeholder={t("addInterest")}
          value={null}
          disabled={others.length === 0}
          options={others.map(({ person, name }) => ({ value: person, label: name }))}
          onSelect={(person: string | null) => person !== null && add(person)}
          popupMatchSelectWidth={false}
        />
      }
    >
      {concerned.length === 0 && <p className="quiet small">{t("noInterests")}</p>}
      {concerned.map(({ person, name }) => (
        <InterestRow key={person} state={state} person={person} name={name} />
      ))}
    </Part>
  );
}

function InterestRow({ state, person, name }: { state: ItemState; person: string; name: string }) {
  const { t } = useWords(RECORD);
  const { item, set, at } = state;
  const place = `interest ${at} ${person}`;
  const own = item.interests[person] as Interest;
  const problem = state.problemAt(place);
  const change = (part: Partial<Interest>) =>
    set({ interests: { ...item.interests, [person]: { ...own, ...part } } });
  const remove = () => {
    const { [person]: _gone, ...interests } = item.interests;
    set({ interests });
  };
  return (
    <div className="interest-row" data-place={place}>
      <b>{name}</b>
      <Input
        aria-label={t("interestOf", { name })}
        placeholder={t("interest")}
        value={own.interest}
        onChange={(e) => change({ interest: e.target.value })}
      />
      <Checkbox
        aria-label={t("recusedOf", { name })}
        checked={own.recused}
        onChange={(e) => change({ recused: e.target.checked })}
      >
        {t("recused")}
      </Checkbox>
      {own.recused ? (
        <Input
          aria-label={t("reasonOf", { name })}
          placeholder={t("reason")}
          value={own.reason}
          onChange={(e) => change({ reason: e.target.value })}
        />
      ) : (
        <span />
      )}
      <Button type="text" size="small" aria-label={`${t("remove")} ${name}`} onClick={remove}>
        {t("remove")}
      </Button>
      {problem && <Problem>{problem}</Problem>}
    </div>
  );
}
