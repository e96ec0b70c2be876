import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { MESSAGES } from "../texts/messages.ts";
import { URLS } from "../urls.ts";
import "./bell.css";

/** Limits come near without anybody doing anything, so it is asked now and then besides. */
const AGAIN_MS = 120_000;
const SHOWN_MOST = 99;

/** The way to the messages, with how many are unread. */
export function Bell() {
  const { t } = useWords(MESSAGES);
  const unread = useQuery({ ...QUERIES.unread(), refetchInterval: AGAIN_MS }).data ?? 0;
  return (
    <Link className="bell" to={URLS.messages} title={t("title")}>
      <svg width="17" height="18" viewBox="0 0 17 18" aria-hidden="true">
        <path
          d="M8.5 1.2v1.3M3 13.5c1-1.2 1.2-2.6 1.2-5A4.3 4.3 0 0 1 8.5 4a4.3 4.3 0 0 1 4.3 4.5c0 2.4.2 3.8 1.2 5zM6.8 15.8h3.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="aside-words">{t("title")}</span>
      {unread > 0 && (
        <span className="unread">
          {unread > SHOWN_MOST ? `${SHOWN_MOST}+` : unread}
          <span className="aside-words"> {t("unread")}</span>
        </span>
      )}
    </Link>
  );
}
