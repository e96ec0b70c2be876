import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Place } from "../../../../sealing/index.ts";
import type { Session } from "../../api.ts";
import { Receipt } from "../../forms/receipt.tsx";
import { useWords } from "../../language.ts";
import { Unproved } from "../../ledger/unproved.tsx";
import { SEALING } from "../../texts/sealing.ts";
import { Failed, Notice, State } from "../../ui/index.ts";
import type { KeptOpening } from "./kept.ts";
import { ownSeal } from "./own-seal.ts";
import type { Round, Sealing } from "./round.ts";
import { Said } from "./said.tsx";
import { sendSeal } from "./sending.ts";
import { useTellSealing } from "./use-sealing.ts";
import { WaitsFor } from "./waiting.tsx";

type Props = {
  matter: string;
  session: Session;
  sealing: Sealing;
  round: Round;
  place: Place;
  kept: KeptOpening | null;
};

/** Sealed, and not yet revealed. Where halves were lost, the device that holds the opening sends others by itself. */
export function Sealed({ matter, session, sealing, round, place, kept }: Props) {
  const { t, clock } = useWords(SEALING);
  const seal = round.sealed.find(({ member }) => member === place.member);
  const isHere = seal !== undefined && kept?.commitment === seal.commitment;
  const problem = useSendingAgain(matter, place, round, isHere && !seal.held ? kept : null);
  return (
    <>
      <p className="sealing-state">
        <State tone="good">{t("sealed")}</State>
        {isHere && kept && <span className="quiet">{t("sealedAt", { at: clock(kept.at) })}</span>}
      </p>
      <p>
        <WaitsFor round={round} />
      </p>
      {seal && <SealReceipt {...{ matter, session, round, place, seal }} />}
      {!isHere && (
        <Notice tone={seal?.held ? "plain" : "due"}>
          {t(seal?.held ? "sealedElsewhere" : "lostElsewhere")}
        </Notice>
      )}
      {isHere && !seal.held && !problem && <Notice>{t("resending")}</Notice>}
      {problem && <Failed error={problem} />}
      {isHere && kept && (
        <details className="sealing-own">
          <summary>{t("ownPosition")}</summary>
          <Said position={kept.opening.position} sealing={sealing} />
          <p className="quiet small">{t("ownPositionNote")}</p>
        </details>
      )}
    </>
  );
}

const AGAIN_MS = 3_000;

/** While the server says that halves are missing: sends others, and tries again where that fails. */
function useSendingAgain(matter: string, place: Place, round: Round, kept: KeptOpening | null): Error | null {
  const tell = useTellSealing(matter);
  const [problem, setProblem] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const commitment = kept?.commitment ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each loss and each attempt, not for each drawing
  useEffect(() => {
    if (!kept) return setProblem(null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    sendSeal(place, kept, round.deviceKey).then(
      (now) => {
        setProblem(null);
        tell(now);
      },
      (error: unknown) => {
        setProblem(error instanceof Error ? error : new Error(String(error)));
        timer = setTimeout(() => setAttempt((before) => before + 1), AGAIN_MS);
      },
    );
    return () => clearTimeout(timer);
  }, [commitment, attempt]);
  return problem;
}

type OfSeal = {
  matter: string;
  session: Session;
  round: Round;
  place: Place;
  seal: Round["sealed"][number];
};

/** The receipt of one's own seal, checked here: first on its way, then in the ledger, then witnessed. */
function SealReceipt({ matter, session, round, place, seal }: OfSeal) {
  const { t, language } = useWords(SEALING);
  const checked = useQuery(ownSeal(matter, session.jurisdiction.id, round, place.member, seal));
  if (checked.error) return <Unproved error={checked.error} retry={() => void checked.refetch()} />;
  const found = checked.data;
  if (found?.fault)
    return <Notice tone="bad">{t(found.fault === "false" ? "receiptFalse" : "receiptUnsupported")}</Notice>;
  const state = found?.isWitnessed ? "isWitnessed" : found?.index != null ? "inLedger" : "onItsWay";
  return (
    <div className="sealing-receipt">
      <Receipt
        code={found?.code ?? null}
        index={found?.index ?? null}
        isSealed={found?.isWitnessed ?? false}
        title={t("sealedTitle")}
        ledger={session.jurisdiction.title[language]}
      />
      <p className="aside-words" role="status">
        {t(state)}
      </p>
    </div>
  );
}
