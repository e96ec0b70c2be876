/** `quanjian ledger verify-item` on the command line, without a server. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Book, log, meeting, policy } from "../sealing/proof.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "quanjian-item-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const all = ["src/cli/main.ts", "ledger", "verify-item", ...args];
    execFile(process.execPath, all, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: `${stdout}${stderr}` }),
    );
  });
}

describe("quanjian ledger verify-item", () => {
  test("says what a bundle shows, and no more", async () => {
    const book = new Book();
    const { reveals } = meeting(book);
    const file = join(folder, "item.json");
    writeFileSync(file, JSON.stringify(await book.bundle({ reveals })));
    writeFileSync(join(folder, "policy.txt"), policy);
    book.writeTo(join(folder, "ledger"));
    const key = ["--vkey", log.verifier.vkey];
    const whole = await run(
      file,
      ...key,
      "--policy",
      join(folder, "policy.txt"),
      "--source",
      join(folder, "ledger"),
    );
    expect(whole.out).toContain(
      "the chair's recorded statement (number 15) followed the recorded statements of all others (3)",
    );
    expect(whole.out).toContain("round 1: 3 sealed, 3 opened");
    expect(whole.out).toContain("it does not vouch for content");
    expect(whole.out).not.toMatch(/provably|nobody can/);
    expect(whole.code).toBe(0);
    const alone = await run(file, ...key, "--json");
    expect(JSON.parse(alone.out)).toMatchObject({ ok: true, isScanned: false, isWitnessed: null });
  }, 60_000);

  test("names what is wrong, and ends with 1", async () => {
    const book = new Book();
    meeting(book, { chairFirst: true, isWitnessed: false });
    const file = join(folder, "bad.json");
    writeFileSync(file, JSON.stringify(await book.bundle()));
    const { code, out } = await run(file, "--vkey", log.verifier.vkey);
    expect(code).toBe(1);
    expect(out).toContain("did NOT follow");
    expect(out).toContain("FINDING    chair-before-others");
  }, 60_000);
});
