import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { NormSetting, NormStep } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { SETTINGS } from "../texts/settings.ts";
import { Empty, Row, Rows, Section, Sheet, State, type Tone } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import { SettingDialog } from "./setting-dialog.tsx";
import { useSettingWords } from "./setting-words.ts";
import "./settings.css";

type StateWord = "proposed" | "adopted" | "in-force" | "endedState" | "dropped" | "withdrawing";
const STATES: Record<NormSetting["state"], { tone: Tone; word: StateWord }> = {
  proposed: { tone: "due", word: "proposed" },
  adopted: { tone: "plain", word: "adopted" },
  "in-force": { tone: "good", word: "in-force" },
  ended: { tone: "plain", word: "endedState" },
  dropped: { tone: "plain", word: "dropped" },
};

const isOver = ({ state }: NormSetting) => state === "ended" || state === "dropped";

const waits = ({ state, withdrawalProposed }: NormSetting) =>
  state === "proposed" || withdrawalProposed !== null;

type Props = {
  settings: NormSetting[];
  empty: string;
  /** Of several procedures: each names its own. */
  isOfAll?: boolean;
};

/** What waits for adoption first, what is over folded away. */
export function SettingsSection({ settings, empty, isOfAll = false }: Props) {
  const { t, language } = useWords(SETTINGS);
  const open = settings
    .filter((setting) => !isOver(setting))
    .sort((a, b) => Number(waits(b)) - Number(waits(a)));
  // Among those of all procedures only what waits for somebody is shown whole.
  const whole = isOfAll ? open.filter(waits) : open;
  const standing = isOfAll ? open.filter((setting) => !waits(setting)) : [];
  const over = settings.filter(isOver);
  return (
    <Section title={t("settings")} note={t("settingsNote")} anchor="settings">
      <Sheet>
        {settings.length === 0 && <Empty>{empty}</Empty>}
        {whole.map((setting) => (
          <Setting key={setting.id} setting={setting} isOfAll={isOfAll} />
        ))}
        {standing.length > 0 && (
          <Rows leadWidth={language === "zh" ? "150px" : "184px"}>
            {standing.map((setting) => (
              <StandingRow key={setting.id} setting={setting} />
            ))}
          </Rows>
        )}
        {over.length > 0 && (
          <details className="sheet-fold">
            <summary>{t("ended", { n: over.length })}</summary>
            {over.map((setting) => (
              <Setting key={setting.id} setting={setting} isOfAll={isOfAll} />
            ))}
          </details>
        )}
      </Sheet>
    </Section>
  );
}

/** What nobody waits for, in a line; its parameter's page has the rest. */
function StandingRow({ setting }: { setting: NormSetting }) {
  const { t, day } = useWords(SETTINGS);
  const says = useSettingWords()(setting);
  const { tone, word } = STATES[setting.state];
  const { procedure, parameter, inForce } = setting;
  return (
    <Row
      lead={<State tone={tone}>{t(word)}</State>}
      name={
        procedure && parameter ? (
          <Link to={URLS.parameter} params={{ ...procedureParams(procedure), parameter }}>
            {says}
          </Link>
        ) : (
          <Link to={URLS.matter} params={{ id: setting.id }}>
            {says}
          </Link>
        )
      }
      more={
        <>
          {inForce.to
            ? t("fromTo", { from: day(inForce.from), to: day(inForce.to) })
            : t("since", { from: day(inForce.from) })}
          {` · ${setting.bodyName ?? t("forAll")} · 《${setting.basis.document}》`}
        </>
      }
      todo={t("open")}
    />
  );
}

type Doing = "adopt" | "withdraw";

function Setting({ setting, isOfAll }: { setting: NormSetting; isOfAll: boolean }) {
  const { t, day } = useWords(SETTINGS);
  const says = useSettingWords()(setting);
  const [doing, setDoing] = useState<Doing | null>(null);
  const { tone, word } = setting.withdrawalProposed ? WITHDRAWING : STATES[setting.state];
  const { from, to } = setting.inForce;
  return (
    <article className="setting" id={`setting-${setting.id}`} aria-label={says}>
      <header>
        <h3>
          {isOfAll && setting.procedure && setting.parameter ? (
            <Link
              to={URLS.parameter}
              params={{ ...procedureParams(setting.procedure), parameter: setting.parameter }}
            >
              {says}
            </Link>
          ) : (
            says
          )}
        </h3>
        <State tone={tone}>{t(word)}</State>
      </header>
      <p className="setting-when">
        <b>{to ? t("fromTo", { from: day(from), to: day(to) }) : t("since", { from: day(from) })}</b>
        {" · "}
        {setting.bodyName ?? t("forAll")}
        {" · "}
        <Link className="in-text" to={URLS.matter} params={{ id: setting.id }}>
          {t("record")}
        </Link>
      </p>
      <dl className="facts">
        <dt>{t("basis")}</dt>
        <dd>
          <BasisWords basis={setting.basis} />
        </dd>
        <Step
          name={t("stepProposed")}
          step={setting.proposed}
          more={t(setting.backTest ? "backTest" : "noBackTest")}
        />
        {setting.adopted && <Step name={t("stepAdopted")} step={setting.adopted} />}
        {setting.withdrawalProposed && (
          <Step
            name={t("stepWithdrawal")}
            step={setting.withdrawalProposed}
            more={t("from", { day: day(setting.withdrawalProposed.from) })}
          />
        )}
        {setting.ended && <Step name={t("stepEnded")} step={setting.ended} />}
      </dl>
      {(setting.may.adopt || setting.may.withdraw) && (
        <p className="setting-actions">
          {setting.may.adopt && (
            <Button type="primary" onClick={() => setDoing("adopt")}>
              {t(setting.withdrawalProposed ? "adoptWithdrawal" : "adopt")}
            </Button>
          )}
          {setting.may.withdraw && (
            <Button onClick={() => setDoing("withdraw")}>
              {t(setting.state === "proposed" ? "drop" : "withdraw")}
            </Button>
          )}
        </p>
      )}
      {waits(setting) && !setting.may.adopt && <p className="quiet small">{t("waitsForAnother")}</p>}
      {doing && <SettingDialog setting={setting} doing={doing} close={() => setDoing(null)} />}
    </article>
  );
}

const WITHDRAWING = { tone: "due", word: "withdrawing" } as const;

function Step({ name, step, more }: { name: string; step: NormStep; more?: string }) {
  const { time } = useWords();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {step.name}{" "}
        <span className="quiet">
          {step.office} · {time(step.at)}
          {more && ` · ${more}`}
        </span>
        {step.reasons && <span className="step-reasons">{step.reasons}</span>}
      </dd>
    </>
  );
}
