import { Button } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import type { Admitted, Procedure } from "../api.ts";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { Section, Sheet, State, StateMark, Tag } from "../ui/index.ts";
import { standing } from "../verdicts.ts";
import type { ActInput, Planned } from "./acts.ts";
import type { Seat } from "./seats.ts";
import "./preview.css";

type PreviewProps = {
  planned: Planned[];
  /** Null while the server is away. */
  found: Admitted | null;
  procedure: Procedure;
  seats: Seat[];
  isAppointment: boolean;
  /** The buttons, and what went wrong. */
  children: ReactNode;
};

/** What will be recorded, in words; what the rules find in it; who will see it. */
export function Preview({ planned, found, procedure, seats, isAppointment, children }: PreviewProps) {
  const { t } = useWords(RECORD);
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <section className="preview" ref={top} tabIndex={-1} aria-label={t("preview")}>
      <Section title={t("rulesSay")}>
        <Sheet>
          {found ? (
            <Rules found={found} procedure={procedure} />
          ) : (
            <div className="rules-say">
              <State tone="due">{t("rulesAway")}</State>
            </div>
          )}
        </Sheet>
      </Section>
      <Section title={t("willRecord")} note={t("willRecordCount", { n: planned.length })}>
        <Sheet>
          <PlannedActs planned={planned} procedure={procedure} seats={seats} />
        </Sheet>
      </Section>
      <Section title={t("whoSees")}>
        <Sheet padded>
          <p>
            {t("whoSeesWords")}
            {isAppointment && t("whoSeesAppointment")}
          </p>
          <p className="quiet">{t("forGood")}</p>
          {children}
        </Sheet>
      </Section>
    </section>
  );
}

function Rules({ found, procedure }: { found: Admitted; procedure: Procedure }) {
  const { t, w, language } = useWords(RECORD);
  const ruleOf = (id: string) => procedure.constraints.find((rule) => rule.id === id);
  const named = (tone: "good" | "due") =>
    found.verdicts
      .filter((verdict) => standing(verdict).tone === tone)
      .map((verdict) => w(ruleOf(verdict.constraint)?.title))
      .join(language === "zh" ? "；" : "; ");
  const inOrder = named("good");
  const pending = named("due");
  return (
    <div className="rules-say">
      {found.findings.length === 0 && <State tone="good">{t("noBreach")}</State>}
      {found.findings.map((finding) => (
        <div className="breach" key={`${finding.constraint} ${finding.at} ${finding.item}`}>
          <StateMark tone="bad" />
          <h3>{w(ruleOf(finding.constraint)?.title)}</h3>
          <Tag tone="bad">{w(standing({ verdict: "violated", vacuous: false }).word)}</Tag>
          <p>
            {w(finding.explanation)}{" "}
            {finding.acts.map((number) => (
              <a key={number} href={`#planned-${number}`}>
                {t("restsOn", { n: number })}{" "}
              </a>
            ))}
          </p>
        </div>
      ))}
      {found.findings.length > 0 && <p className="quiet small">{t("breachNote")}</p>}
      {pending !== "" && (
        <p className="small">
          <State tone="due">{t("pendingRules")}</State>
          {pending}
        </p>
      )}
      {inOrder !== "" && (
        <p className="small">
          <State tone="good">{t("inOrderRules")}</State>
          {inOrder}
        </p>
      )}
    </div>
  );
}

type PlannedProps = { planned: Planned[]; procedure: Procedure; seats: Seat[] };

function PlannedActs({ planned, procedure, seats }: PlannedProps) {
  const { w, time } = useWords(RECORD);
  const nameOf = new Map(seats.map((seat) => [seat.person, seat.name]));
  return (
    <ol className="planned">
      {planned.map(({ act, place }, at) => {
        const isSameTime = planned[at - 1]?.act.claimedAt === act.claimedAt;
        const { of, as } = act.data as { of?: string; as?: string };
        return (
          <li key={place + act.type} id={`planned-${at + 1}`}>
            <span className="number">{at + 1}</span>
            <span className="at">{isSameTime ? "" : time(act.claimedAt)}</span>
            <span className="about">
              {of && nameOf.get(of)}
              {as === "chair" && <Tag>{w(procedure.capacities.chair)}</Tag>}
            </span>
            <span className="what">
              <ActWords act={act} procedure={procedure} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Of a yes or a figure the field's name is told as well. */
function ActWords({ act, procedure }: { act: ActInput; procedure: Procedure }) {
  const { t, w, money, language } = useWords(RECORD);
  const definition = procedure.acts.find((known) => known.type === act.type);
  const [colon, stop] = language === "zh" ? ["：", "；"] : [": ", "; "];
  const said = (definition?.fields ?? []).flatMap(({ key, title, type, options }) => {
    const value = act.data[key];
    if (value === undefined) return [];
    const option = options?.find((known) => known.value === value);
    if (option) return [w(option.title)];
    if (type === "money") return [money(Number(value))];
    if (type === "boolean") return [`${w(title)} ${t(value ? "yes" : "no")}`];
    return [type === "integer" ? `${w(title)} ${value}` : String(value)];
  });
  return (
    <>
      <b>{w(definition?.title)}</b>
      {said.length > 0 && colon + said.join(stop)}
    </>
  );
}

type SendingProps = { isBusy: boolean; isAway: boolean; record: () => void; back: () => void };

/** The last step: records for good, or goes back to the form. */
export function Sending({ isBusy, isAway, record, back }: SendingProps) {
  const { t } = useWords(RECORD);
  return (
    <p className="send">
      <Button type="primary" loading={isBusy} onClick={record}>
        {t(isAway ? "recordLater" : "record")}
      </Button>
      <Button onClick={back}>{t("backToForm")}</Button>
    </p>
  );
}
