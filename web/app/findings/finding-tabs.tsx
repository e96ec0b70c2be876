import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import type { FindingsSearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { FINDINGS } from "../texts/findings.ts";
import { URLS } from "../urls.ts";
import "./finding-tabs.css";

export type Counts = { handledByMe: number; askedOfMe: number; unassigned: number };

/** Officers assign and decide; everybody else may only be asked. */
export function useHandlesFindings(): boolean {
  const offices = useSession().data?.offices ?? [];
  return offices.some((o) => o.function === "station-officer" || o.function === "discipline-officer");
}

const SUPERVISORS: readonly string[] = ["station-officer", "discipline-officer", "auditor", "inspector"];

/** Those who look at how findings are handled. */
export function useSupervises(): boolean {
  const offices = useSession().data?.offices ?? [];
  return offices.some((o) => SUPERVISORS.includes(o.function));
}

/** The list by what is to be done and by whom. Each is an address of its own, with how many still wait behind its name. */
export function FindingTabs({ search, counts }: { search: FindingsSearch; counts: Counts | undefined }) {
  const { t } = useWords(FINDINGS);
  const handles = useHandlesFindings();
  const tabs = [
    ...(handles
      ? ([
          ["handled-by-me", t("mine"), counts?.handledByMe],
          ["unassigned", t("unassigned"), counts?.unassigned],
        ] as const)
      : []),
    ["asked-of-me", t("askedOfMe"), counts?.askedOfMe] as const,
    [undefined, t("everything"), undefined] as const,
  ];
  return (
    <nav className="finding-tabs" aria-label={t("tabs")}>
      {tabs.map(([who, name, count]) => (
        <Link
          key={name}
          to={URLS.findings}
          search={who ? { who, pending: "true" } : {}}
          aria-current={search.who === who ? "page" : undefined}
          activeProps={{}}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {name}
          {count ? <span>{count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
