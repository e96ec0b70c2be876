import type { FindingAct, FindingDetail } from "../api.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { useWords } from "../language.ts";
import { useSession } from "../session.tsx";
import { FINDING } from "../texts/finding.ts";
import { NEEDS, type Typed, type Word } from "./typed.ts";

type Props = { act: FindingAct; finding: FindingDetail; typed: Typed };

const DECIDES: readonly FindingAct[] = ["confirmed", "dismissed", "acted-on", "reopened"];

/** What will be recorded, who will see it and who will not, and what cannot be undone: as it is typed. */
export function StepShows({ act, finding, typed }: Props) {
  const { t } = useWords(FINDING);
  const session = useSession().data;
  const { person, one, text, evidence } = NEEDS[act];
  const people: { person: string; name: string }[] = [...finding.handlers, ...finding.persons];
  const chosen = people.find((p) => p.person === typed.person);
  const picked = one && typed[one];
  const rows = [
    { name: t("act"), value: t(act) },
    { name: t("by"), value: t("me", { name: session?.name ?? "" }) },
    ...(person ? [{ name: t(person), value: chosen?.name ?? "—" }] : []),
    ...(one ? [{ name: t(one), value: picked ? t(picked as Word) : "—" }] : []),
    ...(text ? [{ name: t(text), value: typed.text.trim() || "—" }] : []),
    ...(evidence && typed.evidence.length > 0
      ? [{ name: t("evidence"), value: t("files", { n: typed.evidence.length }) }]
      : []),
  ];
  const decides = DECIDES.includes(act);
  const who = act === "assigned" ? "seenByOfficers" : "seenByConcerned";
  return (
    <WillRecord
      rows={rows}
      seenBy={decides ? t("also", { first: t("seenByConcerned"), second: t("seenByDecision") }) : t(who)}
      notSeenBy={decides ? undefined : t(act === "assigned" ? "notBodyNorConcerned" : "notBody")}
      lasting={t(decides ? "lastingDecision" : "lastingAct")}
    />
  );
}
