import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import type { Matter, NextActs as Next, Recordable } from "../api.ts";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { QUERIES } from "../queries.ts";
import { NEXT_ACTS } from "../texts/next-acts.ts";
import { Section, Sheet, State } from "../ui/index.ts";
import { ActForm } from "./act-form.tsx";
import "./next-acts.css";

/** So many stand side by side; the others are in the list below. */
const OFFERED_MOST = 6;

/** For whoever may record on the matter: first what is owed and what comes next at its stage, as the norms say, then any other act. */
export function NextActs({ matter }: { matter: Matter }) {
  const next = useQuery(QUERIES.nextActs(matter.id));
  if (!next.data || next.data.items.length === 0) return null;
  return <Offered key={matter.id} matter={matter} next={next.data} />;
}

function Offered({ matter, next }: { matter: Matter; next: Next }) {
  const { t, w } = useWords(NEXT_ACTS);
  const first = next.items.filter((act) => act.next || act.owed).slice(0, OFFERED_MOST);
  const others = next.items.filter((act) => !first.includes(act));
  // Nothing is asked of whoever only could record: a member's own page is not a form.
  const isAsked = first.some(({ of }) => of !== "self");
  const start = isAsked ? (first[0]?.type ?? "") : "";
  // Chosen by hand: somebody else's act, arriving while it is filled in, does not change it.
  const [chosen, setType] = useState<string | null>(null);
  const [isOpened, setOpen] = useState<boolean | null>(null);
  const [recorded, setRecorded] = useState(0);
  const isOpen = isOpened ?? isAsked;
  const type = next.items.some((item) => item.type === chosen) ? (chosen ?? start) : start;
  const act = next.items.find((item) => item.type === type);
  const onRecorded = () => {
    setType(null);
    setOpen(null);
    setRecorded((before) => before + 1);
  };
  if (!isOpen)
    return (
      <p className="next-acts-closed">
        <Button onClick={() => setOpen(true)}>{t("others")}</Button>
        <span className="quiet small">{t("othersHint")}</span>
      </p>
    );
  return (
    <Section
      title={t("handle")}
      note={
        <>
          {others.length > 0 && (
            <Select
              size="small"
              showSearch
              optionFilterProp="label"
              aria-label={t("others")}
              placeholder={t("others")}
              title={t("othersHint")}
              allowClear={first.length > 0}
              popupMatchSelectWidth={false}
              value={others.some((item) => item.type === type) ? type : null}
              onChange={(chosen: string | null) => setType(chosen ?? first[0]?.type ?? "")}
              options={others.map((item) => ({ value: item.type, label: w(item.title) }))}
            />
          )}
          {!isAsked && (
            <Button type="link" size="small" onClick={() => setOpen(false)}>
              {t("close")}
            </Button>
          )}
        </>
      }
    >
      <Sheet padded>
        <div className="fields next-acts">
          {first.length > 1 && (
            <Field label={t("which")} width="wide">
              {(control) => (
                <Choice
                  control={control}
                  label={t("which")}
                  options={first.map((item) => ({ value: item.type, label: <Offer act={item} /> }))}
                  value={type}
                  onChange={setType}
                />
              )}
            </Field>
          )}
          {first.length === 1 && act === first[0] && act && (
            <h3 className="wide">
              <Offer act={act} />
            </h3>
          )}
        </div>
        {!act && <p className="quiet">{t("othersHint")}</p>}
        {act && (
          <ActForm
            key={`${act.type} ${recorded}`}
            matter={matter}
            act={act}
            persons={next.persons}
            onRecorded={onRecorded}
          />
        )}
      </Sheet>
    </Section>
  );
}

/** An act that is owed says so, and by when. */
function Offer({ act: { title, owed } }: { act: Recordable }) {
  const { t, w, shortDay } = useWords(NEXT_ACTS);
  return (
    <>
      {w(title)}
      {owed && (
        <>
          {" "}
          <State tone="due">{owed.dueAt ? t("owedBy", { day: shortDay(owed.dueAt) }) : t("owed")}</State>
        </>
      )}
    </>
  );
}
