import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api.ts";
import { trustedLedger } from "../../ledger/pinned.ts";
import { type CheckedSeal, checkSeal } from "./check-seal.ts";
import type { Round } from "./round.ts";

const LOOK_AGAIN_MS = 1_500;
const RECEIPT_BEGINS = "c2sp.org/tlog-proof@";

/** The receipt of one's own seal, until the quorum has signed for it. */
export function ownSeal(
  matter: string,
  jurisdiction: string,
  { item, round }: Round,
  member: string,
  { act, commitment }: Round["sealed"][number],
) {
  return queryOptions({
    queryKey: ["own-seal", act],
    queryFn: async (): Promise<CheckedSeal> => {
      const path = { params: { path: { id: act } } };
      const receipt: unknown = await answer(
        api.GET("/api/v1/acts/{id}/receipt", { ...path, parseAs: "text" }),
      );
      const meant = { matter, item, round, member, commitment };
      const against = await trustedLedger(jurisdiction);
      if (typeof receipt !== "string" || !receipt.startsWith(RECEIPT_BEGINS))
        return checkSeal(meant, { receipt: null, openings: [] }, against);
      const { openings } = await answer(api.GET("/api/v1/acts/{id}/disclosure", path));
      return checkSeal(meant, { receipt, openings }, against);
    },
    refetchInterval: ({ state: { data } }) => (data?.isWitnessed || data?.fault ? false : LOOK_AGAIN_MS),
  });
}
