import type { Meeting } from "../api.ts";
import { useWords } from "../language.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { Empty, Section, Sheet, State } from "../ui/index.ts";
import { ItemPapers } from "./agenda.tsx";
import { Receive } from "./receive.tsx";

/** 列席人员、名册外的记录人: the notice, its receipt, and the items that somebody is asked for; nothing else of the meeting. */
export function CalledTo({ meeting }: { meeting: Meeting }) {
  const { t } = useWords(MEETINGS);
  const { agenda, mine, people } = meeting;
  const last = meeting.notices.at(-1);
  const hasRead = people.some(({ hasRead: read }) => read);
  return (
    <>
      <Section title={t("theNotice")}>
        <div className="sheet padded next-box">
          {last?.text && <p>{last.text}</p>}
          <p className="quiet small">{t("calledHint")}</p>
          {mine.canReceive ? (
            <Receive meeting={meeting} />
          ) : (
            hasRead && <State tone="good">{t("received")}</State>
          )}
        </div>
      </Section>
      <Section title={t("askedItems")} note={t("items", { n: agenda.length })}>
        <Sheet>
          {agenda.length === 0 ? (
            <Empty>{t("noAgenda")}</Empty>
          ) : (
            <ol className="agenda">
              {agenda.map(({ matter, number, title, papers }) => (
                <li key={matter}>
                  <span className="number">{number}</span>
                  <div>
                    <span className="item-title">{title}</span>
                    <ItemPapers papers={papers} />
                  </div>
                </li>
              ))}
            </ol>
          )}
        </Sheet>
      </Section>
    </>
  );
}
