/** What a member's device sends: the commitment, the server's half, and the station's half sealed to its device. */
import {
  fromBase64,
  type Opening,
  type Place,
  sealToStation,
  splitOpening,
  toBase64,
} from "../../../../sealing/index.ts";
import { answer, api } from "../../api.ts";
import { throughSignIn } from "../../intent.ts";
import type { KeptOpening } from "./kept.ts";
import type { Sealing } from "./round.ts";

/** Each time with fresh halves: of halves that were sent before, none is needed. @throws ProblemAnswer */
export async function sendSeal(
  place: Place,
  { commitment, opening }: Pick<KeptOpening, "commitment"> & { opening: Opening },
  deviceKey: string,
): Promise<Sealing> {
  const { serverHalf, stationHalf } = splitOpening(opening);
  const bytes = fromBase64(commitment) ?? new Uint8Array(0);
  const toStation = await sealToStation(deviceKey, place, bytes, stationHalf);
  const body = {
    item: place.item,
    round: place.round,
    commitment,
    serverHalf: toBase64(serverHalf),
    stationHalf: toBase64(toStation),
  };
  const key = crypto.randomUUID();
  return throughSignIn(() =>
    answer(
      api.POST("/api/v1/matters/{id}/sealing/positions", {
        params: { path: { id: place.matter }, header: { "idempotency-key": key } },
        body,
      }),
    ),
  );
}
