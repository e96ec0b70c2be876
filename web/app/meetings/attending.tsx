import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import type { BodyDetail } from "../api.ts";
import { useWords } from "../language.ts";
import { PersonSelect, type Somebody } from "../matter/person-select.tsx";
import { Field } from "../parts/field.tsx";
import { QUERIES } from "../queries.ts";
import { MEETINGS } from "../texts/meetings.ts";
import type { Asked } from "./draft.ts";

type Props = {
  persons: Somebody[];
  /** The items that are chosen, in their order. */
  items: { matter: string; title: string }[];
  asked: Asked[];
  change: (asked: Asked[]) => void;
};

/** Who is asked to attend without a vote: the whole meeting, or the one item that concerns them. */
export function Attending({ persons, items, asked, change }: Props) {
  const { t } = useWords(MEETINGS);
  const nameOf = (person: string) => persons.find((one) => one.person === person)?.name ?? "—";
  const others = persons.filter(({ person }) => !asked.some((one) => one.person === person));
  return (
    <>
      <p className="quiet small">{t("attendingHint")}</p>
      {asked.length > 0 && (
        <ul className="attending">
          {asked.map(({ person, item }) => (
            <li key={person}>
              <b>{nameOf(person)}</b>
              <Select
                aria-label={t("attendsWhat", { name: nameOf(person) })}
                value={items.some(({ matter }) => matter === item) ? item : ""}
                onChange={(chosen) =>
                  change(asked.map((one) => (one.person === person ? { person, item: chosen } : one)))
                }
                options={[
                  { value: "", label: t("wholeMeeting") },
                  ...items.map(({ matter, title }) => ({ value: matter, label: title })),
                ]}
              />
              <Button
                size="small"
                aria-label={t("takeOffName", { name: nameOf(person) })}
                onClick={() => change(asked.filter((one) => one.person !== person))}
              >
                {t("takeOff")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="fields one">
        <Field label={t("askToAttend")} isOptional>
          {(control) => (
            <PersonSelect
              control={control}
              persons={others}
              value=""
              onChange={(person) => person !== "" && change([...asked, { person, item: "" }])}
            />
          )}
        </Field>
      </div>
    </>
  );
}

/** Whoever holds an office of the body without a seat in its group, and the heads of what is directly under it. */
export function useAttending(body: BodyDetail, seats: { person: string }[], staff: Somebody[]): Somebody[] {
  const { language } = useWords(MEETINGS);
  const under = useQuery(QUERIES.bodiesUnder(body.id));
  const heads = (under.data?.items ?? []).flatMap((one) =>
    one.principals.map(({ person, name, nameEn }) => ({
      person,
      name: (language === "en" && nameEn) || name,
      initials: [],
      titles: [(language === "en" && one.nameEn) || one.name],
      as: null,
    })),
  );
  return [...staff, ...heads]
    .filter(({ person }) => !seats.some((seat) => seat.person === person))
    .filter((one, at, all) => all.findIndex(({ person }) => person === one.person) === at);
}
