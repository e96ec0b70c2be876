/** The parts of the settings page; each is kept as soon as it is chosen. */
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useId } from "react";
import type { Message, SavedView, Session, Settings, SettingsChange } from "../api.ts";
import { type Language, useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { ACCOUNT_SETTINGS, MESSAGE_KINDS } from "../texts/account-settings.ts";
import { Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { START_PAGES } from "./start-page.ts";

export type PartProps = { settings: Settings; keep: (change: SettingsChange) => void };

function Line({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div className="line">
      <p>
        {name}
        {note && <span className="quiet small">{note}</span>}
      </p>
      {children}
    </div>
  );
}

export function LanguagePart({ choose }: { choose: (language: Language) => void }) {
  const { t, language } = useWords(ACCOUNT_SETTINGS);
  return (
    <Section title={t("language")}>
      <div className="sheet">
        <Line name={t("language")} note={t("languageNote")}>
          <Choice
            label={t("language")}
            value={language}
            options={[
              { value: "zh", label: <bdi lang="zh-CN">{t("chinese")}</bdi> },
              { value: "en", label: <bdi lang="en">{t("english")}</bdi> },
            ]}
            onChange={(next) => choose(next as Language)}
          />
        </Line>
      </div>
    </Section>
  );
}

export function ListsPart({ settings, keep, session }: PartProps & { session: Session }) {
  const { t, listed } = useWords(ACCOUNT_SETTINGS);
  const start = useId();
  const arranged = Object.keys(settings.columns);
  const names: Record<string, string> = { matters: t("matters"), findings: t("findings") };
  const pages = listed(arranged.map((page) => names[page] ?? page));
  return (
    <Section title={t("lists")}>
      <div className="sheet">
        <Line name={t("density")} note={t("densityNote")}>
          <Choice
            label={t("density")}
            value={settings.density}
            options={[
              { value: "dense", label: t("dense") },
              { value: "comfortable", label: t("comfortable") },
            ]}
            onChange={(density) => keep({ density: density as Settings["density"] })}
          />
        </Line>
        <Line
          name={t("columns")}
          note={arranged.length > 0 ? t("columnsNote", { pages }) : t("columnsAsFirst")}
        >
          {arranged.length > 0 && (
            <Button
              onClick={() => keep({ columns: Object.fromEntries(arranged.map((page) => [page, null])) })}
            >
              {t("resetColumns")}
            </Button>
          )}
        </Line>
        {session.administrator === null && (
          <div className="line">
            <label htmlFor={start}>{t("start")}</label>
            <select
              id={start}
              value={settings.start}
              onChange={({ target }) => keep({ start: target.value as Settings["start"] })}
            >
              {Object.keys(START_PAGES).map((page) => (
                <option key={page} value={page}>
                  {t(page as Settings["start"])}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </Section>
  );
}

export function ViewsPart({
  settings,
  changeViews,
}: {
  settings: Settings;
  changeViews: (make: (views: SavedView[]) => SavedView[]) => void;
}) {
  const { t } = useWords(ACCOUNT_SETTINGS);
  const makeDefault = ({ id, page, isDefault }: SavedView) =>
    changeViews((views) =>
      views.map((view) =>
        view.page === page ? { ...view, isDefault: view.id === id ? !isDefault : false } : view,
      ),
    );
  return (
    <Section title={t("views")}>
      <div className="sheet">
        {settings.views.length === 0 && (
          <Line name={t("noViews")}>
            <Link to={URLS.matters}>{t("openMatters")}</Link>
          </Line>
        )}
        {settings.views.map((view) => {
          const { id, name, search, isDefault } = view;
          return (
            <div className="line" key={id}>
              <p>
                <a href={`${URLS.matters}${search}`}>{name}</a>
                {isDefault && <span className="quiet small">{t("isDefault")}</span>}
              </p>
              <div className="buttons">
                <Button
                  size="small"
                  aria-label={t(isDefault ? "noDefaultOf" : "makeDefaultOf", { name })}
                  onClick={() => makeDefault(view)}
                >
                  {t(isDefault ? "noDefault" : "makeDefault")}
                </Button>
                <Button
                  size="small"
                  aria-label={t("deleteViewOf", { name })}
                  onClick={() => changeViews((views) => views.filter((other) => other.id !== id))}
                >
                  {t("deleteView")}
                </Button>
              </div>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

export function MessagesPart({ settings, keep }: PartProps) {
  const { t, w } = useWords(ACCOUNT_SETTINGS);
  const { quiet } = settings.messages;
  const kinds = Object.entries(MESSAGE_KINDS) as [Message["kind"], (typeof MESSAGE_KINDS)[Message["kind"]]][];
  return (
    <Section title={t("calls")}>
      <div className="sheet padded">
        <p className="quiet small">{t("callsNote")}</p>
        <ul className="kinds">
          {kinds.map(([kind, words]) => (
            <li key={kind}>
              <label>
                <input
                  type="checkbox"
                  checked={!quiet.includes(kind)}
                  onChange={({ target }) =>
                    keep({
                      messages: {
                        quiet: target.checked ? quiet.filter((other) => other !== kind) : [...quiet, kind],
                      },
                    })
                  }
                />
                {w(words)}
              </label>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
