/** docs/reference/errors.md and the catalogue of codes say the same; an error becomes the code that says what happened. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROBLEMS } from "../platform/index.ts";
import { problemOf } from "./problems.ts";

const page = readFileSync(new URL("../../docs/reference/errors.md", import.meta.url), "utf8");
const sections = page.split(/^## /m).slice(1);

test("docs/reference/errors.md lists every code with its status and both titles, and no other", () => {
  const described = sections.map((section) => {
    const [, code, status, zh, en] = /^(\w+)\n\*\*(\d+)\*\* · (.+) · (.+)\n/.exec(section) ?? [];
    return [code, { status: Number(status), title: { zh, en } }];
  });
  expect(Object.fromEntries(described)).toEqual(PROBLEMS);
  expect(described).toHaveLength(Object.keys(PROBLEMS).length);
});

test.each(sections.map((section) => [section.split("\n")[0], section] as const))(
  "%s has its cause and its cure in both languages",
  (_code, section) => {
    for (const line of [
      /^- 原因：.*\p{Script=Han}.*。$/mu,
      /^- 办法：.*。$/mu,
      /^- Cause: .{15,}\.$/m,
      /^- Cure: .{5,}\.$/m,
    ])
      expect(section).toMatch(line);
  },
);

test("a client that hangs up in the middle of its request is no fault of the server", () => {
  const aborted = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  expect(problemOf(aborted).code).toBe("malformed_request");
  expect(problemOf(new Error("aborted")).code).toBe("fault");
});
