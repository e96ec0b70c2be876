/** A meeting on the tests' ground in which positions are sealed: the devices of the member and of the station, in hand. */
import { randomUUID } from "node:crypto";
import {
  fromBase64,
  newStationDevice,
  openAtStation,
  type Place,
  type Position,
  type Sealed,
  sealPosition,
  sealToStation,
  type StationDevice,
  toBase64,
} from "../../sealing/index.ts";
import { type Answer, decision, type Ground, HERE, type Server } from "./ground.fixture.ts";

export const ITEM = "1";

export type Room = {
  matter: string;
  device: StationDevice;
  place: Place;
  sealed: Sealed;
  /** What the member has to say, in words that stand nowhere else. */
  said: Required<Position>;
  /** The path of an operation on this item's sealing. */
  path(verb?: string): string;
};

/** A decision whose chair and member are there, and nobody has stated. */
export async function convened(ground: Ground, server: Server, more: unknown[] = []): Promise<string> {
  const people = { chair: ground.people.chief ?? "", member: ground.people.member ?? "" };
  const minutesAgo = 60 + Math.floor(Math.random() * 100_000);
  const { followedBy, ...opening } = decision(ground.bodies.finance, people, { minutesAgo });
  const there = followedBy.filter((act) => act.type !== "decision.position-stated");
  const body = { ...opening, followedBy: [...there, ...more] };
  return String(expecting(await server.ask("/api/v1/matters", { as: "clerk", body }), 201).json.matter);
}

/** An answer that a test rests on. */
export function expecting(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
  return answer;
}

/** A round that has begun, with the member's position ready on the member's device and not yet sent. */
export async function openRoom(ground: Ground, server: Server, more: unknown[] = []): Promise<Room> {
  const matter = await convened(ground, server, more);
  const path = (verb = "") => `/api/v1/matters/${matter}/sealing${verb}`;
  const device = await newStationDevice();
  const offered = { as: "station-officer", body: { key: device.publicKey } } as const;
  expecting(await server.ask(path("/device"), offered), 204);
  expecting(await server.ask(path("/rounds"), { as: "clerk", body: { item: ITEM } }), 201);
  const place = { jurisdiction: HERE, matter, item: ITEM, round: 1, member: ground.people.member ?? "" };
  const said = { position: "disagree", reasons: `资金来源尚不明确（${randomUUID()}）` };
  return { matter, device, place, said, sealed: sealPosition(place, said), path };
}

/** What the member's device sends. */
export async function sent(
  room: Room,
  sealed: Pick<Sealed, "commitment" | "serverHalf" | "stationHalf"> = room.sealed,
) {
  const { device, place } = room;
  const half = await sealToStation(device.publicKey, place, sealed.commitment, sealed.stationHalf);
  return {
    item: ITEM,
    round: place.round,
    commitment: toBase64(sealed.commitment),
    serverHalf: toBase64(sealed.serverHalf),
    stationHalf: toBase64(half),
  };
}

export async function sealedRoom(ground: Ground, server: Server, more: unknown[] = []): Promise<Room> {
  const room = await openRoom(ground, server, more);
  expecting(await server.ask(room.path("/positions"), { as: "member", body: await sent(room) }), 201);
  return room;
}

/** What the station's device gives for the reveal: the halves that it could open. */
export async function stationGives(room: Room, server: Server) {
  const { device, place } = room;
  const asked = { as: "station-officer" } as const;
  const answer = expecting(
    await server.ask(`${room.path("/halves")}?item=${ITEM}&round=${place.round}`, asked),
    200,
  );
  const halves: { member: string; half: string }[] = [];
  for (const { member, commitment, half } of answer.json.items) {
    if (half === null) continue;
    const opened = await openAtStation(
      device,
      { ...place, member },
      fromBase64(commitment) ?? new Uint8Array(0),
      fromBase64(half) ?? new Uint8Array(0),
    );
    if (opened) halves.push({ member, half: toBase64(opened) });
  }
  return { item: ITEM, round: place.round, halves };
}
