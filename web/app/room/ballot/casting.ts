/** What a voter's device does to cast: a credential of its own, kept from before it is asked for, then the sealed ballot. */
import {
  type Anchor,
  askForCredential,
  type Credential,
  fillSlot,
  isRefusal,
  type Refusal,
  slotHash,
  takeCredential,
  type Vote,
} from "../../../../ballots/client.ts";
import { answer, api } from "../../api.ts";
import { keepVoter, keptVoter, type KeptVoter, type Place } from "./kept.ts";

export type Casting = { matter: string; place: Place; slot: string; vote: Vote; anchor: Anchor };

/** A "no" of the device itself, in the words of the protocol. */
export class DeviceRefused extends Error {
  override name = "DeviceRefused";
}

export function granted<T>(value: T | Refusal): T {
  if (!isRefusal(value)) return value;
  const { zh, en } = value.message;
  throw new DeviceRefused(document.documentElement.lang.startsWith("en") ? en : zh);
}

/** @throws DeviceRefused, ProblemAnswer. Nothing of the choice is kept. */
export async function castHere(casting: Casting, choice: string): Promise<void> {
  const { matter, place, slot, vote } = casting;
  const voter = await withCredential(casting);
  const filled = granted(await fillSlot(vote, voter.credential, slot, [choice]));
  const { hash } = slotHash(vote, filled);
  await answer(
    api.POST("/api/v1/matters/{id}/ballot/cast", {
      params: { path: { id: matter } },
      body: { sealed: filled.sealed },
    }),
  );
  await keepVoter(place, { ...voter, cast: hash });
}

async function withCredential({
  matter,
  place,
  slot,
  vote,
  anchor,
}: Casting): Promise<KeptVoter & { credential: Credential }> {
  const before = await keptVoter(place);
  if (before !== null && before.credential !== null) return { ...before, credential: before.credential };
  const pending = before?.pending ?? granted(await askForCredential(vote, anchor));
  const asked: KeptVoter = { pending, credential: null, slot, cast: before?.cast ?? null };
  await keepVoter(place, asked);
  const { blindSignature } = await answer(
    api.POST("/api/v1/matters/{id}/ballot/credential", {
      params: { path: { id: matter } },
      body: { blinded: pending.blinded },
    }),
  );
  const credential = granted(await takeCredential(vote, pending, blindSignature));
  const voter = { ...asked, credential };
  await keepVoter(place, voter);
  return voter;
}
