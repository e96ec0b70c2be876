import { describe, expect, test } from "vitest";
import { stateOfBody, type Thresholds, thresholdsOf } from "./body-state.ts";
import type { OpenFinding, OpenLimit } from "./facts.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const NOW = Date.parse("2026-11-23T08:00:00Z");
const THRESHOLDS: Thresholds = {
  warningSerious: 2,
  warningFindings: 4,
  preventionFindings: 1,
  preventionLimits: 1,
};
let count = 0;
const finding = (severity: OpenFinding["severity"], more: Partial<OpenFinding> = {}): OpenFinding => ({
  matter: `matter-${++count}`,
  body: "body",
  constraint: "chair-last",
  severity,
  openedAt: "2026-11-12T01:00:00Z",
  ...more,
});
const limit = (dueAt: string, leadAt: string | null, more: Partial<OpenLimit> = {}): OpenLimit => ({
  matter: "matter-limit",
  body: "body",
  constraint: "reported",
  item: null,
  acts: [3],
  dueAt,
  leadAt,
  ...more,
});
const stateOf = (findings: OpenFinding[], limits: OpenLimit[] = [], thresholds = THRESHOLDS) =>
  stateOfBody(findings, limits, thresholds, NOW);

describe("given what stands open in a body's matters, its state", () => {
  test("is normal where nothing does", () => {
    expect(stateOf([])).toEqual({ state: "normal", findings: 0, serious: 0, limits: 0, reasons: [] });
  });

  test("is prevention from the first finding on", () => {
    expect(stateOf([finding("minor")])).toMatchObject({ state: "prevention", findings: 1, serious: 0 });
  });

  test("is warning by serious ones, or by many of any weight, never below the thresholds", () => {
    expect(stateOf([finding("serious")]).state).toBe("prevention");
    expect(stateOf([finding("serious"), finding("serious")]).state).toBe("warning");
    expect(stateOf([1, 2, 3].map(() => finding("minor"))).state).toBe("prevention");
    expect(stateOf([1, 2, 3, 4].map(() => finding("minor"))).state).toBe("warning");
  });

  test("follows what the law of the place says", () => {
    const strict = { ...THRESHOLDS, warningSerious: 1 };
    expect(stateOf([finding("serious")], [], strict).state).toBe("warning");
    const lenient = { ...THRESHOLDS, preventionFindings: 3 };
    expect(stateOf([finding("minor"), finding("minor")], [], lenient).state).toBe("normal");
  });

  test("is prevention where a limit is near, and says until when", () => {
    const near = limit("2026-11-25T15:59:59Z", "2026-11-20T00:00:00Z");
    expect(stateOf([], [near])).toMatchObject({
      state: "prevention",
      limits: 1,
      reasons: [{ because: "limit-near", at: near.dueAt, constraint: "reported", severity: null }],
    });
  });

  test("is normal where a limit is not near yet", () => {
    expect(stateOf([], [limit("2026-12-25T15:59:59Z", "2026-12-20T00:00:00Z")]).state).toBe("normal");
  });

  test("counts a limit that has passed once: as its finding where it has become one", () => {
    const passed = limit("2026-11-20T15:59:59Z", null, { matter: "one" });
    const told = finding("moderate", { matter: "one", constraint: "reported" });
    expect(stateOf([], [passed])).toMatchObject({ findings: 1, reasons: [{ because: "limit-passed" }] });
    expect(stateOf([told], [passed])).toMatchObject({ findings: 1, reasons: [{ because: "finding" }] });
    // A rule broken once may have another limit that is still to come.
    const coming = limit("2026-11-25T15:59:59Z", "2026-11-20T00:00:00Z", { matter: "one" });
    expect(stateOf([told], [coming])).toMatchObject({ findings: 1, limits: 1 });
  });

  test("tells a limit that has passed before one that is near", () => {
    const passed = limit("2026-11-20T15:59:59Z", null, { matter: "one" });
    const near = limit("2026-11-25T15:59:59Z", "2026-11-20T00:00:00Z", { matter: "two" });
    const { reasons } = stateOf([], [near, passed]);
    expect(reasons.map((r) => r.because)).toEqual(["limit-passed", "limit-near"]);
  });

  test("tells a rule that is broken twice in a matter twice, the weightier first", () => {
    const twice = [
      finding("minor", { matter: "one", constraint: "notice" }),
      finding("moderate", { matter: "one" }),
      finding("moderate", { matter: "one", openedAt: "2026-11-13T01:00:00Z" }),
    ];
    const { findings, reasons } = stateOf(twice);
    expect(findings).toBe(3);
    expect(reasons.map((r) => [r.severity, r.at])).toEqual([
      ["moderate", "2026-11-13T01:00:00Z"],
      ["moderate", "2026-11-12T01:00:00Z"],
      ["minor", "2026-11-12T01:00:00Z"],
    ]);
  });
});

test("the national pack says every threshold, within bounds and with its basis", async () => {
  const packs = await shippedNorms();
  const law = packs.procedure("cn/finding", "2026-11-23");
  if (!law) throw new Error("cn/finding is not there");
  const thresholds = thresholdsOf(law);
  expect(thresholds.warningSerious).toBeGreaterThan(0);
  expect(thresholds.warningFindings).toBeGreaterThanOrEqual(thresholds.preventionFindings);
  const shown = law.parameters.filter(({ id }) => /^(state_window|warning_|prevention_)/.test(id));
  expect(shown).toHaveLength(5);
  for (const { id, bounds, basis } of shown) {
    expect(bounds?.min, id).toBe("1");
    expect(basis.length, id).toBeGreaterThan(0);
  }
});

test("a law without one of them shows nothing", () => {
  expect(() => thresholdsOf({ parameters: [] })).toThrow("warning_serious");
});
