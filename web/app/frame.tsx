import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Alert, Button, Skeleton } from "antd";
import { type ReactNode, useContext, useEffect } from "react";
import { call, ProblemAnswer, type Session } from "./api.ts";
import { LanguageContext, useWords } from "./language.ts";

export function useSession() {
  return useQuery({ queryKey: ["session"], queryFn: () => call<Session>("/api/v1/session") });
}

/** The bronze mirror with its seal. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="11.5" fill="none" stroke="#1f2421" strokeWidth="1.5" />
      <circle cx="13" cy="13" r="7" fill="none" stroke="#1f2421" />
      <rect x="10.5" y="10.5" width="5" height="5" fill="#b3372a" />
    </svg>
  );
}

const PAGES = [["/", "desk"], ["/matters", "matters"], ["/bodies", "bodies"], ["/findings", "findings"], ["/ledger", "ledger"]] as const;

export function Frame() {
  const { t, w, language } = useWords();
  const { set } = useContext(LanguageContext);
  const session = useSession();
  const queries = useQueryClient();
  const path = useRouterState({ select: (s) => s.location.pathname });
  useEffect(() => {
    if (!session.data) return;
    const events = new EventSource("/api/v1/events");
    events.addEventListener("act", () => void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "session" }));
    return () => events.close();
  }, [session.data, queries]);
  if (session.error instanceof ProblemAnswer && session.error.status === 401 && path !== "/sign-in") location.replace("/sign-in");
  const signOut = async () => {
    await call("/api/v1/sign-out", {});
    location.assign("/sign-in");
  };
  return (
    <>
      <a className="skip" href="#content">{t("skip")}</a>
      <header className="bar">
        <a className="brand" href="/"><Mark />{t("product")}</a>
        <nav aria-label={t("product")}>
          {session.data && PAGES.map(([to, key]) => (
            <a key={to} href={to} {...((to === "/" ? path === "/" : path.startsWith(to)) ? { "aria-current": "page" as const } : {})}>{t(key)}</a>
          ))}
        </nav>
        {session.data && <span className="quiet">{w(session.data.jurisdiction.title)} · {session.data.name}</span>}
        <Button size="small" type="text" onClick={() => set(language === "zh" ? "en" : "zh")} lang={language === "zh" ? "en" : "zh-CN"}>{language === "zh" ? "EN" : "中文"}</Button>
        {session.data && <Button size="small" type="text" onClick={signOut}>{t("signOut")}</Button>}
      </header>
      <main id="content"><Outlet /></main>
    </>
  );
}

export function NotFound() {
  const { t } = useWords();
  return (<><h1>{t("notFound")}</h1><a href="/">{t("home")}</a></>);
}

/** What every page does while it waits and when it fails. */
export function Loaded<T>({ query, children }: { query: { data: T | undefined; error: Error | null }; children: (data: T) => ReactNode }) {
  if (query.error) return <Alert type="warning" showIcon message={query.error.message} />;
  if (query.data === undefined) return <Skeleton active />;
  return <>{children(query.data)}</>;
}
