import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type EmbeddedPostgres,
  ensureDatabase,
  openDatabase,
  startEmbeddedPostgres,
} from "../../src/platform/index.ts";
import {
  newDataFolder,
  type Program,
  quanjian,
  refusedStart,
  removeDataFolder,
  startCommand,
  startServer,
  stopEverything,
  until,
} from "../program.ts";

/** Outside the sample: server, sequencer and witnesses under operating-system users of their own. */

const SERVER = { uid: 61_001, gid: 61_001 };
const SEQUENCER = { uid: 61_002, gid: 61_002 };
const WITNESS = { uid: 61_003, gid: 61_003 };
const PASSWORDS = { quanjian_owner: "owner-7", app: "app-7", sequencer: "sequencer-7", eraser: "eraser-7" };

const canSwitch =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, ["src/cli/main.ts", "--version"], { ...SERVER, env: {} }).status === 0;
if (!canSwitch)
  console.log("Not root, or the project is closed to others: the test with several users is left out.");

describe.skipIf(!canSwitch)("a server and a sequencer that do not trust each other", () => {
  const folder = canSwitch ? newDataFolder() : "";
  const [data, keys, witnesses] = ["data", "keys", "witnesses"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  let postgres: EmbeddedPostgres;
  let server: Program | null = null;

  const url = (role: keyof typeof PASSWORDS) =>
    `postgres://${role}:${PASSWORDS[role]}@localhost/quanjian?host=${postgres.socketFolder}`;
  const asServer = () => ({
    ...SERVER,
    env: {
      QUANJIAN_DATA: data,
      QUANJIAN_SAMPLE: "off",
      DATABASE_URL: url("app"),
      DATABASE_OWNER_URL: url("quanjian_owner"),
      DATABASE_ERASER_URL: url("eraser"),
    },
  });
  const asSequencer = () => ({ ...SEQUENCER, env: { DATABASE_SEQUENCER_URL: url("sequencer") } });
  const address = () => server?.ready.address ?? "";
  const health = async () => (await (await fetch(`${address()}/healthz`)).json()) as Record<string, unknown>;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    for (const [path, user] of [
      [data, SERVER],
      [keys, SEQUENCER],
      [witnesses, WITNESS],
    ] as const) {
      mkdirSync(path, { mode: 0o700 });
      chownSync(path, user.uid, user.gid);
    }
    await startDatabase();
    await ensureDatabase(postgres, "quanjian");
    const admin = openDatabase(postgres.connection("postgres", "postgres"), { max: 1 });
    for (const [role, password] of Object.entries(PASSWORDS))
      await admin.query(`alter role ${role} password '${password}'`);
    // The owner makes the groups on its own database server; only these two lines are the operator's.
    await admin.query("create role quanjian_sequencer nologin");
    await admin.query("grant quanjian_sequencer to sequencer");
    writeFileSync(
      join(folder, "database", "pg_hba.conf"),
      "local all postgres trust\nlocal all all scram-sha-256\n",
    );
    await admin.query("select pg_reload_conf()");
    await admin.close();
  });
  afterAll(async () => {
    await stopEverything();
    await postgres?.stop();
    await removeDataFolder(folder);
  });

  async function startDatabase(): Promise<void> {
    postgres = await startEmbeddedPostgres({ folder: join(folder, "database"), durable: false });
    chmodSync(postgres.socketFolder, 0o755);
  }

  async function startWitness(name: string, logVkey: string) {
    const key = ["--key", join(witnesses, `${name}.key`)];
    const store = ["--store", join(witnesses, name)];
    const made = await quanjian(["ledger", "witness", ...key, "--generate-key", `${name}.example`], WITNESS);
    const witness = await startCommand(
      ["ledger", "witness", ...key, ...store, "--listen", "127.0.0.1:0", "--log-vkey", logVkey],
      /listening on (http:\S+)/,
      WITNESS,
    );
    return {
      vkey: made.out.trim(),
      url: /listening on (http:\S+)/.exec(witness.words())?.[1] ?? "",
      department: name,
      standing: name === "province" ? "outside" : "department",
    };
  }

  const importMeetings = () =>
    quanjian(
      [
        "import",
        "meetings",
        "sample/meetings/galicia-2015/events.csv",
        "--pack",
        "fomc",
        "--jurisdiction",
        "linhai",
      ],
      asServer(),
    );

  test("acts are recorded by one user, signed by another, witnessed by a third, and verified from outside", async () => {
    server = await startServer(data, asServer());
    expect(server.ready.accounts).toEqual([]);
    const created = await quanjian(
      ["jurisdiction", "create", "--id", "linhai", "--title-zh", "临海市", "--title-en", "Linhai"].concat([
        "--origin",
        "ledger.linhai.example",
      ]),
      asServer(),
    );
    expect(created.words).toContain("set-up secret");
    expect(created.code).toBe(0);

    const ledger = await quanjian(
      ["ledger", "create", "--jurisdiction", "linhai", "--keys", keys, "--json"],
      asSequencer(),
    );
    expect([ledger.words, ledger.code]).toEqual([ledger.words, 0]);
    const { vkey } = JSON.parse(ledger.out) as { vkey: string };
    const key = join(keys, "linhai.ledger-key");
    expect(spawnSync("cat", [key], SEQUENCER).status).toBe(0);
    expect(spawnSync("cat", [key], { ...SERVER, encoding: "utf8" }).stderr).toContain("Permission denied");

    await startCommand(["ledger", "sequence", "--keys", keys], /sequencing\n/, asSequencer());
    expect((await importMeetings()).code).toBe(0);
    const waiting = await until(async () => {
      const found = await health();
      return found.sequencer === "not-signing" && found;
    });
    expect(waiting).toMatchObject({ status: "degraded", database: "ok" });
    const size = async () =>
      Number((await (await fetch(`${address()}/ledger/linhai/checkpoint`)).text()).split("\n")[1]);
    expect(await size()).toBe(0);

    const appointed = [];
    for (const name of ["discipline", "organisation", "province"])
      appointed.push(await startWitness(name, vkey));
    const policy = join(folder, "policy.yaml");
    writeFileSync(
      policy,
      JSON.stringify({ threshold: { departments: 2, outside: 1 }, witnesses: appointed }),
    );
    const named = await quanjian(
      ["ledger", "appoint", "--jurisdiction", "linhai", "--policy", policy, "--json"],
      asSequencer(),
    );
    expect([named.words, named.code]).toEqual([named.words, 0]);
    const quorum = join(folder, "quorum.txt");
    writeFileSync(quorum, (JSON.parse(named.out) as { policy: string }).policy);
    await until(async () => (await size()) > 100);
    const source = `${address()}/ledger/linhai`;
    const verified = await until(async () => {
      const found = await quanjian(["ledger", "verify", source, "--vkey", vkey, "--policy", quorum]);
      return found.code === 0 && found;
    });
    expect(verified.words).toContain("by the quorum");
    expect(verified.words).toContain("the ledger is whole");
  });

  test("server and sequencer live through a database that goes away and comes back", async () => {
    await postgres.stop();
    const away = await until(async () => {
      const answer = await fetch(`${address()}/healthz`);
      return answer.status === 503 && answer.json();
    });
    expect(away).toMatchObject({ status: "down", database: "away" });
    const page = await fetch(`${address()}/ledger/linhai/checkpoint`);
    expect(page.status).toBeGreaterThanOrEqual(500);
    await startDatabase();
    await until(async () => (await health()).status === "ok");
    expect((await quanjian(["jurisdiction", "list"], asServer())).words).toContain("临海市");
    expect(await server?.stop()).toBe(0);
    server = await startServer(data, asServer());
    expect(server.ready.setUpSecrets.map((s) => s.jurisdiction)).toEqual(["linhai"]);
    expect(server.ready.notSigning).toEqual([]);
  });

  test("a key that others may read is refused, and so are users who are both", async () => {
    const key = join(keys, "linhai.ledger-key");
    chmodSync(key, 0o644);
    const open = await quanjian(["ledger", "sequence", "--keys", keys], asSequencer());
    expect(open.code).toBe(3);
    expect(open.words).toContain("can be reached by other users: chmod go= it");
    chmodSync(key, 0o600);
    const foreign = await quanjian(["ledger", "sequence", "--keys", keys], {
      env: asSequencer().env,
    });
    expect(foreign.words).toContain(`belongs to user ${SEQUENCER.uid}`);
    const asApp = { ...SEQUENCER, env: { DATABASE_SEQUENCER_URL: url("app") } };
    const notOne = await quanjian(["ledger", "sequence", "--keys", keys], asApp);
    expect(notOne.words).toContain('grant quanjian_sequencer to "app"');
    const admin = openDatabase(postgres.connection("postgres", "quanjian"), { max: 1 });
    await admin.query("grant quanjian_sequencer to app");
    await server?.stop();
    server = null;
    const both = await refusedStart(data, asServer());
    await admin.query("revoke quanjian_sequencer from app");
    await admin.close();
    expect([both.words, both.code]).toEqual([both.words, 2]);
    expect(both.words).toContain("the user app of DATABASE_URL may act as the sequencer");
  });
});
