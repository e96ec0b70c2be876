/** The permission matrix as committed text: a change of the policies shows as a change of test/snapshots. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ACTIONS, authorize } from "./authorize.ts";
import { CAST, JURISDICTIONS, MATTERS } from "./cast.fixture.ts";

const SNAPSHOT = new URL("../../test/snapshots/permission-matrix.txt", import.meta.url);
const ON_MATTERS = new Set([
  "openMatter",
  "proposeItem",
  "recordAct",
  "readMatter",
  "readFinding",
  "readReceipt",
  "backTest",
  "adoptNorm",
  "readHandling",
  "handleFinding",
  "answerFinding",
  "revealPositions",
  "readFigures",
  "recordPresence",
  "enterRoom",
  "readNotice",
]);

function matrix(): string {
  const lines = [
    "Who may do what (权限矩阵). Written by src/access/matrix.spec.ts with UPDATE_SNAPSHOTS=1; decided by src/access/policies.",
    'Most of the cast hold their office in "the body"; the station covers it. ● allowed, · not allowed.',
    "",
    ...CAST.map(([name], column) => `${"│ ".repeat(column)}┌ ${name}`),
  ];
  for (const action of ACTIONS) {
    lines.push("", action);
    for (const [kind, resource] of ON_MATTERS.has(action) ? MATTERS : JURISDICTIONS) {
      const marks = CAST.map(([, principal]) => (authorize(principal, action, resource).allowed ? "●" : "·"));
      lines.push(`${marks.join(" ")}  ${kind}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

test("the permission matrix is the committed one (UPDATE_SNAPSHOTS=1 writes it anew)", () => {
  const now = matrix();
  if (process.env.UPDATE_SNAPSHOTS === "1") writeFileSync(SNAPSHOT, now);
  expect(now).toBe(readFileSync(SNAPSHOT, "utf8"));
});
