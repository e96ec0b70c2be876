/** Runs the dependency rules, and makes sure that they were run over something. */
import { cruise } from "dependency-cruiser";
import rules from "./structure-rules.ts";

const MODULES_AT_LEAST = 60;
const result = await cruise(["src", "verifier", "sealing", "ballots", "web/app"], {
  ...rules.options,
  validate: true,
  ruleSet: { forbidden: rules.forbidden as never },
});
if (typeof result.output === "string") throw new Error("dependency-cruiser answered with text");
const { summary } = result.output;
for (const v of summary.violations) process.stderr.write(`${v.rule.name}: ${v.from} → ${v.to}\n`);
process.stdout.write(`${summary.totalCruised} modules, ${summary.violations.length} violations\n`);
if (summary.totalCruised < MODULES_AT_LEAST || summary.violations.length > 0) process.exit(1);
