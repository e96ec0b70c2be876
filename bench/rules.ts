/** Checking logs and acts against rules, by seconds of processor time, beside what npm has for parts of it. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median, type Row, spreadOf } from "./rows.ts";
import type { RulesRequest, RulesResult } from "./rules-run.ts";

const RUN = fileURLToPath(new URL("rules-run.ts", import.meta.url));
const MEMORY_MB = 6_000;
const MILLION = 1_000_000;
const LOG = 1_200_000;
const LARGE_LOG = 12_000_000;
/** The peers take minutes for more. */
const PM4JS_LOG = 60_000;
const JSON_RULES_LOG = 10_000;
const EXPLAINED_AT_LEAST = 1 / 1.2;

type Measured = { value: number; spread: { least: number; most: number }; plain: number[] };

export async function benchRules(progress: (text: string) => void, quick: boolean): Promise<Row[]> {
  const rounds = quick ? 2 : 5;
  const measure = async (request: Omit<RulesRequest, "rounds">): Promise<Measured> => {
    const json = JSON.stringify({ ...request, rounds });
    const args = [`--max-old-space-size=${MEMORY_MB}`, RUN, json];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { perSecond, plain, found } = JSON.parse(stdout) as RulesResult;
    const value = median(perSecond);
    progress(
      `${request.what}, ${request.rules} rules, ${request.events} events: ${Math.round(value)}/s, ${found} found`,
    );
    return { value, spread: spreadOf(perSecond), plain };
  };
  const rows: Row[] = [];
  const add = (name: string, { value, spread }: Measured, least: number | null, peer: Row["peer"] = null) =>
    rows.push({
      name,
      value,
      unit: "events/s",
      spread,
      note: "of processor time",
      peer,
      ratio: peer ? value / peer.value : null,
      aim: least === null ? null : { least, of: "value" },
    });
  const inWords = {
    "12": "12 control-flow rules",
    "100": "100 control-flow rules",
    "data and time": "12 rules with data and time",
  };
  const aims = { "12": 20 * MILLION, "100": 3 * MILLION, "data and time": MILLION };
  for (const rules of ["12", "100", "data and time"] as const)
    for (const events of quick ? [LOG] : [LOG, LARGE_LOG])
      add(
        `checking ${events / MILLION} M events, ${inWords[rules]}`,
        await measure({ what: "log", rules, events }),
        aims[rules],
      );
  for (const rules of ["12", "100", "data and time"] as const) {
    const told = await measure({ what: "explained", rules, events: LOG });
    const plain = median(told.plain);
    rows.push({
      name: `the same with every violation explained, ${inWords[rules]}`,
      value: told.value,
      unit: "events/s",
      spread: told.spread,
      peer: {
        name: "without explanations, by turns",
        value: plain,
        unit: "/s",
        spread: spreadOf(told.plain),
      },
      ratio: told.value / plain,
      aim: { least: EXPLAINED_AT_LEAST, of: "ratio" },
    });
  }
  for (const rules of ["12", "data and time"] as const)
    add(
      `act by act over 100,000 open matters, interleaved, ${inWords[rules]}`,
      await measure({ what: "online", rules, events: LOG }),
      rules === "12" ? MILLION : null,
    );
  const beside = (name: string, { value, spread }: Measured): Row["peer"] => ({
    name,
    value,
    unit: "/s",
    spread,
  });
  add(
    "12 relations of activities (after, before, never together)",
    await measure({ what: "log", rules: "skeleton", events: LOG }),
    null,
    beside("pm4js, log skeleton", await measure({ what: "pm4js", rules: "skeleton", events: PM4JS_LOG })),
  );
  add(
    "12 conditions over a fact, at every act",
    await measure({ what: "log", rules: "conditions", events: LOG }),
    null,
    beside(
      "json-rules-engine",
      await measure({ what: "json-rules-engine", rules: "conditions", events: JSON_RULES_LOG }),
    ),
  );
  return rows;
}
