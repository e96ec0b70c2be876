import { Button } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import type { Tone } from "./state.tsx";
import "./loaded.css";

/** A remark across the page; the words say what to do, `action` does it. */
export function Notice({
  tone = "plain",
  action,
  children,
}: {
  tone?: Tone;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`notice ${tone}`} role={tone === "bad" || tone === "due" ? "alert" : "status"}>
      <div>{children}</div>
      {action}
    </div>
  );
}

/** What will come here, and how. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

export function Loading() {
  const { t } = useWords();
  return (
    <div className="loading" role="status">
      <span className="aside-words">{t("loading")}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

type Query<T> = { data: T | undefined; error: Error | null; refetch: () => unknown };

/** What every page does while it waits and when it fails. What was there stays, with the failure above it. */
export function Loaded<T>({ query, children }: { query: Query<T>; children: (data: T) => ReactNode }) {
  return (
    <>
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined ? children(query.data) : !query.error && <Loading />}
    </>
  );
}

/** The server's own words, and the way to try again. */
export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="due" action={retry && <Button onClick={retry}>{t("retry")}</Button>}>
      {error.message}
    </Notice>
  );
}
