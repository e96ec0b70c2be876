import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Place, Position } from "../../../../sealing/index.ts";
import type { Matter, Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { QUERIES } from "../../queries.ts";
import { SEALING } from "../../texts/sealing.ts";
import { Failed, Notice } from "../../ui/index.ts";
import { forgetOpening, type KeptOpening, keptOpening } from "./kept.ts";
import type { Round, Sealing } from "./round.ts";
import { Said } from "./said.tsx";

export const placeOf = (session: Session, matter: string, { item, round }: Round): Place => ({
  jurisdiction: session.jurisdiction.id,
  matter,
  item,
  round,
  member: session.person ?? "",
});

const keptName = ({ account }: Session, { matter, round, member }: Place) => [
  "sealed-here",
  account,
  matter,
  round,
  member,
];

/** What this device keeps of one's own seal; null: nothing. */
export function useKept(session: Session, place: Place) {
  return useQuery({
    queryKey: keptName(session, place),
    queryFn: () => keptOpening(session.account, place),
    networkMode: "always",
    retry: false,
  });
}

type OfKept = {
  session: Session;
  sealing: Sealing;
  round: Round;
  place: Place;
  kept: KeptOpening | null;
};

/** Says what the comparison came to, and forgets the opening where it is the same. */
export function Compared({ session, sealing, round, place, kept }: OfKept) {
  const { t } = useWords(SEALING);
  const queries = useQueryClient();
  const acts = useQuery({ ...QUERIES.matter(place.matter), enabled: kept !== null });
  const [isSame, setSame] = useState<boolean | null>(null);
  const recorded = kept && acts.data ? recordedOf(acts.data, round, place.member) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for what is recorded, not for each drawing
  useEffect(() => {
    if (!kept || !recorded) return;
    const isOwn = saysSame(recorded, kept.opening.position);
    setSame(isOwn);
    if (isOwn)
      void forgetOpening(session.account, place).then(() =>
        queries.setQueryData(keptName(session, place), null),
      );
  }, [kept?.commitment, recorded?.position, recorded?.reasons]);
  if (acts.error) return <Failed error={acts.error} retry={() => void acts.refetch()} />;
  if (isSame === true) return <Notice tone="good">{t("sameAsSealed")}</Notice>;
  if (isSame === false && kept)
    return (
      <>
        <Notice tone="bad">{t("otherThanSealed")}</Notice>
        <Said position={kept.opening.position} sealing={sealing} />
      </>
    );
  return null;
}

/** What the record says that was revealed of the member; null while this browser has the record of before. */
export function recordedOf({ acts }: Matter, { item, round }: Round, member: string): Position | null {
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
