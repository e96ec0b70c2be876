import type { Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { useSession } from "../../session.tsx";
import { SEALING } from "../../texts/sealing.ts";
import { Empty, Failed, Loaded, Loading, Notice, Section, Sheet, State } from "../../ui/index.ts";
import { DeviceCode } from "./device-code.tsx";
import { canSeal } from "./kept.ts";
import { Opened } from "./opened.tsx";
import { placeOf, useKept } from "./compared.tsx";
import { type Round, roundOf, type Sealing, standingOf } from "./round.ts";
import { SealForm } from "./seal-form.tsx";
import { Sealed } from "./sealed.tsx";
import { StateOpenly } from "./state-openly.tsx";
import { useSealing } from "./use-sealing.ts";
import { WasRevealed } from "./waiting.tsx";
import "./sealing.css";

/** On a member's own device: seals the position, keeps its opening until the reveal, and holds what was revealed against it. */
export function SealPosition({ matter }: { matter: string }) {
  const { t } = useWords(SEALING);
  const session = useSession();
  const sealing = useSealing(matter);
  const round = sealing.data && roundOf(sealing.data);
  return (
    <Section title={t("positions")} note={round && t("round", { n: round.round })}>
      {canSeal() ? (
        <Loaded query={sealing}>
          {(now) => session.data && <OfMember matter={matter} session={session.data} sealing={now} />}
        </Loaded>
      ) : (
        <Notice tone="due">{t("needsHttps")}</Notice>
      )}
    </Section>
  );
}

type Props = { matter: string; session: Session; sealing: Sealing };

function OfMember({ matter, session, sealing }: Props) {
  const { t } = useWords(SEALING);
  const round = roundOf(sealing);
  const person = session.person ?? "";
  if (!round) return <Empty>{t("notBegun")}</Empty>;
  return (
    <Sheet padded>
      <div className="sealing">
        {standingOf(round, person) === "to-seal" && <DeviceCode deviceKey={round.deviceKey} hint="compare" />}
        <OfRound key={round.round} {...{ matter, session, sealing, round, person }} />
      </div>
    </Sheet>
  );
}

function OfRound({ matter, session, sealing, round, person }: Props & { round: Round; person: string }) {
  const { t } = useWords(SEALING);
  const standing = standingOf(round, person);
  const place = placeOf(session, matter, round);
  const kept = useKept(session, place);
  if (kept.error) return <Failed error={kept.error} retry={() => void kept.refetch()} />;
  if (kept.data === undefined) return <Loading />;
  const here = { matter, session, sealing, round, place, kept: kept.data };
  switch (standing) {
    case "to-seal":
      return <SealForm {...here} onKept={() => void kept.refetch()} />;
    case "sealed":
      return <Sealed {...here} />;
    case "opened":
      return <Opened {...here} />;
    case "unopened":
      return <StateOpenly {...here} />;
    case "stated":
      return (
        <>
          {round.revealed && <WasRevealed revealed={round.revealed} />}
          <p>
            <State tone="good">{t("statedOpenly")}</State>
          </p>
        </>
      );
    case "unable":
      return <Notice tone="due">{t("unable")}</Notice>;
    case "not-in-round":
      return (
        <>
          {round.revealed && <WasRevealed revealed={round.revealed} />}
          <p className="quiet">{t("notInRound")}</p>
        </>
      );
    default:
      return <p className="quiet">{t("notDue")}</p>;
  }
}
