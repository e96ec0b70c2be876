import type { Meeting } from "../api.ts";
import { useWords } from "../language.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { Sheet, State } from "../ui/index.ts";

/** Whether the station was told, invited or turned away. */
export function Station({ meeting }: { meeting: Meeting }) {
  const { t, moment } = useWords(MEETINGS);
  const { stationToldAt: told, stationInvitedAt: invited, stationTurnedAwayAt: away } = meeting;
  return (
    <Sheet title={t("station")} padded>
      <ul className="meeting-history">
        <li>
          {told ? (
            <State tone="good">{t("stationTold", { at: moment(told) })}</State>
          ) : (
            <State tone={meeting.openedAt ? "bad" : "due"}>{t("stationNotTold")}</State>
          )}
        </li>
        {invited && (
          <li>
            <State tone="good">{t("stationInvited", { at: moment(invited) })}</State>
          </li>
        )}
        {away && (
          <li>
            <State tone="bad">{t("stationTurnedAway", { at: moment(away) })}</State>
          </li>
        )}
      </ul>
    </Sheet>
  );
}

/** Notices and what was changed after the agenda was approved, in their order. */
export function History({ meeting }: { meeting: Meeting }) {
  const { t, moment } = useWords(MEETINGS);
  const changes = {
    order: "ch_order",
    time: "ch_time",
    people: "ch_people",
    postponed: "ch_postponed",
  } as const;
  const lines = [
    ...meeting.notices.map(({ number, at, text, supplementary }) => ({
      number,
      at,
      word: t(supplementary ? "supplementAt" : "noticeAt"),
      says: text,
    })),
    ...meeting.changes.map(({ number, at, change, reasons }) => ({
      number,
      at,
      word: t(changes[change as keyof typeof changes] ?? "ch_other"),
      says: reasons,
    })),
  ].toSorted((a, b) => a.number - b.number);
  if (lines.length === 0) return null;
  return (
    <Sheet title={t("history")} padded>
      <ul className="meeting-history">
        {lines.map(({ number, at, word, says }) => (
          <li key={number}>
            <b>{word}</b> <span className="quiet small">{moment(at)}</span>
            {says && <div>{says}</div>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
