import { Link } from "@tanstack/react-router";
import type { Session } from "../api.ts";
import { useWords } from "../language.ts";
import { draftStore, type KeptDraft } from "../offline/drafts.ts";
import { useDrafts } from "../offline/hooks.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Row, Rows, Section, Sheet, State, type Tone } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const SHOWN = 4;
const TONES: Record<KeptDraft["state"], Tone> = {
  conflict: "bad",
  waiting: "due",
  sending: "due",
  draft: "plain",
  sent: "good",
};
const STATES = {
  conflict: "draftConflict",
  waiting: "draftWaiting",
  sending: "draftWaiting",
  draft: "draftBegun",
  sent: "draftSent",
} as const;

/** A clerk's meetings that are begun on this computer and not recorded, those that need the clerk first. */
export function DraftsPart({ session }: { session: Session }) {
  const { t, moment } = useWords(DESK);
  const drafts = useDrafts(draftStore(session.account));
  const order = Object.keys(TONES);
  const open = drafts.items
    .filter(({ state }) => state !== "sent")
    .toSorted(
      (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.savedAt.localeCompare(a.savedAt),
    );
  const all = (
    <>
      <Link to={URLS.record}>{t("recordMeeting")}</Link>　<Link to={URLS.drafts}>{t("allDrafts")}</Link>
    </>
  );
  return (
    <Section title={t("drafts")} note={all}>
      <Sheet>
        {open.length === 0 ? (
          <Empty>{drafts.state === "locked" ? t("draftsLocked") : t("noDrafts")}</Empty>
        ) : (
          <Rows leadWidth="124px">
            {open.slice(0, SHOWN).map((draft) => (
              <Row
                key={draft.id}
                lead={<State tone={TONES[draft.state]}>{t(STATES[draft.state])}</State>}
                name={
                  <Link to={URLS.drafts}>{draft.title.trim() === "" ? t("draftUntitled") : draft.title}</Link>
                }
                more={t("draftSaved", { at: moment(draft.savedAt) })}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}
