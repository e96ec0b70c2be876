/**
 * Fifty meetings at once, twelve people in each: everybody seals within the same three minutes, as people do who
 * think. From the quorum to every screen, from the last seal to the reveal, and back after the server was killed; beside
 * what streams and commits take without an application.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { bareChain, bareFanOut } from "./rooms-bare.ts";
import {
  devicesOf,
  lostIn,
  newDevice,
  begin,
  openRoom,
  reveal,
  isWitnessed,
  type Room,
  type Screen,
  screenOf,
  sealActs,
  sealersOf,
} from "./rooms-room.ts";
import { furnish, peopleOf, withOwner } from "./rooms-people.ts";
import { JURISDICTION } from "./pages.ts";
import { median, type Row } from "./rows.ts";
import { benchFolder, type RunningServer, removeFolder, socketFolderOf, startServer } from "./server.ts";

const ROOMS = 50;
const ROOMS_QUICK = 3;
/** Within which everybody of all rooms seals. */
const SEALING_MS = 180_000;
const SEALING_QUICK_MS = 6_000;
const TO_SCREENS_MS_MOST = 300;
const TO_REVEAL_MS_MOST = 1_500;
const BACK_MS_MOST = 3_000;
const CHAINS = 200;

/** Which runs now: the benchmark ends one of them and starts another. */
type Running = { server: RunningServer; folder: string };

export async function benchRooms(progress: (text: string) => void, isQuick: boolean): Promise<Row[]> {
  const folder = benchFolder("rooms");
  const running: Running = { server: await startServer(folder), folder };
  const socketFolder = socketFolderOf(folder);
  try {
    await furnish(running.server, folder);
    // The accounts are listed at the start.
    await running.server.stop();
    running.server = await startServer(folder);
    return await inRooms(running, isQuick, progress);
  } finally {
    await running.server.stop();
    removeFolder(folder, socketFolder);
  }
}

async function inRooms(running: Running, isQuick: boolean, progress: (text: string) => void): Promise<Row[]> {
  const { server, folder } = running;
  const count = isQuick ? ROOMS_QUICK : ROOMS;
  const people = await peopleOf(server);
  const against = await againstOf(server);
  const device = await newDevice();
  const rooms: Room[] = [];
  for (let n = 1; n <= count; n += 1) rooms.push(await openRoom(people, n));
  const screens = await Promise.all(
    rooms.map((room) => Promise.all(devicesOf(people).map((one) => screenOf(room, one)))),
  );
  await Promise.all(screens.flat().map((screen) => screen.backSince(0)));
  progress(`${count} rooms sit, ${screens.flat().length} devices listen`);
  const quorum = await watchQuorum(folder);
  const sealed = await Promise.all(
    rooms.map(async (room, n) => {
      await begin(room, device);
      const own = screens[n] ?? [];
      const observer = own.find((screen) => screen.device === people.observer);
      if (!observer) throw new Error("every room has its observer");
      const revealed = reveal(room, observer, device, against);
      const lastSealAt = await sealAll(room, device, isQuick ? SEALING_QUICK_MS : SEALING_MS);
      const revealedAt = await revealed;
      const shownAt = await Promise.all(own.map(({ shown }) => shown));
      return { room, lastSealAt, revealedAt, shownAt };
    }),
  );
  const lost = (await Promise.all(rooms.map(lostIn))).reduce((sum, n) => sum + n, 0);
  if (lost > 0) throw new Error(`${lost} seals are not in the record exactly once`);
  const witnessed = (await Promise.all(rooms.map(isWitnessed))).filter(Boolean).length;
  const toReveal = sealed.map(({ lastSealAt, revealedAt }) => revealedAt - lastSealAt);
  const toScreens: number[] = [];
  for (const { room, shownAt } of sealed) {
    const witnessedAt = await quorum.coveredAt(await sealActs(room));
    toScreens.push(...shownAt.map((at) => at - witnessedAt));
  }
  await quorum.stop();
  progress(
    `${sealed.length} rooms revealed, nothing lost: to the screens ${told(toScreens)}, to the reveal ${told(toReveal)}`,
  );
  const order = sealed.map(({ revealedAt }) => revealedAt).toSorted((a, b) => a - b);
  const gaps = order.map((at, n) => at - (order[n - 1] ?? at));
  const fanOut = await bareFanOut(count, devicesOf(people).length, gaps);
  const chain = await withOwner(folder, (database) => bareChain(database, CHAINS));
  const back = await killed(running, screens.flat());
  progress(`killed and started again: everybody is back in ${told(back)}`);
  for (const screen of screens.flat()) screen.close();
  const name = `${count} rooms of ${devicesOf(people).length} at once`;
  const seals = count * people.members.length;
  const all = (what: string, value: number, of: number): Row => ({
    name: `${name}: ${what}`,
    value,
    unit: `of ${of}`,
    peer: null,
    ratio: null,
    aim: { least: of, of: "value" },
  });
  return [
    timed(
      `${name}: from the witnesses' quorum to the reveal on every screen`,
      toScreens,
      TO_SCREENS_MS_MOST,
      {
        name: "the same streams and answers without an application",
        times: fanOut,
      },
    ),
    timed(`${name}: from the last seal to the reveal`, toReveal, TO_REVEAL_MS_MOST, {
      name: "four commits, each heard by the next",
      times: chain,
    }),
    all("seals in the record exactly once, and opened", seals, seals),
    all("revealed with the witnesses' signatures, in time", witnessed, count),
    timed(`${name}: the server killed and started again, until a device is back`, back, BACK_MS_MOST),
  ];
}

