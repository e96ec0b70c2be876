/** quanjian norms back-test over a log: what comes out, and what is said when it cannot be. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { normsCommand } from "./norms.ts";

const LOG = "sample/meetings/fomc-1983-1986/events.csv";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "back-test-"));
  await cp("norms", folder, { recursive: true });
  const file = join(folder, "fomc/procedures/meeting.yaml");
  const written = await readFile(file, "utf8");
  const rule = "holds: present > due * majority_share";
  expect(written).toContain(rule);
  await writeFile(file, written.replace(rule, "holds: present > due"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as the program does, in this process. */
async function backTest(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const spies = (["out", "err"] as const).map((to) =>
    vi.spyOn(process[`std${to}`], "write").mockImplementation((text) => {
      said[to] += String(text);
      return true;
    }),
  );
  process.exitCode = undefined;
  try {
    await normsCommand().parseAsync(["back-test", ...args], { from: "user" });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const exit = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { exit, ...said };
}

test("other rules over a log: what they would find in which case, beside what is found now", async () => {
  const { exit, out } = await backTest(
    "--procedure",
    "fomc/meeting",
    "--pack",
    folder,
    "--log",
    LOG,
    "--json",
  );
  const { log, differences, byConstraint, ...counts } = JSON.parse(out);
  expect(exit).toBe(1);
  expect(log).toEqual({ cases: 74, events: 21071 });
  // In no meeting was more present than due, and in one nobody was counted.
  const changed = byConstraint.filter((c: { new: number; gone: number }) => c.new + c.gone > 0);
  expect(changed).toEqual([{ constraint: "quorum-by-attendance", inForce: 0, draft: 73, new: 73, gone: 0 }]);
  expect(counts.draft - counts.inForce).toBe(73);
  expect(differences[0]).toMatchObject({
    change: "new",
    constraint: "quorum-by-attendance",
    case: "FOMC-1983-02-09-01",
  });
});

test("the same values find the same, and the exit code says so", async () => {
  const { exit, out } = await backTest("--parameter", "fomc/meeting.majority_share=1/2", "--log", LOG);
  expect(exit).toBe(0);
  expect(out).toContain("0 new, 0 gone; nothing was recorded");
});

test.each([
  ["nothing is changed", ["--procedure", "fomc/meeting", "--log", LOG], /how the rules are changed/],
  ["nothing is tried", ["--log", LOG], /what is tried/],
  ["no past is named", ["--parameter", "cn/decision.quorum_share=2/3"], /--jurisdiction NAME, or --log FILE/],
  [
    "two procedures at once",
    [
      "--parameter",
      "cn/decision.quorum_share=2/3",
      "--parameter",
      "fomc/meeting.majority_share=1/2",
      "--log",
      LOG,
    ],
    /one procedure at a time/,
  ],
  ["no such procedure", ["--parameter", "cn/none.x=1", "--log", LOG], /there is no procedure cn\/none/],
  ["no such parameter", ["--parameter", "fomc/meeting.share=1", "--log", LOG], /fomc\/meeting\.share/],
  ["no such log", ["--parameter", "fomc/meeting.majority_share=1/2", "--log", "nowhere.csv"], /nowhere\.csv/],
])("%s: exit 2, with the cure", async (_what, args, words) => {
  const { exit, err } = await backTest(...args);
  expect(err).toMatch(words);
  expect(exit).toBe(2);
});
