import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "../../verifier/index.ts";
import { type Clerk, type Recording, signIn } from "./clerk.ts";
import { newSampleFolder } from "../sample-folder.ts";
import {
  everythingSequenced,
  ledgerSize,
  type Program,
  postgresPid,
  removeDataFolder,
  startServer,
  stopEverything,
  until,
  whileRuns,
} from "../program.ts";

/** kill -9 under a write load: nothing that was acknowledged is lost, nothing that was repeated comes twice. */

const WRITERS = 6;
const ACTS_PER_MATTER = 4;
const ACKNOWLEDGED_BEFORE_KILL = 60;

let folder = "";
let server: Program;
beforeAll(async () => {
  folder = await newSampleFolder();
  server = await startServer(folder);
});
afterAll(async () => {
  await stopEverything();
  await removeDataFolder(folder);
});

type Load = {
  acknowledged: { matter: string; text: string }[];
  /** Sent, and never answered with 201: recorded or not, the writer cannot know. */
  open: Recording[];
};

/** Writers that record act after act, until one of them is not answered with 201. */
async function write(clerk: Clerk, load: Load, isOver: () => boolean): Promise<void> {
  const send = async (recording: Recording): Promise<string | null> => {
    const answer = await clerk.send(recording).catch((error: unknown) => {
      if (error instanceof TypeError) return null;
      throw error;
    });
    const matter = answer?.status === 201 ? matterOf(answer.body) : null;
    if (matter) load.acknowledged.push({ matter, text: recording.text });
    else load.open.push(recording);
    return matter;
  };
  while (!isOver()) {
    const matter = await send(clerk.opening());
    if (!matter) return;
    for (let i = 1; i < ACTS_PER_MATTER; i += 1) if (!(await send(clerk.materials(matter)))) return;
  }
}

function matterOf(body: Record<string, unknown>): string {
  const act = body.act as { matter?: string } | undefined;
  return String(body.matter ?? act?.matter);
}

async function round(kill: () => Promise<void>): Promise<void> {
  const load: Load = { acknowledged: [], open: [] };
  const sizeBefore = await ledgerSize(server.ready.address);
  let isKilled = false;
  const clerk = await signIn(server.ready, "Meeting clerk");
  const writers = Array.from({ length: WRITERS }, () => write(clerk, load, () => isKilled));
  await until(() => load.acknowledged.length >= ACKNOWLEDGED_BEFORE_KILL);
  await kill();
  isKilled = true;
  await Promise.all(writers);

  const after = await until(() => signIn(server.ready, "Meeting clerk"));
  for (const recording of load.open) {
    const answer = await until(async () => {
      const given = await after.send(recording);
      return given.status < 500 && given;
    });
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    load.acknowledged.push({ matter: matterOf(answer.body), text: recording.text });
  }
  for (const [matter, told] of Map.groupBy(load.acknowledged, (a) => a.matter)) {
    const acts = await after.acts(matter);
    expect(acts.map((act) => act.number)).toEqual(acts.map((_, index) => index + 1));
    expect(acts.map((act) => act.text).sort()).toEqual(told.map((act) => act.text).sort());
  }
  await everythingSequenced(folder);
  const report = await verifyLedger({ source: `${server.ready.address}/ledger/qingchuan` });
  expect(report.findings).toEqual([]);
  // Looks are acts as well.
  expect(report.size).toBeGreaterThanOrEqual(sizeBefore + load.acknowledged.length);
}

async function killServer(): Promise<void> {
  await server.kill();
  server = await startServer(folder);
}

/** The server stays, and starts its database again. */
async function killDatabase(): Promise<void> {
  const pid = postgresPid(folder);
  process.kill(pid, "SIGKILL");
  await whileRuns(server, () => ![0, pid].includes(postgresPid(folder)));
  await whileRuns(server, async () => (await fetch(`${server.ready.address}/healthz`)).status === 200);
}

test.each([
  ["server", killServer],
  ["database", killDatabase],
  ["server", killServer],
  ["database", killDatabase],
  ["server", killServer],
] as const)("kill -9 of the %s under load loses no acknowledged act", (_what, kill) => round(kill));
