/** The page of the templates names every template that there is, and the clock's act. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TICK } from "./index.ts";
import { KINDS } from "./traces.fixture.ts";

const page = readFileSync("docs/reference/templates.md", "utf8");

test.each([...KINDS, TICK])("%s is on the page", (name) => {
  expect(page).toContain(`\`${name}\``);
});
