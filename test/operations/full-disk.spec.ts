import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { verifyLedger } from "../../verifier/index.ts";
import { type Answer, type Recording, signIn } from "./clerk.ts";
import { newSampleFolder } from "../sample-folder.ts";
import {
  newDataFolder,
  type Program,
  removeDataFolder,
  startServer,
  stopEverything,
  until,
  whileRuns,
} from "../program.ts";

/** A data folder on a small disk of its own, filled up to the last block. */

const DISK_MB = 640;
/** Fills a page of the database, within what a text may hold. */
const TEXT_BYTES = 8_000;
const BLOCK = Buffer.alloc(1 << 20, 1);

const folder = newDataFolder();
const isMounted =
  process.getuid?.() === 0 &&
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "quanjian-test", folder]).status === 0;
if (!isMounted) {
  await removeDataFolder(folder);
  console.log("A small disk cannot be mounted here: the test of a full disk is left out.");
}

/** Takes all the room there is; what the database frees meanwhile is taken as well. */
function fillDisk(ballast: string): void {
  for (;;)
    try {
      writeFileSync(ballast, BLOCK.subarray(0, statfsSync(folder).bavail > 256 ? BLOCK.length : 4_096), {
        flag: "a",
      });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOSPC") return;
      throw error;
    }
}

describe.skipIf(!isMounted)("on a full disk", () => {
  let server: Program | null = null;
  afterAll(async () => {
    await stopEverything();
    execFileSync("umount", ["-l", folder]);
    await removeDataFolder(folder);
  });

  test("an act is refused with 507 and the cure, half of nothing is written, and there is no harm once there is room", async () => {
    chmodSync(folder, 0o711);
    await newSampleFolder(folder);
    server = await startServer(folder);
    const { address } = server.ready;
    const clerk = await signIn(server.ready, "Meeting clerk");
    const opened = await clerk.send(clerk.opening());
    expect(opened.status).toBe(201);
    const matter = String(opened.body.matter);
    const texts = [(await clerk.acts(matter))[0]?.text];

    const ballast = join(folder, "ballast");
    const refused: { answer: Answer; recording: Recording }[] = [];
    const full = await whileRuns(server, async () => {
      fillDisk(ballast);
      const recording = clerk.materials(matter, randomBytes(TEXT_BYTES).toString("hex"));
      const answer = await clerk.send(recording);
      if (answer.status === 201) texts.push(recording.text);
      else refused.push({ answer, recording });
      return answer.status !== 201 && answer;
    });
    expect(full.body).toMatchObject({ status: 507, code: "storage_full" });
    expect(String(full.body.detail)).toMatch(/room|space/);

    rmSync(ballast);
    for (const { recording } of refused) {
      const answer = await until(async () => {
        const given = await clerk.send(recording);
        return given.status < 500 && given;
      });
      expect([answer.status, answer.body.code]).toEqual([201, undefined]);
      texts.push(recording.text);
    }
    const acts = await clerk.acts(matter);
    expect(acts.map((act) => act.number)).toEqual(texts.map((_, index) => index + 1));
    expect(acts.map((act) => act.text).sort()).toEqual(texts.sort());
    const report = await until(async () => {
      const found = await verifyLedger({ source: `${address}/ledger/qingchuan` });
      const health = (await (await fetch(`${address}/healthz`)).json()) as { status: string };
      return health.status === "ok" && found;
    });
    expect(report.findings).toEqual([]);
  });
});
