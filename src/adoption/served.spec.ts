/** A pack that cannot be read: what a server that starts then stands on, and what it says. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadNorms } from "./index.ts";

let folder = "";
let keep = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "served-"));
  keep = await mkdtemp(join(tmpdir(), "kept-"));
  await write("a/pack.yaml", pack("a"));
  await write("a/procedures/meeting.yaml", procedure("meeting", "1/2"));
  await write("b/pack.yaml", pack("b"));
  await write("b/procedures/report.yaml", procedure("report", "1/2"));
});
afterEach(async () => {
  for (const path of [folder, keep]) await rm(path, { recursive: true });
});

const pack = (name: string, more = "") => `pack: ${name}\nversion: "1"\n${more}title: { zh: 包, en: Pack }\n`;
const procedure = (name: string, share: string) => `procedure: ${name}
title: { zh: 程序, en: Procedure }
in_force: { from: 2020-01-01 }
parameters:
  share: { title: { zh: 比例, en: Share }, value: ${share}, unit: share, basis: [{ document: 规则, status: V }] }
acts:
  opened: { zh: 开始, en: Opened, opens: true }
`;
const OVERLAY = `extends: a/meeting
in_force: { from: 2020-01-01 }
parameters:
  share: { value: 2/3, basis: [{ document: 本地, status: L }] }
`;

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, ".."), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function served() {
  const { norms, packs, whyNot } = await loadNorms(folder, keep);
  const share = (id: string, packs: string[] = []) =>
    norms.procedure(id, "2026-01-01", { packs })?.parameters.find((p) => p.id === "share")?.value ?? null;
  return {
    shares: [share("a/meeting"), share("b/report")],
    share,
    states: packs.map((p) => `${p.pack} ${p.state}`),
    problems: packs.flatMap((p) => p.problems.map(({ file, line }) => `${file}:${line}`)),
    whyNot,
  };
}

test("all is well: every pack is as its files say", async () => {
  const { shares, states, problems } = await served();
  expect([shares, states, problems]).toEqual([["1/2", "1/2"], ["a current", "b current"], []]);
});

test("a pack that was good before serves its last good text, and the place of the fault is named", async () => {
  await served();
  await write("a/procedures/meeting.yaml", procedure("meeting", "half"));
  const { shares, states, problems, whyNot } = await served();
  expect(shares).toEqual(["1/2", "1/2"]);
  expect(states).toEqual(["a last-good", "b current"]);
  expect(problems).toEqual(["a/procedures/meeting.yaml:5"]);
  expect(whyNot("a/meeting")).toBe(null);
});

test("a faulty change of a good pack goes back to the last good text, not to an earlier one", async () => {
  await served();
  await write("a/procedures/meeting.yaml", procedure("meeting", "2/3"));
  await served();
  await write("a/procedures/meeting.yaml", "procedure: [");
  expect((await served()).shares).toEqual(["2/3", "1/2"]);
});

test("without a last good text the other packs serve, and the procedures of the broken one are refused with the reason", async () => {
  await write("a/procedures/meeting.yaml", procedure("meeting", "half"));
  const { shares, states, whyNot } = await served();
  expect(shares).toEqual([null, "1/2"]);
  expect(states).toEqual(["a broken", "b current"]);
  expect(whyNot("b/report")).toBe(null);
  const refused = whyNot("a/meeting");
  expect(refused).toMatchObject({ ok: false, code: "norm_faulty" });
  expect(refused?.message.en).toContain("norms/a/procedures/meeting.yaml:5");
  expect(refused?.message.zh).toContain("norms/a/procedures/meeting.yaml:5");
});

test("what is mended is current again", async () => {
  await served();
  await write("a/procedures/meeting.yaml", "procedure: [");
  await served();
  await write("a/procedures/meeting.yaml", procedure("meeting", "2/3"));
  const { shares, states } = await served();
  expect([shares, states]).toEqual([
    ["2/3", "1/2"],
    ["a current", "b current"],
  ]);
});

test("a local pack over a broken one: the good text below, the local one over it", async () => {
  await write("local/pack.yaml", pack("local", "extends: a\n"));
  await write("local/procedures/meeting.yaml", OVERLAY);
  await served();
  await write("a/procedures/meeting.yaml", "procedure: [");
  const { states, share } = await served();
  expect(states).toEqual(["a last-good", "b current", "local current"]);
  expect([share("a/meeting"), share("a/meeting", ["local"])]).toEqual(["1/2", "2/3"]);
});

test("a broken local pack is refused to who has adopted it, and to nobody else", async () => {
  await write("local/pack.yaml", pack("local", "extends: a\n"));
  await write("local/procedures/meeting.yaml", OVERLAY.replace("2/3", "most"));
  const { states, shares, whyNot } = await served();
  expect(states).toEqual(["a current", "b current", "local broken"]);
  expect(shares).toEqual(["1/2", "1/2"]);
  expect(whyNot("a/meeting")).toBe(null);
  expect(whyNot("a/meeting", ["local"])?.code).toBe("norm_faulty");
  expect(whyNot("b/report", ["local"])).toBe(null);
});

test("a kept text that somebody has altered is not served", async () => {
  await served();
  const kept = JSON.parse(await readFile(join(keep, "last-good.json"), "utf8")) as Record<string, string>;
  await writeFile(
    join(keep, "kept/a", (kept.a ?? "").slice(0, 16), "procedures/meeting.yaml"),
    procedure("meeting", "1/9"),
  );
  await write("a/procedures/meeting.yaml", "procedure: [");
  const { shares, states } = await served();
  expect([shares, states]).toEqual([
    [null, "1/2"],
    ["a broken", "b current"],
  ]);
});

test("where nothing can be kept the packs serve all the same, and it is said", async () => {
  await writeFile(join(keep, "file"), "");
  const { packs, notKept, norms } = await loadNorms(folder, join(keep, "file"));
  expect(packs.map((p) => p.state)).toEqual(["current", "current"]);
  expect(norms.procedure("a/meeting", "2026-01-01")).toBeDefined();
  expect(notKept?.message).toMatch(/ENOTDIR|EEXIST/);
});

test("two processes that start at once keep the same", async () => {
  const both = await Promise.all([served(), served()]);
  expect(both.map((s) => s.shares)).toEqual([
    ["1/2", "1/2"],
    ["1/2", "1/2"],
  ]);
});

test("a damaged memory of good texts is told with its cure, and the other packs serve", async () => {
  await served();
  await writeFile(join(keep, "last-good.json"), "{");
  await write("a/pack.yaml", "pack: [");
  const { shares, states, problems } = await served();
  expect([shares, states]).toEqual([
    [null, "1/2"],
    ["a broken", "b current"],
  ]);
  expect(problems).toContain("last-good.json:1");
  expect((await loadNorms(folder, keep)).notKept?.message).toContain("is damaged; remove it");
});
