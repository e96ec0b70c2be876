/** The clock of a trial: limits pass when the law that is tried says so, not when they passed under another. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPacks, type NormLibrary, type Procedure } from "../norms/index.ts";
import type { Occurrence } from "../rules/index.ts";
import { TICK } from "../rules/index.ts";
import { judgeMatter, type Judged } from "./index.ts";

let folder = "";
let norms: NormLibrary;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "judge-"));
  await mkdir(join(folder, "p/procedures"), { recursive: true });
  await writeFile(join(folder, "p/pack.yaml"), 'pack: p\nversion: "1"\ntitle: { zh: 包, en: Pack }\n');
  await writeFile(
    join(folder, "p/procedures/inquiry.yaml"),
    `procedure: inquiry
title: { zh: 函询, en: Inquiry }
in_force: { from: 2020-01-01 }
parameters:
  reply_time:
    title: { zh: 时限, en: Time }
    value: 15
    unit: days
    bounds: { min: 1, max: 60 }
    basis: [{ document: 规则, status: V }]
acts:
  asked: { zh: 发函, en: Asked, opens: true }
  noted: { zh: 记事, en: Noted }
  replied: { zh: 回复, en: Replied, closes: true }
constraints:
  reply-in-time:
    title: { zh: 按时回复, en: A reply in time }
    severity: minor
    response: { activation: asked, target: replied, within: reply_time }
    basis: [{ document: 规则, status: V }]
    broken: { zh: 逾期。, en: Late. }
`,
  );
  norms = await loadPacks([folder]);
});
afterAll(() => rm(folder, { recursive: true }));

function law(days: string): Procedure {
  const draft = {
    ...{
      procedure: "p/inquiry",
      parameter: "reply_time",
      value: days,
      from: "2020-01-01",
      to: null,
      body: null,
    },
    basis: { document: "草案", status: "I" as const },
    version: "draft",
  };
  return norms.procedure("p/inquiry", "2026-03-02", { settings: [draft] }) as Procedure;
}

const day = (n: number) => Date.parse("2026-03-02T02:00:00Z") + n * 86_400_000;
const act = (number: number, type: string, onDay: number): Occurrence => ({
  number,
  type: type === TICK ? TICK : `inquiry.${type}`,
  of: null,
  by: null,
  as: null,
  item: null,
  data: {},
  time: day(onDay),
});
const foundAt = (judged: Judged) =>
  judged.ok ? judged.found.map((f) => `${f.constraint} #${f.at}`) : judged.unknown;

test("a reply on the twelfth day is in time by fifteen days, and late by ten", () => {
  const acts = [act(1, "asked", 0), act(2, "replied", 12)];
  expect(foundAt(judgeMatter(law("15"), acts, day(40)))).toEqual([]);
  expect(foundAt(judgeMatter(law("10"), acts, day(40)))).toEqual(["reply-in-time #1"]);
});

test("the recorded act of the clock is that of the law in force: another limit has not passed by it", () => {
  const acts = [act(1, "asked", 0), act(2, TICK, 16), act(3, "replied", 20)];
  expect(foundAt(judgeMatter(law("15"), acts, day(40)))).toEqual(["reply-in-time #1"]);
  expect(foundAt(judgeMatter(law("30"), acts, day(40)))).toEqual([]);
});

test("without a reply the limit passes when its time has come, and not before", () => {
  const acts = [act(1, "asked", 0), act(2, "noted", 3)];
  expect(foundAt(judgeMatter(law("15"), acts, day(10)))).toEqual([]);
  expect(foundAt(judgeMatter(law("15"), acts, day(17)))).toEqual(["reply-in-time #1"]);
});

test("acts that the law does not know cannot be judged by it", () => {
  expect(foundAt(judgeMatter(law("15"), [act(1, "asked", 0), act(2, "invented", 1)], day(1)))).toBe(
    "inquiry.invented",
  );
});
