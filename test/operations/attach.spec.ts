import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLedger } from "../../verifier/index.ts";
import { signIn } from "./clerk.ts";
import { oldNode } from "./old-node.ts";
import { newSampleFolder } from "../sample-folder.ts";
import {
  type Program,
  postgresPid,
  quanjian,
  removeDataFolder,
  startServer,
  stopEverything,
  until,
} from "../program.ts";

/** Commands share the data folder with a running server, and with one another. */

let folder = "";
let server: Program;
const env = () => ({ env: { QUANJIAN_DATA: folder } });

beforeAll(async () => {
  folder = await newSampleFolder();
  server = await startServer(folder);
});
afterAll(async () => {
  await stopEverything();
  await removeDataFolder(folder);
});

const importMeetings = (jurisdiction: string, log = "sample/meetings/galicia-2015/events.csv") =>
  quanjian(["import", "meetings", log, "--pack", "fomc", "--jurisdiction", jurisdiction, "--json"], env());

test("a command attaches to the server's database, and its new jurisdiction is sequenced and witnessed at once", async () => {
  const pid = postgresPid(folder);
  const result = await importMeetings("attached");
  expect(result.words).toContain('"matters"');
  expect(result.code).toBe(0);
  const { acts } = JSON.parse(result.out.trim().split("\n").at(-1) ?? "") as { acts: number };
  expect(postgresPid(folder)).toBe(pid);
  const source = `${server.ready.address}/ledger/attached`;
  const report = await until(async () => {
    const found = await verifyLedger({ source });
    return found.size >= acts && found;
  });
  expect(report.findings).toEqual([]);
  // "Witnessed" is what the quorum has cosigned; the checkpoint in the public tree carries those lines.
  const note = await until(async () => {
    const text = await (await fetch(`${source}/checkpoint`)).text();
    return text.split("\n").filter((line) => line.startsWith("— ")).length >= 4 && text;
  });
  expect(note).toContain("province.demonstration.quanjian");
});

test("a second committee goes into the same jurisdiction, and its observer sees both", async () => {
  const log = join(folder, "board", "events.csv");
  mkdirSync(dirname(log));
  writeFileSync(
    log,
    `case_id,activity,timestamp,resource,role,item,value
1,open,2025-03-03T09:00:00,Clerk,clerk,1,item
1,attend,2025-03-03T09:00:01,Ann,chair,1,
1,attend,2025-03-03T09:00:02,Bob,member,1,
`,
  );
  const result = await importMeetings("attached", log);
  expect([result.words, result.code]).toEqual([result.words, 0]);
  await server.stop();
  server = await startServer(folder);
  const observers = server.ready.accounts.filter((account) => account.jurisdiction === "attached");
  expect(observers.map((account) => account.role.en)).toEqual(["Observer"]);
  const observer = await signIn(server.ready, "Observer", "attached");
  expect((await observer.get("/api/v1/matters")).total).toBe(524 + 1);
});

test("two commands at the same moment on a folder without a server both succeed, and the last one stops the database", async () => {
  await server.stop();
  expect(postgresPid(folder)).toBe(0);
  const [first, second, third] = await Promise.all([
    importMeetings("first-one"),
    importMeetings("second-one"),
    quanjian(["jurisdiction", "list", "--json"], env()),
  ]);
  expect([first.words, first.code]).toEqual([first.words, 0]);
  expect([second.words, second.code]).toEqual([second.words, 0]);
  expect([third.words, third.code]).toEqual([third.words, 0]);
  expect(postgresPid(folder)).toBe(0);
  server = await startServer(folder);
  for (const jurisdiction of ["first-one", "second-one"]) {
    const source = `${server.ready.address}/ledger/${jurisdiction}`;
    const report = await until(async () => {
      const found = await verifyLedger({ source });
      return found.size > 0 && found;
    });
    expect(report.findings).toEqual([]);
  }
});

test("a self-check by hand, while the server runs, finds every log whole, and /metrics shows it", async () => {
  const result = await quanjian(["jobs", "run", "self-check", "--json"], env());
  expect([result.words, result.code]).toEqual([result.words, 0]);
  const { logs } = JSON.parse(result.out) as { logs: { ok: boolean; size: number; actsOpened: number }[] };
  expect(logs.length).toBeGreaterThan(3);
  for (const log of logs) expect(log.actsOpened).toBeGreaterThan(0);
  const metrics = await (
    await fetch(`${server.ready.address.replace("localhost", "127.0.0.1")}/metrics`)
  ).text();
  expect(metrics).toContain('quanjian_self_check_ok{jurisdiction="qingchuan"} 1');
});

test("/healthz says that all is well while it is", async () => {
  const health = await until(async () => {
    const answer = await (await fetch(`${server.ready.address}/healthz`)).json();
    return (answer as { status: string }).status === "ok" && answer;
  });
  expect(health).toEqual({ status: "ok", database: "ok", sequencer: "ok", logs: [] });
});

const old = oldNode();

describe.skipIf(old === null)("the compiled program on an auditor's old Node", () => {
  const built = "dist/.test";
  const audit = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      old ?? "",
      ["--no-warnings", `${built}/src/cli/main.js`, ...args],
      { encoding: "utf8" },
    );
    return { words: stdout + stderr, status };
  };
  beforeAll(() => {
    const tsc = spawnSync(
      process.execPath,
      ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", built],
      { encoding: "utf8" },
    );
    expect([tsc.stdout, tsc.status]).toEqual(["", 0]);
  });
  afterAll(() => {
    rmSync(built, { recursive: true, force: true });
  });

  test("verifies, copies and proves a ledger, and makes a witness's key", async () => {
    const source = `${server.ready.address}/ledger/qingyi`;
    const copy = join(folder, "copy");
    const verified = audit("ledger", "verify", source);
    expect([verified.words, verified.status]).toEqual([verified.words, 0]);
    expect(verified.words).toContain("the ledger is whole");
    const copied = audit("ledger", "export", source, "--out", copy);
    expect([copied.words, copied.status]).toEqual([copied.words, 0]);
    expect(audit("ledger", "verify", copy).status).toBe(0);
    const proof = join(folder, "receipt.txt");
    const proved = audit("ledger", "prove", copy, "--index", "3", "--out", proof);
    expect([proved.words, proved.status]).toEqual([proved.words, 0]);
    const witness = audit("ledger", "witness", "--key", join(folder, "w.key"), "--generate-key", "w.example");
    expect(witness.words).toMatch(/^w\.example\+/);
  });

  test("says of the server's own commands what they need", () => {
    for (const args of [["start"], ["account", "list"], ["jobs", "run", "sweep"]]) {
      const refused = audit(...args);
      expect(refused.status).toBe(2);
      expect(refused.words).toContain("needs Node ≥ 24");
    }
  });
});
