import type { MeetingRecord } from "../../api.ts";
import { useWords } from "../../language.ts";
import { MEETING_RECORD } from "../../texts/meeting-record.ts";
import { Row, Rows, Section, Sheet } from "../../ui/index.ts";

/** What was corrected since, beside the record, which stays as it is. */
export function Corrections({ record }: { record: MeetingRecord }) {
  const { t, moment } = useWords(MEETING_RECORD);
  if (record.corrections.length === 0) return null;
  const placeOf = (matter: string | null) => {
    const item = record.items.find((one) => one.matter === matter);
    return item ? t("ofItem", { number: item.number }) : t("ofMeeting");
  };
  return (
    <Section title={t("corrections")} note={t("correctionsNote")} anchor="corrections">
      <Sheet>
        <Rows leadWidth="112px">
          {record.corrections.map(({ number, at, text, matter }) => (
            <Row key={number} lead={placeOf(matter)} name={text ?? t("withheld")} more={moment(at)} />
          ))}
        </Rows>
      </Sheet>
    </Section>
  );
}
