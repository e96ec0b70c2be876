import type { Session } from "../api.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { useWords } from "../language.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { timeOf } from "../record/times.ts";
import type { Draft } from "./draft.ts";
import { useWhen } from "./when.ts";

type Props = { draft: Draft; session: Session; kind: string; nameOf: (person: string) => string };

/** The acts that the form comes to, and who will read them. */
export function CallWillBe({ draft, session, kind, nameOf }: Props) {
  const { t, listed, language } = useWords(MEETINGS);
  const when = useWhen(true);
  const { title, day, hour, place, chair, clerk, emergency, reasons, items, attending = [] } = draft;
  const between = language === "zh" ? "，" : ", ";
  const acts = [
    t("calledAct"),
    ...(items.length > 0 ? [t("listedAct", { n: items.length })] : []),
    ...(attending.length > 0 ? [t("askedAct", { n: attending.length })] : []),
  ];
  const rows = [
    { name: t("act"), value: acts.join(between) },
    { name: t("title"), value: title.trim() || "—" },
    { name: t("kind"), value: kind },
    { name: t("when"), value: day ? when({ startsOn: day, startsAt: timeOf(hour) }) : "—" },
    ...(place.trim() ? [{ name: t("place"), value: place.trim() }] : []),
    { name: t("chair"), value: chair ? nameOf(chair) : t("byDefault") },
    ...(clerk ? [{ name: t("clerk"), value: nameOf(clerk) }] : []),
    ...(attending.length > 0
      ? [{ name: t("attending"), value: listed(attending.map(({ person }) => nameOf(person))) }]
      : []),
    ...(emergency ? [{ name: t("emergency"), value: reasons.trim() || "—" }] : []),
    { name: t("by"), value: session.name },
  ];
  return (
    <WillRecord
      rows={rows}
      seenBy={t(attending.length > 0 ? "seenByAttending" : "seenBy")}
      lasting={t("lasting")}
    />
  );
}
