import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { MeetingRecord } from "../../api.ts";
import { useWords } from "../../language.ts";
import { MEETING_RECORD } from "../../texts/meeting-record.ts";
import { Failed, Row, Rows, Section, Sheet, State } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";
import { useFollow } from "./use-step.ts";

const TONES = { none: "plain", waiting: "due", confirmed: "good" } as const;
const WORDS = { none: "itemNone", waiting: "itemWaiting", confirmed: "itemConfirmed" } as const;

/** In each item's own matter: whether the record stands confirmed there, and whether minutes were issued. */
export function ItemsFollow({ record }: { record: MeetingRecord }) {
  const { t } = useWords(MEETING_RECORD);
  const follow = useFollow(record.id);
  const settling = useMutation({ mutationFn: follow });
  // A connection that broke off in between leaves some to be recorded: asked again, it is completed.
  const isLeft = record.isSettled && record.items.some((item) => item.record === "waiting");
  if (record.items.length === 0) return null;
  return (
    <Section title={t("items")} note={t("itemsNote")} anchor="items">
      <Sheet>
        <Rows leadWidth="172px">
          {record.items.map((item) => (
            <Row
              key={item.matter}
              lead={<State tone={TONES[item.record]}>{t(WORDS[item.record])}</State>}
              name={
                item.isGiven ? (
                  <Link to={URLS.matter} params={{ id: item.matter }}>
                    {item.number} {item.title}
                  </Link>
                ) : (
                  `${item.number} ${item.title}`
                )
              }
              more={item.minutes ? t("withMinutes") : undefined}
            />
          ))}
        </Rows>
        {isLeft && (record.may.record || record.may.answer) && (
          <p className="sheet-foot">
            <Button loading={settling.isPending} onClick={() => settling.mutate()}>
              {t("settle")}
            </Button>
          </p>
        )}
      </Sheet>
      {settling.error && <Failed error={settling.error} />}
    </Section>
  );
}
