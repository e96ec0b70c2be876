import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState } from "react";
import type { Division } from "../api.ts";
import { today } from "../forms/as-of.tsx";
import { useWords } from "../language.ts";
import { LeftHere } from "../offline/left-here.tsx";
import { useTyping } from "../offline/use-typing.ts";
import { Field, showFirstProblem } from "../parts/field.tsx";
import { useSession } from "../session.tsx";
import { DIVISION } from "../texts/division.ts";
import { Failed, Loading, Notice, Page, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { DivisionCrumb } from "./crumb.tsx";
import { beginning, inputOf, type Lack, lacksOf, type PlanTyped } from "./draft.ts";
import { DraftAhead, useDraftAhead } from "./draft-ahead.tsx";
import { DraftCells } from "./draft-cells.tsx";
import { DraftFields } from "./draft-fields.tsx";
import { DraftRecord } from "./draft-record.tsx";
import { FillIn } from "./fill-in.tsx";
import { useRecordPlan } from "./recording.ts";
import "./drafting.css";

type Props = { division: Division };

export function Drafting({ division }: Props) {
  const session = useSession();
  return session.data ? <DraftOf account={session.data.account} division={division} /> : null;
}

const LACK_WORDS = {
  title: "lackTitle",
  draftedOn: "lackDay",
  duties: "lackDuties",
  limit: "lackLimit",
  days: "lackDays",
} as const satisfies Record<Lack, keyof typeof DIVISION>;

/** A plan on one screen: kept while it is typed, judged as it stands, and recorded as a whole once it has been looked at. */
function DraftOf({ account, division }: Props & { account: string }) {
  const { t, listed } = useWords(DIVISION);
  const navigate = useNavigate({ from: URLS.division });
  const replaces = division.plans.find(({ inForce }) => inForce)?.matter;
  const nothing = beginning(division, today(), t("titleOf", { name: division.name }));
  const left = useTyping(account, `division ${division.body}`, nothing);
  const typed = left.value;
  const change = (part: Partial<PlanTyped>) => left.change((before) => ({ ...before, ...part }));
  const [isAsked, setAsked] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const lacks = lacksOf(typed, today());
  const ahead = useDraftAhead(division.body, lacks.length === 0 ? inputOf(typed, replaces) : null);
  const sending = useRecordPlan(division.body);
  const leave = () => void navigate({ search: {}, replace: true });
  const look = () => {
    setAsked(true);
    if (lacks.length === 0) setLooking(true);
    else showFirstProblem(lacks);
  };
  const record = async () => {
    const input = inputOf(typed, replaces);
    if (await sending.record(input, typed.sent, (sent) => change({ sent }))) {
      left.clear();
      leave();
    }
  };
  if (!left.isReady) return <Loading />;
  return (
    <Page
      title={t("drafting")}
      crumb={<DivisionCrumb division={division} />}
      sub={t("draftKept")}
      actions={<Button onClick={leave}>{t("stop")}</Button>}
    >
      <LeftHere {...left} />
      <div className="plan-draft">
        <div className="fields">
          <Field
            label={t("title")}
            place="title"
            width="most"
            {...(isAsked && lacks.includes("title") ? { problem: t("lacks", { what: t("lackTitle") }) } : {})}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={typed.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Section title={t("matrix")}>
          <FillIn division={division} typed={typed} change={change} />
          <DraftCells division={division} typed={typed} change={change} found={ahead.data} />
        </Section>
        <DraftAhead ahead={ahead} />
        <DraftFields
          division={division}
          typed={typed}
          change={change}
          lacks={isAsked ? lacks : []}
          problemAt={sending.problemAt}
        />
        {sending.problem && <Failed error={sending.problem} />}
        {isLooking ? (
          <DraftRecord
            typed={typed}
            found={ahead.data}
            isBusy={sending.isBusy}
            record={() => void record()}
            back={() => setLooking(false)}
          />
        ) : (
          <p className="plan-end">
            <Button type="primary" onClick={look}>
              {t("toRecord")}
            </Button>
          </p>
        )}
        {isAsked && lacks.length > 0 && (
          <Notice tone="due">{t("lacks", { what: listed(lacks.map((lack) => t(LACK_WORDS[lack]))) })}</Notice>
        )}
      </div>
    </Page>
  );
}
