import { describe, expect, test } from "vitest";
import { proposalActs, versionActs } from "./acts.ts";
import { differenceOf } from "./difference.ts";
import { act, entry } from "./item-list.fixture.ts";
import { inForceOn, preconditionsOf, type Version, versionOf } from "./list.ts";

const dayOf = (at: string) => at.slice(0, 10);
const version = (acts: Parameters<typeof versionOf>[0]) => versionOf(acts, dayOf) as Version;

describe("a version", () => {
  test("has the entries that were listed and not removed, the later of one number", () => {
    const { entries, state, title, draftedOn } = version([
      act("drafted", "2026-03-02", { title: "清单" }),
      act("entry-listed", "2026-03-02", entry("1-1")),
      act("entry-listed", "2026-03-02", entry("1-2")),
      act("entry-listed", "2026-03-02", entry("1-1", { threshold: 5 })),
      act("entry-removed", "2026-03-03", { number: "1-2" }),
    ]);
    expect([title, state, draftedOn]).toEqual(["清单", "drafted", "2026-03-02"]);
    expect(entries).toEqual([entry("1-1", { threshold: 5 })]);
  });

  test("is adopted, published, filed and ended, each on its day; filing changes no state", () => {
    const acts = [
      act("drafted", "2026-03-02", { title: "清单", replaces: "older" }),
      act("adopted-by-meeting", "2026-03-09", { decision: "matter" }),
      act("filed-with-station", "2026-03-11"),
      act("published", "2026-03-12"),
      act("superseded", "2026-09-01"),
    ];
    expect(version(acts.slice(0, 3))).toMatchObject({
      state: "adopted",
      filedOn: "2026-03-11",
      decision: "matter",
    });
    expect(version(acts.slice(0, 4))).toMatchObject({ state: "published", publishedOn: "2026-03-12" });
    expect(version(acts)).toMatchObject({ state: "ended", endedOn: "2026-09-01", replaces: "older" });
  });

  test("whose opening was erased is none any more, and an erased entry is left out", () => {
    const drafted = act("drafted", "2026-03-02", { title: "清单" });
    expect(versionOf([{ ...drafted, erased: true, data: {} }], dayOf)).toBeNull();
    expect(versionOf([], dayOf)).toBeNull();
    const gone = { ...act("entry-listed", "2026-03-02"), erased: true };
    expect(version([drafted, gone]).entries).toEqual([]);
  });
});

describe("the list in force", () => {
  const at = (id: string, days: Partial<Version>) => ({
    ...version([act("drafted", "2026-01-05")]),
    id,
    ...days,
  });
  const first = at("first", { adoptedOn: "2026-02-02", endedOn: "2026-08-03" });
  const second = at("second", { adoptedOn: "2026-08-03" });
  const draft = at("draft", {});

  test("is the one adopted last, from its day on; a draft is none", () => {
    const on = (day: string) => inForceOn([draft, second, first], day)?.id ?? null;
    expect(["2026-02-01", "2026-02-02", "2026-08-02", "2026-08-03", "2030-01-01"].map(on)).toEqual([
      null,
      "first",
      "first",
      "second",
      "second",
    ]);
  });

  test("gives way to a newer one though nobody recorded that it is superseded; a withdrawn one brings no older back", () => {
    expect(inForceOn([{ ...first, endedOn: null }, second], "2026-09-01")?.id).toBe("second");
    expect(inForceOn([first, { ...second, endedOn: "2026-10-09" }], "2026-10-09")).toBeNull();
  });
});

test("a difference names what is added, changed and removed; no and nothing said are the same", () => {
  const before = [entry("1"), entry("2"), entry("3", { needs_legality: false })];
  const after = [entry("3"), entry("2", { threshold: 1, needs_risk: true }), entry("4")];
  expect(differenceOf(before, after)).toEqual([
    { kind: "changed", number: "2", entry: after[1], before: before[1], fields: ["threshold", "needs_risk"] },
    { kind: "added", number: "4", entry: after[2] },
    { kind: "removed", number: "1", entry: before[0] },
  ]);
  expect(differenceOf(before, before)).toEqual([]);
});

describe("the acts", () => {
  const by = { actor: { person: "p", office: "o" }, claimedAt: "2026-03-02T01:00:00.000Z" };

  test("of a new version say nothing where a cell is empty or no", () => {
    const acts = versionActs(
      { title: "清单", replaces: null, entries: [entry("1", { needs_risk: false, needs_expert: true })] },
      by,
    );
    expect(acts.map(({ type, data }) => [type, data])).toEqual([
      ["item-list.drafted", { title: "清单" }],
      ["item-list.entry-listed", entry("1", { needs_expert: true })],
    ]);
  });

  test("of an item take what the list asks for from the list, and leave out what nobody said", () => {
    const cited = entry("4-1", {
      needs_legality: true,
      needs_risk: false,
      vote_asked: "named",
      meeting_kind: "group",
    });
    const acts = proposalActs(
      {
        title: "议题",
        class: "funds",
        amount: 5,
        department: "",
        cited: { list: "list", entry: cited },
        met: [{ kind: "legality", evidence: ["a"] }],
        materials: { text: "方案", evidence: [] },
      },
      by,
    );
    expect(acts.map(({ type, data, evidence }) => [type, data, evidence])).toEqual([
      ["decision.proposed", { title: "议题", class: "funds", amount: 5 }, undefined],
      [
        "decision.list-entry-cited",
        { entry: "4-1", list: "list", needs_legality: true, vote_asked: "named" },
        undefined,
      ],
      ["decision.precondition-met", { kind: "legality" }, ["a"]],
      ["decision.materials-submitted", { text: "方案" }, undefined],
    ]);
    expect(preconditionsOf(cited)).toEqual(["legality"]);
  });
});
