import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { envelope, fieldsOf } from "../matters/index.ts";
import { loadPacks, type Procedure } from "../norms/index.ts";
import { startMonitor, stepMonitor } from "../rules/index.ts";
import { generateSample } from "./index.ts";

const options = { seed: "quanjian", scale: 1, until: "2026-11-20" };

test("the same seed gives the same prefecture, ids included", () => {
  const print = () => createHash("sha256").update(JSON.stringify(generateSample(options))).digest("hex");
  expect(print()).toBe(print());
});

test("scale 1 holds at most 40,000 acts and breaks every rule several times", () => {
  const sample = generateSample(options);
  expect(sample.admissions.reduce((n, a) => n + a.acts.length, 0)).toBeLessThanOrEqual(40_000);
  const times = Map.groupBy(sample.truth, (t) => t.constraint);
  expect(times.size).toBe(10);
  for (const [, found] of times) expect(found.length).toBeGreaterThanOrEqual(3);
});

test("the rules find what was put in, nothing more and nothing less", async () => {
  const sample = generateSample(options);
  const norms = await loadPacks(fileURLToPath(new URL("../../norms", import.meta.url)));
  const decision = norms.procedure("cn/decision", "2026-01-01") as Procedure;
  const found: string[] = [];
  for (const { matter, acts } of sample.admissions) {
    if (!("open" in matter) || matter.open.procedure !== "cn/decision") continue;
    const monitor = startMonitor(decision);
    const breached = new Set<string>();
    acts.forEach((act, index) => {
      const o = { number: index + 1, type: act.type, ...envelope(act), data: fieldsOf(act.data), claimedAt: act.claimedAt };
      for (const change of stepMonitor(monitor, o)) breached.add(change.constraint);
    });
    for (const constraint of breached) found.push(`${matter.open.id} ${constraint}`);
  }
  expect(found.sort()).toEqual(sample.truth.map((t) => `${t.matter} ${t.constraint}`).sort());
});
