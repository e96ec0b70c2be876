import { useWords } from "../../language.ts";
import { SEALING } from "../../texts/sealing.ts";
import { State } from "../../ui/index.ts";
import type { Round } from "./round.ts";
import { useSecondsLeft } from "./use-sealing.ts";

/** What an open round waits for, in a line; the seconds are counted here. */
export function WaitsFor({ round }: { round: Round }) {
  const { t } = useWords(SEALING);
  const seconds = useSecondsLeft(round.until);
  if (round.missing.length > 0)
    return <State tone="due">{t("waitOthers", { n: round.missing.length })}</State>;
  if (round.state === "waiting" && seconds !== null && seconds > 0)
    return <State tone="due">{t("waitWitnesses", { n: seconds })}</State>;
  return <State tone="due">{t("willReveal")}</State>;
}

/** When it was revealed, and whether the witnesses had signed by then. */
export function WasRevealed({ revealed }: { revealed: NonNullable<Round["revealed"]> }) {
  const { t, clock } = useWords(SEALING);
  const words = revealed.witnessed ? "revealedWitnessed" : "revealedUnwitnessed";
  return <State tone={revealed.witnessed ? "good" : "due"}>{t(words, { at: clock(revealed.at) })}</State>;
}
