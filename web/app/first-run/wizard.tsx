import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { answer, api, type FirstRun, type SetUp } from "../api.ts";
import { useWords } from "../language.ts";
import { Refused } from "../sign-in/refused.tsx";
import { WAYS } from "../sign-in/ways.ts";
import { FIRST_RUN_TEXTS } from "../texts/first-run.ts";
import { DataTable, Section } from "../ui/index.ts";
import { AdministratorStep } from "./administrator.tsx";
import { begun, bodyOf, type Draft, forget, keep, lacksOf, THREE } from "./draft.ts";
import { JurisdictionStep } from "./jurisdiction.tsx";
import { Steps } from "./steps.tsx";

type Props = { pending: FirstRun["pending"]; onDone: (three: SetUp["administrators"]) => unknown };

const LENGTH = { least: 12, most: 128 };
const REVIEW = THREE.length + 1;

/** Jurisdiction and secret, each of the three alone at the keyboard, then everything once more before it is done. */
export function Wizard({ pending, onDone }: Props) {
  const { t } = useWords(FIRST_RUN_TEXTS);
  const ways = useQuery(WAYS);
  const length = ways.data?.passwordLength ?? LENGTH;
  const [draft, setDraft] = useState(() =>
    begun(pending.length === 1 ? pending[0]?.jurisdiction : undefined),
  );
  const [at, setAt] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => keep(draft), [draft]);
  const setUp = useMutation({
    mutationFn: (body: SetUp) => answer(api.POST("/api/v1/first-run", { body })),
    onSuccess: (_, body) => {
      forget();
      return onDone(body.administrators);
    },
  });
  const names = [t("stepJurisdiction"), ...THREE.map((which) => t(which)), t("stepReview")];
  const which = THREE[at - 1];
  const isLacking = (step: number) => {
    if (step === 0) return !draft.jurisdiction || draft.secret.trim() === "";
    const one = THREE[step - 1];
    return one !== undefined && Object.keys(lacksOf(draft, one, length)).length > 0;
  };
  const goTo = (step: number) => {
    setAsked(false);
    setAt(step);
  };
  const submit = () => {
    if (isLacking(at)) {
      setAsked(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (at < REVIEW) return goTo(at + 1);
    // A reload in between has emptied the passwords: back to the first that lacks something.
    const lacking = names.findIndex((_, step) => step < REVIEW && isLacking(step));
    if (lacking >= 0) return goTo(lacking);
    setUp.mutate(bodyOf(draft));
  };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <div className="first-run">
      <Steps names={names} at={at} open={goTo} />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Section title={names[at] ?? ""} note={t("stepOf", { n: at + 1, of: names.length })}>
          {at === 0 && <JurisdictionStep {...{ pending, draft, change, isAsked }} />}
          {which && (
            <AdministratorStep
              key={which}
              {...{ which, draft, change, length }}
              lacks={isAsked ? lacksOf(draft, which, length) : {}}
            />
          )}
          {at === REVIEW && <Review draft={draft} pending={pending} />}
        </Section>
        <div className="end">
          <Refused error={setUp.error} />
          <div className="buttons">
            {at > 0 && <Button onClick={() => goTo(at - 1)}>{t("back")}</Button>}
            <Button type="primary" htmlType="submit" loading={setUp.isPending}>
              {t(at === REVIEW ? "submit" : "goOn")}
            </Button>
          </div>
          <p className="quiet small">{t("later")}</p>
        </div>
      </form>
    </div>
  );
}

function Review({ draft, pending }: { draft: Draft; pending: FirstRun["pending"] }) {
  const { t, w } = useWords(FIRST_RUN_TEXTS);
  const chosen = pending.find(({ jurisdiction }) => jurisdiction === draft.jurisdiction);
  return (
    <>
      <p className="section-words">
        {w(chosen?.title)} · {chosen?.timeZone} · <span className="mono">{chosen?.origin}</span>
      </p>
      <DataTable
        label={t("stepReview")}
        rows={THREE.map((which) => ({ which, ...draft.three[which] }))}
        rowKey={(row) => row.which}
        empty=""
        columns={[
          { key: "which", title: "", look: "lead", cell: (row) => t(row.which) },
          { key: "name", title: t("name"), cell: (row) => row.name },
          { key: "signInName", title: t("signInName"), cell: (row) => row.signInName },
        ]}
      />
      <p className="quiet section-words below">{t("willRecord")}</p>
    </>
  );
}