/** Each member takes a while, and the last of a room is not the last of another. @returns when the last one was sent */
async function sealAll(
  room: Room,
  device: Awaited<ReturnType<typeof newDevice>>,
  withinMs: number,
): Promise<number> {
  const sent = sealersOf(room, device).map(async ({ seal }) => {
    await sleep(Math.random() * withinMs);
    const at = performance.now();
    await seal();
    return at;
  });
  return Math.max(...(await Promise.all(sent)));
}

async function againstOf({ address }: RunningServer) {
  const text = async (path: string) => (await fetch(`${address}/ledger/${JURISDICTION}/${path}`)).text();
  return { vkey: (await text("key")).trim(), policy: await text("policy") };
}

/** When the quorum had signed for which size of the ledger, as the database tells it. */
async function watchQuorum(folder: string) {
  const sizes: { at: number; size: number }[] = [];
  const over = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const ask = Promise.withResolvers<(acts: string[]) => Promise<number>>();
  const watching = withOwner(folder, async (database) => {
    const unlisten = await database.listen("quanjian_ledger", async () => {
      const at = performance.now();
      const [row] = await database.query<{ size: number }>(
        "select coalesce(witnessed_size, 0) as size from ledger_heads where jurisdiction = $1",
        [JURISDICTION],
      );
      sizes.push({ at, size: Number(row?.size ?? 0) });
    });
    ask.resolve(async (acts) => {
      const [row] = await database.query<{ last: number }>(
        "select max(index) as last from leaves where jurisdiction = $1 and act = any($2::uuid[])",
        [JURISDICTION, acts],
      );
      const found = sizes.filter(({ size }) => size > Number(row?.last)).map(({ at }) => at);
      return Math.min(...found);
    });
    started.resolve();
    await over.promise;
    await unlisten();
  });
  await started.promise;
  const coveredAt = await ask.promise;
  return {
    coveredAt,
    async stop() {
      over.resolve();
      await watching;
    },
  };
}

/** How long after the new server was ready each device had the room again. */
async function killed(running: Running, screens: Screen[]): Promise<number[]> {
  const port = Number(new URL(running.server.address).port);
  await running.server.kill();
  const killedAt = performance.now();
  const backs = screens.map((screen) => screen.backSince(killedAt));
  running.server = await startServer(running.folder, { port });
  const readyAt = performance.now();
  return (await Promise.all(backs)).map((at) => Math.max(0, at - readyAt));
}

const P95 = 0.95;
function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * P95))] ?? Number.NaN;
}

const told = (times: number[]) => `p95 ${p95(times).toFixed(0)} ms, median ${median(times).toFixed(0)} ms`;

function timed(name: string, times: number[], most: number, peer?: { name: string; times: number[] }): Row {
  return {
    name,
    value: p95(times),
    unit: "ms",
    note: `95 of 100 within it, half within ${median(times).toFixed(0)} ms`,
    peer: peer ? { name: peer.name, value: p95(peer.times), unit: " ms" } : null,
    ratio: peer ? p95(peer.times) / p95(times) : null,
    aim: { most, of: "value" },
  };
}
