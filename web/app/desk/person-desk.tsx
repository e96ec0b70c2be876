import type { Desk, NormSetting, Session } from "../api.ts";
import { useWords } from "../language.ts";
import { useToAdopt } from "../norms/to-adopt.ts";
import { ToAdopt } from "../norms/to-adopt-rows.tsx";
import { DESK } from "../texts/desk.ts";
import { Page } from "../ui/index.ts";
import { JustNow, Recent } from "./beside.tsx";
import { DraftsPart } from "./drafts-part.tsx";
import { FiguresPart } from "./figures-part.tsx";
import { FindingsPart } from "./findings-part.tsx";
import { NearPart } from "./near.tsx";
import { type Part, partsFor } from "./parts.ts";
import { SettingsPart } from "./settings-part.tsx";
import { StatesPart } from "./states-part.tsx";
import { Today } from "./today.tsx";
import { WaitingPart } from "./waiting.tsx";
import "./desk.css";

/** The desk of somebody who holds an office: first what waits, then what their offices look at. */
export function PersonDesk({ desk, session }: { desk: Desk; session: Session }) {
  const { t } = useWords(DESK);
  const toAdopt = useToAdopt();
  const total = desk.counts.waiting + toAdopt.length;
  const parts = partsFor(session, desk);
  // Whoever reads no matters is not promised any.
  const readsMatters = parts.includes("figures") || desk.recent.length > 0;
  const late = desk.waiting.filter((item) => item.late).length;
  const headline =
    total === 0 ? t("nothing") : t("waiting", { n: total }) + (late > 0 ? t("lateOnes", { n: late }) : "");
  return (
    <Page
      title={t("desk")}
      heading={headline}
      sub={<Today />}
      aside={
        readsMatters && (
          <>
            <JustNow />
            <Recent rows={desk.recent} />
          </>
        )
      }
    >
      {parts.map((part) => (
        <PartOf key={part} part={part} desk={desk} session={session} toAdopt={toAdopt} />
      ))}
    </Page>
  );
}

type PartProps = { part: Part; desk: Desk; session: Session; toAdopt: NormSetting[] };

function PartOf({ part, desk, session, toAdopt }: PartProps) {
  switch (part) {
    case "waiting":
      // Where norms wait to be adopted, that is what waits.
      return toAdopt.length > 0 && desk.waiting.length === 0 ? null : <WaitingPart desk={desk} />;
    case "adopt":
      return <ToAdopt settings={toAdopt} />;
    case "near":
      return <NearPart desk={desk} />;
    case "drafts":
      return <DraftsPart session={session} />;
    case "findings":
      return <FindingsPart desk={desk} />;
    case "settings":
      return <SettingsPart />;
    case "states":
      return <StatesPart />;
    case "figures":
      return <FiguresPart desk={desk} />;
  }
}
