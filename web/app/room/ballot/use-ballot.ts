import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Vote } from "../../../../ballots/client.ts";
import { answer, api } from "../../api.ts";
import type { components } from "../../api.gen.ts";
import { trustedLedger } from "../../ledger/pinned.ts";
import { QUERIES } from "../../queries.ts";
import { type Proved, proveBallot } from "./proof.ts";

export type Ballot = components["schemas"]["Ballot"];
/** As much as everybody in the room may see, on a screen without an account as well. */
export type RoomBallot = Pick<
  Ballot,
  "round" | "stage" | "code" | "closingCode" | "cast" | "unconfirmed" | "told" | "voided"
> & {
  electorate: number | null;
  result: {
    isPassed: boolean;
    cast: number;
    setAside: number;
    counts: { agree: number; disagree: number; abstain: number; blank: number; spoilt: number } | null;
  } | null;
};

/** Nobody is told of a single ballot: how many have cast is asked for, all of the room at its own pace. */
const LOOK_AGAIN_MS = 2_000;
const PROVE_AGAIN_MS = 1_500;

/** As the protocol has it. @throws before both tellers' devices have joined. */
export function voteOf({ vote }: Ballot): Vote {
  const [first, second] = vote?.tellers ?? [];
  if (!vote || !first || !second)
    throw new Error("there is no vote yet: the tellers' devices have not joined");
  return { ...vote, tellers: [first, second] };
}

export const isOver = ({ stage }: Pick<Ballot, "stage">): boolean =>
  stage === "announced" || stage === "void";

export function useBallot(matter: string) {
  return useQuery({
    ...QUERIES.ballot(matter),
    refetchInterval: ({ state }) => (state.data?.stage === "announced" ? false : LOOK_AGAIN_MS),
  });
}

/** Asks until the witnesses have signed for what is looked for. */
export function useProof(
  ballot: Ballot,
  matter: string,
  jurisdiction: string,
  wants: "opened" | "closed" | null,
) {
  return useQuery({
    queryKey: ["ballot-proof", matter, ballot.round, wants],
    queryFn: () => proofOf(ballot.round, matter, jurisdiction),
    enabled: wants !== null,
    retry: false,
    refetchInterval: ({ state }) => (wants !== null && isThere(state.data, wants) ? false : PROVE_AGAIN_MS),
  });
}

export const isThere = (proved: Proved | undefined, wants: "opened" | "closed"): boolean =>
  proved?.state === "witnessed" && proved[wants].length > 0;

/** @throws LedgerChanged where the server's ledger is another than this device knows. */
export async function proofOf(round: number, matter: string, jurisdiction: string): Promise<Proved> {
  const proof = await answer(
    api.GET("/api/v1/matters/{id}/ballot/proof", { params: { path: { id: matter } } }),
  );
  return proveBallot({ matter, round }, proof, await trustedLedger(jurisdiction));
}

/** One step at a time: busy while it runs, its problem after it failed, the page told after it was done. */
export function useStep(matter: string) {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const run = async (work: () => Promise<Ballot | undefined>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      const now = await work();
      if (now) queries.setQueryData(QUERIES.ballot(matter).queryKey, now);
      else await queries.invalidateQueries({ queryKey: ["ballot", matter] });
      void queries.invalidateQueries({ queryKey: ["room"] });
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, isBusy, problem };
}
