/** What a start prints when it is ready: the address first, then who can sign in, then what to do next. */
import type { SampleAccount } from "../api/index.ts";
import { table } from "./table.ts";

export type Ready = {
  address: string;
  seconds: number;
  /** Null where the database is elsewhere. */
  dataFolder: string | null;
  sample: boolean;
  accounts: SampleAccount[];
  /** One-time secrets for setting up the three administrators. */
  setUpSecrets: { jurisdiction: string; secret: string }[];
  /** Logs that sign nothing now, with the reason. */
  notSigning: { jurisdiction: string; status: string; message: string }[];
};

export function banner(ready: Ready): string {
  const { address, seconds, dataFolder } = ready;
  const place = dataFolder ? `数据 data  ${dataFolder}` : "数据库 database  DATABASE_URL";
  return [
    "",
    `权鉴 Quanjian   ${address}`,
    `${place}   ·   ${seconds.toFixed(1)} s`,
    "",
    ...accounts(ready),
    ...setUp(ready),
    ...warnings(ready),
    "下一步 · Next",
    ...indent(table(nextSteps(ready))),
    "",
    "Ctrl-C 停止服务，数据保留 · stops everything, the data stays",
    "",
  ].join("\n");
}

function accounts({ sample, accounts }: Ready): string[] {
  if (!sample) return [];
  const rows = accounts.map((a) => [a.jurisdictionTitle.zh, a.role.zh, a.role.en, a.name, a.seat?.zh ?? ""]);
  return [
    "示范账号，一键登录，仅供演示 · Sample accounts, one click, for demonstration only",
    ...indent(table(rows)),
    "",
  ];
}

function setUp({ setUpSecrets }: Ready): string[] {
  if (setUpSecrets.length === 0) return [];
  return [
    "设置三员的一次性口令（再次启动即作废）· One-time secrets for the three administrators (void at the next start)",
    ...indent(table(setUpSecrets.map((s) => [s.jurisdiction, s.secret]))),
    "",
  ];
}

function warnings({ notSigning }: Ready): string[] {
  if (notSigning.length === 0) return [];
  return [
    "以下存证链目前不签名，行为照常记录并排队 · These ledgers sign nothing now; acts are recorded and wait",
    ...indent(table(notSigning.map((l) => [l.jurisdiction, l.status, l.message]))),
    "",
  ];
}

function nextSteps({ address, sample, accounts, setUpSecrets }: Ready): string[][] {
  const run = "npm run quanjian --";
  const shown = accounts[0]?.jurisdiction;
  const steps: string[][] = [];
  if (sample) steps.push([address, "打开并选一个账号 · open it and choose an account"]);
  if (setUpSecrets.length > 0)
    steps.push([
      `${address}/first-run`,
      "用上面的口令设置三员 · set the three administrators up with the secret",
    ]);
  if (shown)
    steps.push([
      `${run} ledger verify ${address}/ledger/${shown}`,
      "从外部核验存证链 · verify the ledger from outside",
    ]);
  if (!sample) {
    steps.push([`${run} jurisdiction create --help`, "新建辖区 · add a jurisdiction"]);
    steps.push([
      `${run} ledger sequence --help`,
      "另一用户运行排序签名进程 · the sequencer, under its own user",
    ]);
  }
  steps.push([`${run} --help`, "全部命令 · every command"]);
  return steps;
}

const indent = (lines: string[]) => lines.map((line) => `  ${line}`);
