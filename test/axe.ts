/** axe-core over a page as it stands: what hinders somebody who hears or feels the page, or sees little of it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/** One line for each kind of hindrance, with the first place; empty where there is none. */
export async function hindrances(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the pages' policy would not let it in.
  await page.evaluate(AXE);
  const violations = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )) as Violation[];
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}, ${nodes.length} times, first ${nodes[0]?.html.slice(0, 160)}`,
  );
}
