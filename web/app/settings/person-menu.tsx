/** What belongs to the person, behind one small button beside the name. */
import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../language.ts";
import { ACCOUNT_SETTINGS } from "../texts/account-settings.ts";
import { URLS } from "../urls.ts";
import "./settings.css";

export function PersonMenu() {
  const { t } = useWords(ACCOUNT_SETTINGS);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what a choice leads to
  useEffect(() => setOpen(false), [path]);
  return (
    <div
      className="person-menu"
      ref={box}
      {...{
        onBlur: (event: React.FocusEvent) => {
          if (!box.current?.contains(event.relatedTarget)) setOpen(false);
        },
        onKeyDown: (event: React.KeyboardEvent) => {
          if (event.key !== "Escape") return;
          setOpen(false);
          button.current?.focus();
        },
      }}
    >
      <button
        type="button"
        ref={button}
        aria-label={t("ofPerson")}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <ul>
          <li>
            <Link to={URLS.me}>
              {t("account")}
              <span className="quiet small">{t("accountNote")}</span>
            </Link>
          </li>
          <li>
            <Link to={URLS.settings}>
              {t("pageTitle")}
              <span className="quiet small">{`${t("language")} · ${t("lists")} · ${t("views")}`}</span>
            </Link>
          </li>
        </ul>
      )}
    </div>
  );
}
