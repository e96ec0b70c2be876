import { Link } from "@tanstack/react-router";
import type { MeetingRecord } from "../../api.ts";
import { useWords } from "../../language.ts";
import { MEETING_RECORD } from "../../texts/meeting-record.ts";
import { Notice, Section, Sheet, State } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";

type Mine = NonNullable<MeetingRecord["mine"]>;
type Entry = Mine["attendance"][number];

/** What the record holds of the reader: attendance, and item by item their own words and votes, to be checked one by one. */
export function OwnPart({ record, mine }: { record: MeetingRecord; mine: Mine }) {
  const { t, listed } = useWords(MEETING_RECORD);
  // Of whoever neither states nor votes nothing is missing where nothing is recorded.
  const isVoting = mine.capacity === "chair" || mine.capacity === "member";
  const isShown = ({ entries }: Mine["items"][number]) => isVoting || entries.length > 0;
  const corrected = record.items.filter(({ matter }) =>
    record.corrections.some((one) => one.matter === matter),
  );
  return (
    <Section title={t("mine")} note={t("mineNote")} anchor="mine">
      <div className="own-part">
        <Sheet padded>
          <h3>{t("myAttendance")}</h3>
          <Entries entries={mine.attendance} />
        </Sheet>
        {mine.items.filter(isShown).map((item) => (
          <Sheet padded key={item.matter}>
            <h3>
              <span className="item-number">{item.number}</span>
              {item.title}
            </h3>
            {item.isRecused && <p className="quiet">{t("isRecused")}</p>}
            {item.isSecret && <p className="quiet">{t("isSecret")}</p>}
            {item.entries.length > 0 && <Entries entries={item.entries} />}
            {item.entries.length === 0 && !item.isSecret && (
              <p>
                <State tone="due">{t("nothing")}</State>
              </p>
            )}
          </Sheet>
        ))}
      </div>
      <p className="to-full-record">
        <Link to={URLS.meetingPaper} params={{ id: record.id, kind: "meeting-record" }}>
          {t("fullRecord")}
        </Link>
      </p>
      {corrected.length > 0 && (
        <Notice>
          {t("changedSince", {
            list: listed(corrected.map(({ number }) => String(number))),
          })}
        </Notice>
      )}
    </Section>
  );
}

function Entries({ entries }: { entries: Entry[] }) {
  const { w, clock } = useWords(MEETING_RECORD);
  return (
    <ol className="own-entries">
      {entries.map((entry) => (
        <li key={`${entry.kind} ${entry.number}`}>
          <time dateTime={entry.at}>{clock(entry.at)}</time>
          <div>
            <b>{w(entry.title)}</b>
            {entry.fields.map(({ key, text }) => (
              <span key={key} className={WEIGHS.has(key) ? "own-choice" : "own-words"}>
                {w(text)}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What was chosen stands out before the words for it. */
const WEIGHS = new Set(["position", "choice"]);
