/** What a teller's device opens next: the first the slots once voting is closed, the second the box that the first handed on. */
import type { Box } from "../../ballots/server.ts";
import type { Refusal } from "../matters/index.ts";
import { courseOfBallot } from "./ballot.ts";
import { keyOf, type Means, type Under } from "./means.ts";
import { NOT_TELLER } from "./opening.ts";
import { latestBallot, slotsOf } from "./store.ts";

type ForTeller = {
  slots: { slot: string; sealed: string }[];
  confirmed: string[];
  objected: string[];
  box: (Omit<Box, "layers"> & { layers: string[] }) | null;
  counted: string | null;
};

export async function boxFor(
  { database, recordKey }: Means,
  under: Under,
  person: string,
): Promise<ForTeller | Refusal> {
  const { jurisdiction, id: matter } = under.row;
  const ballot = await latestBallot(database, { jurisdiction, matter });
  const place = ballot?.state.tellers.findIndex((teller) => teller.person === person) ?? -1;
  if (ballot === null || place < 0) return NOT_TELLER();
  const { state, round } = ballot;
  const slots = await slotsOf(database, recordKey, keyOf(under, round));
  const { stage, confirmed, objected } = courseOfBallot(state, slots);
  const isFirst = place === 0 && stage !== "preparing" && stage !== "open";
  return {
    slots: isFirst ? slots.flatMap(({ slot, sealed }) => (sealed === null ? [] : [{ slot, sealed }])) : [],
    confirmed: isFirst ? [...confirmed] : [],
    objected: isFirst ? [...objected] : [],
    box: place === 1 && state.box ? { ...state.box, layers: [...state.box.layers] } : null,
    counted: place === 0 ? state.counted : null,
  };
}
