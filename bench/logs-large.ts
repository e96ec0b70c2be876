/** Ten million events, a thousand cases open at a time, read and checked in this process; prints what it took as JSON. */
import { readCsvLog, readDecl } from "../src/logs/index.ts";
import { checkLog } from "../src/rules/index.ts";

const EVENTS = 10_000_000;
const PER_CASE = 12;
const OPEN_CASES = 1_000;
const ROWS_AT_ONCE = 20_000;

const MODEL = `Response[activity 0, activity 1]
Precedence[activity 2, activity 3]
Alternate Response[activity 4, activity 5]
Chain Response[activity 6, activity 7]
Responded Existence[activity 8, activity 9]
Not Co-Existence[activity 10, activity 11]
Existence[activity 1]
Absence3[activity 2]
Exactly1[activity 3]
Init[activity 0]
End[activity 13]
Succession[activity 12, activity 13]`;

function* bytes(): Generator<Buffer> {
  yield Buffer.from("case_id,activity,timestamp,resource,role,item,value\n");
  let rows: string[] = [];
  for (let n = 0; n < EVENTS; n++) {
    const block = Math.floor(n / (OPEN_CASES * PER_CASE));
    const name = block * OPEN_CASES + (n % OPEN_CASES);
    const mixed = Math.imul(n + 1, 0x9e3779b1) >>> 0;
    const minute = String(block % 60).padStart(2, "0");
    rows.push(
      `case-${name},activity ${mixed % 14},2026-03-${10 + (block % 18)}T09:${minute}:00Z,person ${mixed % 400},member,${mixed % 3},${mixed % 5_000}\n`,
    );
    if (rows.length === ROWS_AT_ONCE) {
      yield Buffer.from(rows.join(""));
      rows = [];
    }
  }
  yield Buffer.from(rows.join(""));
}

const begun = performance.now();
const { log } = await readCsvLog(bytes());
const { procedure } = readDecl(MODEL, "bench");
await checkLog(procedure, log, { complete: true });
const seconds = (performance.now() - begun) / 1_000;
const megabytes = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(
  JSON.stringify({ events: log.time.length, cases: log.cases.length, seconds, megabytes }),
);
