import type { Session } from "../../api.ts";
import { useSession } from "../../session.tsx";
import { Failed } from "../../ui/index.ts";
import { Compared, placeOf, useKept } from "./compared.tsx";
import { canSeal } from "./kept.ts";
import { isOpen, type Round, roundOf, type Sealing } from "./round.ts";
import { SealPosition } from "./seal-position.tsx";
import { useSealing } from "./use-sealing.ts";

/**
 * For who has stated: what was revealed is held against what was sealed on this device, and another round is sealed in.
 * Nothing where there is neither.
 */
export function RevealCheck({ matter }: { matter: string }) {
  const session = useSession();
  const sealing = useSealing(matter);
  const round = sealing.data ? roundOf(sealing.data) : null;
  if (!canSeal() || !session.data || !sealing.data || !round) return null;
  if (isOpen(round)) return <SealPosition matter={matter} />;
  if (!round.revealed) return null;
  return <CheckOf key={round.round} {...{ matter, session: session.data, sealing: sealing.data, round }} />;
}

type Props = { matter: string; session: Session; sealing: Sealing; round: Round };

function CheckOf({ matter, session, sealing, round }: Props) {
  const place = placeOf(session, matter, round);
  const kept = useKept(session, place);
  if (kept.error) return <Failed error={kept.error} retry={() => void kept.refetch()} />;
  return kept.data === undefined ? null : (
    <Compared {...{ session, sealing, round, place }} kept={kept.data} />
  );
}
