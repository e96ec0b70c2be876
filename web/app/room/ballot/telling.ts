/** What a teller's device does, each step kept before it is sent: a device that restarts goes on where it stood. */
import {
  agree,
  type Announcement,
  announce,
  type Box,
  type Closing,
  closingHash,
  count,
  forget,
  newTeller,
  type Occasion,
  type Opened,
  openForCounting,
  sealForCounting,
  signAnnouncement,
  stripInner,
  stripOuter,
  type Teller,
  tellersPublic,
  type Vote,
  voteHash,
} from "../../../../ballots/client.ts";
import { answer, api } from "../../api.ts";
import { granted } from "./casting.ts";
import { forgetTeller, keepTeller, keptTeller, type Place } from "./kept.ts";
import { type Ballot, voteOf } from "./use-ballot.ts";

export type AtTeller = {
  matter: string;
  ballot: Ballot;
  place: Place;
  at: 0 | 1;
  jurisdiction: string;
};

/** Whether this device has agreed to just this vote. */
export const isOfDevice = (device: Teller, ballot: Ballot): boolean =>
  ballot.vote !== null && device.agreed === voteHash(voteOf(ballot));

const pathOf = (matter: string) => ({ params: { path: { id: matter } } });

export async function joinHere(matter: string, place: Place, at: 0 | 1): Promise<Ballot> {
  const device = (await keptTeller(place)) ?? (await newTeller(at));
  await keepTeller(place, device);
  const keys = await tellersPublic(device);
  return answer(api.POST("/api/v1/matters/{id}/ballot/agree", { ...pathOf(matter), body: { keys } }));
}

export async function agreeHere(matter: string, place: Place, device: Teller, vote: Vote): Promise<Ballot> {
  const signature = granted(await agree(device, vote));
  await keepTeller(place, device);
  return answer(api.POST("/api/v1/matters/{id}/ballot/agree", { ...pathOf(matter), body: { signature } }));
}

export const goOnHere = (matter: string): Promise<Ballot> =>
  answer(api.POST("/api/v1/matters/{id}/ballot/hand-on", { ...pathOf(matter), body: { goOn: true } }));

const boxOf = (matter: string) => answer(api.GET("/api/v1/matters/{id}/ballot/box", pathOf(matter)));

export const occasionOf = (ballot: Ballot, witnessed: readonly string[]): Occasion => ({
  vote: voteOf(ballot),
  closing: ballot.closing as Closing,
  witnessed,
});

/** The first teller: the outer layer. The key is gone with the same write that keeps the box. */
export async function openFirst(
  matter: string,
  place: Place,
  device: Teller,
  ballot: Ballot,
  witnessed: readonly string[],
): Promise<Ballot> {
  const occasion = occasionOf(ballot, witnessed);
  const { slots, confirmed, objected } = await boxOf(matter);
  const goOnWithout = ballot.tellers.every(({ goesOn }) => goesOn);
  const box = granted(await stripOuter(device, occasion, slots, { confirmed, objected, goOnWithout }));
  await keepTeller(place, device);
  const closing = closingHash(occasion.closing);
  const sent = { ...box, layers: [...box.layers] };
  return answer(
    api.POST("/api/v1/matters/{id}/ballot/hand-on", { ...pathOf(matter), body: { closing, box: sent } }),
  );
}

/** The second teller: the inner layer; what is opened goes to the first, sealed to that device. */
export async function openSecond(
  matter: string,
  place: Place,
  device: Teller,
  ballot: Ballot,
  witnessed: readonly string[],
): Promise<Ballot> {
  const occasion = occasionOf(ballot, witnessed);
  const { box } = await boxOf(matter);
  const opened = granted(await stripInner(device, occasion, box as Box));
  await keepTeller(place, device);
  const counted = await sealForCounting(device, occasion.vote, opened);
  const closing = closingHash(occasion.closing);
  return answer(
    api.POST("/api/v1/matters/{id}/ballot/hand-on", { ...pathOf(matter), body: { closing, counted } }),
  );
}

/** Each counts the same ballots on their own device. */
export async function countHere(
  matter: string,
  device: Teller,
  ballot: Ballot,
  witnessed: readonly string[],
): Promise<Announcement> {
  const occasion = occasionOf(ballot, witnessed);
  const opened =
    device.place === 1
      ? (JSON.parse(device.handed?.output ?? "null") as Opened)
      : granted(await openForCounting(device, occasion, (await boxOf(matter)).counted ?? ""));
  return announce(occasion.vote, await count(occasion.vote, opened));
}

export async function signHere(matter: string, device: Teller, announcement: Announcement): Promise<Ballot> {
  const signature = signAnnouncement(device, announcement);
  const { passed, keys, counts } = announcement;
  const sent = {
    ...announcement,
    passed: [...passed],
    keys: [...keys],
    counts: counts && { ...counts, marked: [...counts.marked] },
  };
  return answer(
    api.POST("/api/v1/matters/{id}/ballot/sign", {
      ...pathOf(matter),
      body: { announcement: sent, signature },
    }),
  );
}

export async function destroyHere(place: Place, device: Teller | null): Promise<void> {
  if (device !== null) forget(device);
  await forgetTeller(place);
}
