import { Link } from "@tanstack/react-router";
import { DOCUMENT_KINDS, type Matter, MEETING_PAPERS, MEETINGS_PROCEDURE } from "../api.ts";
import { kindOf } from "../forms/acts-of.ts";
import { useWords } from "../language.ts";
import { DOCUMENT } from "../texts/document.ts";
import { MEETING_RECORD } from "../texts/meeting-record.ts";
import { URLS } from "../urls.ts";

const OF_A_MEETING = new Set(["convened", "attended", "resolved"]);

/** The papers that the matter's acts make: of a meeting where there was one; the dossier always. */
export function MatterPapers({ matter }: { matter: Matter }) {
  const { t } = useWords({ ...MEETING_RECORD, ...DOCUMENT });
  const { id } = matter;
  // A meeting of several items has papers of its own.
  const isMeeting = matter.procedure === MEETINGS_PROCEDURE;
  const met = !isMeeting && matter.acts.some((act) => OF_A_MEETING.has(kindOf(act)));
  const kinds = DOCUMENT_KINDS.filter((kind) => met || kind === "dossier");
  return (
    <nav className="matter-papers" aria-label={t("papers")}>
      {isMeeting &&
        MEETING_PAPERS.map((kind) => (
          <Link key={kind} to={URLS.meetingPaper} params={{ id, kind }}>
            {t(kind)}
          </Link>
        ))}
      {kinds.map((kind) => (
        <Link key={kind} to={URLS.document} params={{ id, kind }}>
          {t(kind)}
        </Link>
      ))}
    </nav>
  );
}
