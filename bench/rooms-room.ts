/** One room of the benchmark: twelve devices that listen, nine that seal, one that checks and gives its halves, as the pages do. */
import {
  fromBase64,
  newStationDevice,
  openAtStation,
  sealPosition,
  sealToStation,
  type StationDevice,
  toBase64,
} from "../sealing/index.ts";
import { verifyReceipt } from "../verifier/index.ts";
import { JURISDICTION } from "./pages.ts";
import type { Device, People } from "./rooms-people.ts";

export type Room = { meeting: string; item: string; people: People };
type Sealing = {
  rounds: {
    round: number;
    deviceKey: string;
    missing: string[];
    sealed: { act: string; member: string; commitment: string }[];
    opened: string[];
    revealed: { act: string; witnessed: boolean } | null;
  }[];
};
type Told = {
  room: { current: { item: { positions: unknown[] } | null } | null };
  sealing: Sealing | null;
};
type Halves = {
  items: { member: string; commitment: string; half: string | null; receipt: string | null }[];
};

export type Against = { vkey: string; policy: string };

/** @throws with the server's words where it refuses. */
export async function posted<T>(device: Device, path: string, body: unknown): Promise<T> {
  const { status, json } = await device.post<T>(path, body);
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(json)}`);
  return json;
}

const CAPACITIES = ["chair", "members", "clerk", "observer"] as const;
export const devicesOf = (people: People): Device[] => CAPACITIES.flatMap((which) => people[which]);

/** A meeting that sits, with one item taken up on devices, to be sealed. */
export async function openRoom(people: People, number: number): Promise<Room> {
  const { clerk, body } = people;
  const claimedAt = new Date().toISOString();
  const title = `关于第 ${number} 项资金安排的议题`;
  const proposed = { type: "decision.proposed", claimedAt, data: { title, class: "funds", amount: 100 } };
  const { matter: item } = await posted<{ matter: string }>(clerk, "/api/v1/matters", {
    procedure: "cn/decision",
    body,
    act: proposed,
  });
  const { matter: meeting } = await posted<{ matter: string }>(clerk, "/api/v1/meetings", {
    body,
    title: `第 ${number} 次会议`,
    kind: "group",
    startsOn: claimedAt.slice(0, 10),
    items: [item],
  });
  const steps = `/api/v1/meetings/${meeting}/room/steps`;
  const roll = devicesOf(people).map(({ person, capacity }) => ({ person, capacity, state: "present" }));
  await posted(clerk, steps, { kind: "open", roll });
  await posted(clerk, steps, { kind: "open-item", matter: item, means: "devices", sealed: true });
  return { meeting, item, people };
}

export type Screen = {
  device: Device;
  /** Resolves to when this device first showed all positions. */
  shown: Promise<number>;
  /** The sealing as it was last told; called back with each. */
  onSealing(listener: (now: Sealing) => void): void;
  /** Resolves once a stream that was opened after `since` has told the room. */
  backSince(since: number): Promise<number>;
  close(): void;
};

const AGAIN_MS = 1_000;

/** Enters the room; then, as use-room.ts does it, hears how the room and the sealing stand, and comes back when the stream breaks. */
export async function screenOf({ meeting }: Room, device: Device): Promise<Screen> {
  const entered = await posted<{ device: string }>(device, "/api/v1/rooms/join", { meeting });
  const events = `/api/v1/meetings/${meeting}/events?device=${entered.device}`;
  const closing = new AbortController();
  const shown = Promise.withResolvers<number>();
  const listeners: ((now: Sealing) => void)[] = [];
  /** Of the newest stream that has told the room. */
  let openedLast = Number.NEGATIVE_INFINITY;
  let waiting: { since: number; done: (at: number) => void }[] = [];
  function take({ room, sealing }: Told): void {
    const round = sealing?.rounds.at(-1);
    const positions = room.current?.item?.positions.length ?? 0;
    if (round?.revealed && positions === round.sealed.length) shown.resolve(performance.now());
    if (sealing) for (const listener of listeners) listener(sealing);
  }
  async function listen(): Promise<void> {
    const openedAt = performance.now();
    const answer = await device.open(events, closing.signal);
    if (!answer.ok || !answer.body) throw new Error(`the stream answered ${answer.status}`);
    let words = "";
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      words += chunk;
      const whole = words.split("\n\n");
      words = whole.pop() ?? "";
      for (const event of whole) {
        const data = /^event: room\ndata: (.*)$/m.exec(event)?.[1];
        if (data === undefined) continue;
        take(JSON.parse(data));
        openedLast = openedAt;
        for (const one of waiting) if (openedAt >= one.since) one.done(performance.now());
        waiting = waiting.filter(({ since }) => openedAt < since);
      }
    }
  }
  void (async () => {
    while (!closing.signal.aborted) {
      await listen().catch(() => {});
      if (!closing.signal.aborted) await new Promise((rested) => setTimeout(rested, AGAIN_MS));
    }
  })();
  return {
    device,
    shown: shown.promise,
    onSealing: (listener) => void listeners.push(listener),
    backSince: (since) =>
      openedLast >= since
        ? Promise.resolve(performance.now())
        : new Promise((done) => waiting.push({ since, done })),
    close: () => closing.abort(),
  };
}

export type Sealer = { member: Device; seal(): Promise<void> };

/** Each member's device, with a position ready on it. */
export function sealersOf({ item, people }: Room, device: StationDevice): Sealer[] {
  return people.members.map((member) => ({
    member,
    async seal() {
      const place = { jurisdiction: JURISDICTION, matter: item, item: null, round: 1, member: member.person };
      const sealed = sealPosition(place, { position: "agree", reasons: "同意，注意控制成本" });
      const half = await sealToStation(device.publicKey, place, sealed.commitment, sealed.stationHalf);
      await posted(member, `/api/v1/matters/${item}/sealing/positions`, {
        item: null,
        round: 1,
        commitment: toBase64(sealed.commitment),
        serverHalf: toBase64(sealed.serverHalf),
        stationHalf: toBase64(half),
      });
    },
  }));
}

export const newDevice = newStationDevice;

/** The station's device joins, and the clerk begins the round. */
export async function begin({ item, people }: Room, device: StationDevice): Promise<void> {
  await posted(people.observer, `/api/v1/matters/${item}/sealing/device`, { key: device.publicKey });
  await posted(people.clerk, `/api/v1/matters/${item}/sealing/rounds`, { item: null });
}

/** The station's device at work, as use-release.ts does it. @returns when the reveal was recorded */
export async function reveal(
  room: Room,
  screen: Screen,
  device: StationDevice,
  against: Against,
): Promise<number> {
  const { item, people } = room;
  await new Promise<void>((complete) =>
    screen.onSealing(({ rounds }) => {
      const round = rounds.at(-1);
      if (round && round.missing.length === 0 && round.sealed.length === people.members.length) complete();
    }),
  );
  const path = `/api/v1/matters/${item}/sealing`;
  for (;;) {
    const { items } = await people.observer.get<Halves>(`${path}/halves?round=1&wait=true`);
    const halves = await Promise.all(items.map((one) => checked(one, item, device, against)));
    const { status, json } = await people.observer.post<{ until?: string }>(`${path}/reveal`, {
      item: null,
      round: 1,
      halves,
    });
    if (status < 300) return performance.now();
    if (!json.until) throw new Error(`the reveal answered ${status} ${JSON.stringify(json)}`);
    await new Promise((rested) => setTimeout(rested, Math.max(0, Date.parse(json.until ?? "") - Date.now())));
  }
}

async function checked(
  { member, commitment, half, receipt }: Halves["items"][number],
  matter: string,
  device: StationDevice,
  { vkey, policy }: Against,
): Promise<{ member: string; half: string }> {
  const found = receipt === null ? null : verifyReceipt(receipt, vkey, undefined, policy);
  if (!found?.ok) throw new Error(`the receipt of ${member} does not hold`);
  const place = { jurisdiction: JURISDICTION, matter, item: null, round: 1, member };
  const bytes = (text: string) => fromBase64(text) ?? new Uint8Array(0);
  const opened = half === null ? null : await openAtStation(device, place, bytes(commitment), bytes(half));
  if (!opened) throw new Error(`the half of ${member} does not open`);
  return { member, half: toBase64(opened) };
}

/** How many seals are not in the record exactly once, or were not opened. */
export async function lostIn({ item, people }: Room): Promise<number> {
  const { rounds } = await people.clerk.get<Sealing>(`/api/v1/matters/${item}/sealing`);
  const round = rounds.at(-1);
  const times = (member: string) => round?.sealed.filter((seal) => seal.member === member).length ?? 0;
  return people.members.filter(
    ({ person }) => times(person) !== 1 || round?.opened.filter((one) => one === person).length !== 1,
  ).length;
}

/** Whether the witnesses had signed for every seal before the reveal. */
export async function isWitnessed({ item, people }: Room): Promise<boolean> {
  const { rounds } = await people.clerk.get<Sealing>(`/api/v1/matters/${item}/sealing`);
  return rounds.at(-1)?.revealed?.witnessed === true;
}

/** The acts of the seals: which leaves the quorum has to cover. */
export async function sealActs({ item, people }: Room): Promise<string[]> {
  const { rounds } = await people.clerk.get<Sealing>(`/api/v1/matters/${item}/sealing`);
  return rounds.at(-1)?.sealed.map(({ act }) => act) ?? [];
}
