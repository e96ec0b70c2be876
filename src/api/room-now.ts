/**
 * A room as it stands now, read once for everybody who is in it. A dozen devices hear the same word at the same moment:
 * whoever asks before a reading has begun shares it, and what was read before stands as far as nothing has happened since.
 */
import { setImmediate } from "node:timers/promises";
import type { Language } from "../platform/index.ts";
import { codeOf, devicesOf, floorOf, type Turn } from "../room/index.ts";
import { SEALING_ACTS } from "../sealing/index.ts";
import { roomBallot, type RoomBallot } from "./ballot-view.ts";
import { type FactsRead, readFacts, type RoomFacts } from "./room-facts.ts";
import { type SealingNow, sealingView } from "./sealing-view.ts";
import type { Services } from "./services.ts";

export type RoomPlace = { jurisdiction: string; meeting: string };

export type RoomNow = {
  facts: RoomFacts;
  /** When it was read, ISO 8601. */
  at: string;
  code: string | null;
  devices: { person: string; device: string }[];
  floor: Turn[];
  ballot: RoomBallot | null;
  /** The sealing on the item at hand, read when somebody asks for it; null where nothing is sealed. */
  sealing(language: Language): Promise<SealingNow | null>;
};

type Readings = { before: FactsRead | null; running: Promise<unknown>; next: Promise<RoomNow | null> | null };

const kept = new WeakMap<Services["database"], Map<string, Readings>>();
const KEPT_MOST = 500;

/** @returns null where there is no such meeting */
export function roomNow(services: Services, place: RoomPlace): Promise<RoomNow | null> {
  const readings = readingsOf(services, place);
  readings.next ??= nextReading(services, place, readings);
  return readings.next;
}

/** One at a time, and none before whoever was woken with the first has asked as well. */
async function nextReading(
  services: Services,
  place: RoomPlace,
  readings: Readings,
): Promise<RoomNow | null> {
  await Promise.allSettled([readings.running, setImmediate()]);
  const reading = read(services, place, readings);
  readings.running = reading;
  readings.next = null;
  return reading;
}

function readingsOf({ database }: Services, { jurisdiction, meeting }: RoomPlace): Readings {
  const rooms = kept.get(database) ?? new Map<string, Readings>();
  kept.set(database, rooms);
  const name = `${jurisdiction} ${meeting}`;
  const known = rooms.get(name);
  if (known) return known;
  if (rooms.size >= KEPT_MOST) rooms.clear();
  const fresh = { before: null, running: Promise.resolve(), next: null };
  rooms.set(name, fresh);
  return fresh;
}

async function read(services: Services, place: RoomPlace, readings: Readings): Promise<RoomNow | null> {
  const { database, clock } = services;
  const found = await readFacts(services, place, readings.before);
  readings.before = found;
  if (!found) return null;
  const { facts } = found;
  const { current } = facts;
  const item = current?.row.id;
  const [code, devices, floor, ballot] = await Promise.all([
    codeOf(database, place),
    devicesOf(database, place),
    item === undefined ? [] : floorOf(database, place.jurisdiction, item),
    current && roomBallot(services, current.row),
  ]);
  const sealings = new Map<Language, Promise<SealingNow | null>>();
  return {
    facts,
    at: clock.now().toISOString(),
    code,
    devices,
    floor,
    ballot,
    sealing(language) {
      const sealing = sealings.get(language) ?? sealingOf(services, facts, language);
      sealings.set(language, sealing);
      return sealing;
    },
  };
}

async function sealingOf(
  services: Services,
  { meeting, current }: RoomFacts,
  language: Language,
): Promise<SealingNow | null> {
  const isSealed = meeting.agenda.some(({ matter, isSealed }) => matter === meeting.openItem && isSealed);
  if (!isSealed || current?.procedure.acts[SEALING_ACTS.sealed] === undefined) return null;
  const { row, procedure, item } = current;
  return sealingView(services, { row: { ...row, acts: item.lastNumber }, procedure }, language);
}
