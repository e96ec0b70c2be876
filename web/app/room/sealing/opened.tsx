import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Place, Position } from "../../../../sealing/index.ts";
import type { Matter, Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { QUERIES } from "../../queries.ts";
import { SEALING } from "../../texts/sealing.ts";
import { Failed, Loading, Notice } from "../../ui/index.ts";
import { forgetOpening, type KeptOpening } from "./kept.ts";
import type { Round, Sealing } from "./round.ts";
import { Said } from "./said.tsx";
import { WasRevealed } from "./waiting.tsx";

type Props = {
  matter: string;
  session: Session;
  sealing: Sealing;
  round: Round;
  place: Place;
  kept: KeptOpening | null;
};

/** Revealed: what the record says of this member is held against what was sealed here, and then forgotten here. */
export function Opened({ matter, session, sealing, round, place, kept }: Props) {
  const { t, w } = useWords(SEALING);
  const queries = useQueryClient();
  const acts = useQuery(QUERIES.matter(matter));
  const [isSame, setSame] = useState<boolean | null>(null);
  const recorded = acts.data && recordedOf(acts.data, round, place.member);
  useEffect(() => {
    if (!kept || !recorded) return;
    const isOwn = saysSame(recorded, kept.opening.position);
    setSame(isOwn);
    if (!isOwn) return;
    void forgetOpening(session.account, place).then(() =>
      queries.setQueryData(["sealed-here", session.account, matter, round.round, place.member], null),
    );
  }, [kept, recorded, session.account, place, queries, matter, round.round]);
  return (
    <>
      {round.revealed && (
        <p>
          <WasRevealed revealed={round.revealed} />
        </p>
      )}
      {acts.error && <Failed error={acts.error} retry={() => void acts.refetch()} />}
      {!acts.data && !acts.error && <Loading />}
      {recorded && <Said position={recorded} sealing={sealing} say={w} />}
      {isSame === true && <Notice tone="good">{t("sameAsSealed")}</Notice>}
      {isSame === false && kept && (
        <>
          <Notice tone="bad">{t("otherThanSealed")}</Notice>
          <Said position={kept.opening.position} sealing={sealing} say={w} />
        </>
      )}
    </>
  );
}

/** What the record says that was revealed of the member; null while this browser has the record of before. */
function recordedOf({ acts }: Matter, { item, round }: Round, member: string): Position | null {
  const stated = acts.find(
    (act) =>
      act.type === "decision.position-stated" &&
      act.of?.person === member &&
      act.data.round === round &&
      (act.data.item ?? null) === item &&
      typeof act.data.commitment === "string",
  );
  if (!stated) return null;
  const { position, reasons } = stated.data;
  return { position: String(position), ...(typeof reasons === "string" ? { reasons } : {}) };
}

const saysSame = (one: Position, other: Position) =>
  one.position === other.position && (one.reasons ?? "") === (other.reasons ?? "");
