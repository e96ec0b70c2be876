/** Sealed positions over HTTP on a real database, with a sequencer and witnesses where they matter. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealPosition, splitOpening, toBase64, whyNotRelease } from "../../sealing/index.ts";
import { verifyProof, verifyReceipt } from "../../verifier/index.ts";
import { verifyReceiptInBrowser } from "../../verifier/receipt-web.ts";
import {
  appointWitnesses,
  createLedger,
  generateKey,
  httpWitnessClient,
  memoryWitnessStore,
  parseVkey,
  readHead,
  startSequencer,
  witnessApp,
} from "../ledger/index.ts";
import { matterRow } from "../matters/index.ts";
import { seal } from "../sealing/index.ts";
import { type Ground, HERE, openGround, ROLES, type Server } from "./ground.fixture.ts";
import { meansOf } from "./sealing.ts";
import {
  convened,
  expecting,
  ITEM,
  openRoom,
  type Room,
  sealedRoom,
  sent,
  stationGives,
} from "./sealing.fixture.ts";

const NAMES = ["discipline.example", "audit.example", "province.example"];
const HOUR_MS = 3_600_000;

let ground: Ground;
let server: Server;
/** The same ground a minute later: there the witnesses have been waited for. */
let later: Server;
let vkey: string;
let policy: string;
let witnessKeys: string[];
let areWitnessesThere = true;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  later = await ground.open({ clock: { now: () => new Date(Date.now() + 60_000) } });
  const keyFolder = mkdtempSync(join(tmpdir(), "quanjian-keys-"));
  closing.push(() => rmSync(keyFolder, { recursive: true, force: true }));
  const database = ground.db.sequencer;
  vkey = (await createLedger({ database, jurisdiction: HERE, origin: "ledger.example", keyFolder })).vkey;
  const log = parseVkey(vkey);
  if (log === null) throw new Error("a new ledger has a key");
  const witnesses = new Map(
    NAMES.map((name) => {
      const { signer } = generateKey(name, "witness");
      return [name, { signer, app: witnessApp({ signer, logs: [log], store: memoryWitnessStore() }) }];
    }),
  );
  witnessKeys = NAMES.map((name) => witnesses.get(name)?.signer.verifier.vkey ?? "");
  const entries = NAMES.map((name, i) => ({
    vkey: witnesses.get(name)?.signer.verifier.vkey ?? "",
    url: `http://${name}`,
    department: name,
    standing: i < 2 ? ("department" as const) : ("outside" as const),
    demonstration: true,
  }));
  policy = await appointWitnesses(database, HERE, entries, { departments: 2, outside: 1 });
  const client = httpWitnessClient({
    fetch: async (url, init) => {
      const witness = witnesses.get(new URL(url).host);
      if (!witness || !areWitnessesThere) throw new Error("connection refused");
      return witness.app.request(new URL(url).pathname, init);
    },
  });
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  // It rests an hour between batches and looks once an hour: whatever is fast here was woken.
  const sequencer = await startSequencer({
    database,
    keyFolder,
    witnesses: client,
    log: quiet,
    clock: { now: () => new Date() },
    pollMs: HOUR_MS,
    restMs: HOUR_MS,
  });
  integrate = () => sequencer.integrateNow(HERE);
  closing.push(() => sequencer.stop());
});
let integrate: () => Promise<unknown>;

afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await ground.close();
});

const stateOf = async (room: Room, at = server) =>
  expecting(await at.ask(room.path(), { as: "member" }), 200).json;
const reveal = async (room: Room, more: object = {}, at = server) =>
  at.ask(room.path("/reveal"), {
    as: "station-officer",
    body: { ...(await stationGives(room, at)), ...more },
  });
const actsOf = async (matter: string) =>
  expecting(await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" }), 200).json.acts as {
    type: string;
    number: number;
    actor: object;
    of: { person: string } | null;
    data: Record<string, unknown>;
    fields: { key: string }[];
  }[];

describe("a position", () => {
  test("is sealed, witnessed, revealed, and cited by the chair; an outsider checks all of it offline", async () => {
    const room = await openRoom(ground, server);
    expect(await stateOf(room)).toMatchObject({
      waitSeconds: 3,
      rounds: [{ round: 1, item: ITEM, state: "sealing", missing: [ground.people.member], sealed: [] }],
    });
    await integrate();
    // The last seal wakes the sequencer, which would otherwise rest for an hour.
    const heard = Promise.withResolvers<void>();
    const unlisten = await ground.db.app.listen("quanjian_ledger", async () => {
      const head = await readHead(ground.db.app, HERE);
      if (head !== null && head.witnessedSize === head.size) heard.resolve();
    });
    expecting(await server.ask(room.path("/positions"), { as: "member", body: await sent(room) }), 201);
    await heard.promise;
    await unlisten();
    const state = await stateOf(room);
    expect(state.rounds[0]).toMatchObject({ state: "witnessed", missing: [], revealed: null });

    // What the station's device does before it gives anything away: one request, checked by what runs in browsers.
    const halves = `${room.path("/halves")}?item=${ITEM}&round=1`;
    const [item] = (await server.ask(halves, { as: "station-officer" })).json.items;
    const entry = /^extra (.+)$/m.exec(item.receipt)?.[1] ?? "";
    const steps = await verifyReceiptInBrowser(
      item.receipt,
      vkey,
      Buffer.from(entry, "base64"),
      witnessKeys,
      item.openings,
    );
    expect(steps.map((step) => step.outcome)).toEqual(steps.map(() => "good"));
    expect(steps.filter((step) => step.id === "witness")).toHaveLength(3);
    const opened = Object.fromEntries(
      item.openings.map((o: { field: string; value: unknown }) => [o.field, o.value]),
    );
    expect(opened).toMatchObject({
      type: "decision.position-sealed",
      "data.of": room.place.member,
      "data.commitment": toBase64(room.sealed.commitment),
    });
    const checked = verifyReceipt(item.receipt, vkey, undefined, policy);
    expect(checked).toMatchObject({ ok: true, isWitnessed: true });
    const gives = await stationGives(room, server);
    const { member, commitment } = item;
    const shown = {
      due: [room.place.member],
      excused: [],
      sealed: [{ member, commitment, index: checked.index }],
      halves: gives.halves.map((half) => ({ member: half.member, commitment })),
      given: [],
      checkpoint: { size: checked.size ?? 0, isWitnessed: checked.isWitnessed === true },
      waitedMs: 0,
      waitMs: 3_000,
    };
    expect(whyNotRelease(shown)).toEqual([]);
    expect(whyNotRelease({ ...shown, due: [room.place.member, "somebody else"] })).not.toEqual([]);

    const answer = expecting(await reveal(room), 200).json;
    expect(answer.rounds[0]).toMatchObject({ state: "revealed", revealed: { witnessed: true } });
    const acts = await actsOf(room.matter);
    const stated = acts.find((act) => act.type === "decision.position-stated");
    expect(stated).toMatchObject({
      actor: { system: "room" },
      of: { person: room.place.member },
      data: { ...room.said, round: 1, commitment: toBase64(room.sealed.commitment) },
    });
    // Salt and commitment are for the check, not for the list.
    expect(stated?.fields.map((field) => field.key)).toEqual(["position", "reasons"]);
    expect(await ground.db.app.query("select 1 from sealed_halves where matter = $1", [room.matter])).toEqual(
      [],
    );

    const chair = {
      type: "decision.position-stated",
      claimedAt: new Date().toISOString(),
      data: { of: ground.people.chief, as: "chair", item: ITEM, position: "agree" },
    };
    const recorded = expecting(
      await server.ask(`/api/v1/matters/${room.matter}/acts`, { as: "clerk", body: chair }),
      201,
    ).json;
    const revealNumber = acts.find((act) => act.type === "decision.positions-revealed")?.number;
    expect(recorded.act.data).toMatchObject({ round: 1, after: revealNumber });
    expect(recorded.findings).toEqual([]);

    const early = await server.ask(`/api/v1/matters/${room.matter}/proof-bundle`, { as: "auditor" });
    expect(early.status).toBe(202);
    await integrate();
    const bundle = expecting(
      await server.ask(`/api/v1/matters/${room.matter}/proof-bundle`, { as: "auditor" }),
      200,
    );
    expect(bundle.text).not.toContain("关于设备采购的议题");
    const proof = await verifyProof(bundle.text, { vkey, witnessPolicy: policy });
    expect(proof.findings).toEqual([]);
    expect(proof).toMatchObject({
      ok: true,
      isWitnessed: true,
      items: [{ item: ITEM, isChairLast: true, before: 1 }],
      reveals: [{ sealed: 1, opened: 1, isWitnessed: true }],
    });
  });

  test("is revealed without the quorum after the time to wait, and that is said", async () => {
    areWitnessesThere = false;
    const room = await sealedRoom(ground, server);
    await integrate();
    expect((await stateOf(room)).rounds[0]).toMatchObject({ state: "waiting", until: expect.any(String) });
    const waiting = await reveal(room);
    expect(waiting).toMatchObject({ status: 409, code: "reveal_not_ready" });
    expect(waiting.json.until).toMatch(/Z$/);
    expect((await stateOf(room, later)).rounds[0]).toMatchObject({ state: "unwitnessed" });
    const answer = expecting(await reveal(room, {}, later), 200).json;
    expect(answer.rounds[0].revealed).toMatchObject({ witnessed: false });
    areWitnessesThere = true;
    await integrate();
    const bundle = await server.ask(`/api/v1/matters/${room.matter}/proof-bundle`, { as: "member" });
    const proof = await verifyProof(bundle.text, { vkey, witnessPolicy: policy });
    expect(proof).toMatchObject({ ok: true, reveals: [{ isWitnessed: false }] });
  });

  test("whose half is lost is sent again by the member's device, or left unopened and stated openly", async () => {
    const room = await sealedRoom(ground, server);
    const wrong = { halves: [{ member: room.place.member, half: toBase64(new Uint8Array(2_048)) }] };
    const refused = await reveal(room, wrong, later);
    expect(refused).toMatchObject({ status: 422, code: "sealing_refused" });
    expect(refused.json.unopened).toEqual([room.place.member]);
    // Nothing was recorded, and nothing forgotten. The member's device sees that halves are asked for anew.
    const lost = { item: ITEM, round: 1, members: [room.place.member] };
    expect((await stateOf(room)).rounds[0].sealed[0]).toMatchObject({ held: true });
    expecting(await server.ask(room.path("/halves/lost"), { as: "station-officer", body: lost }), 200);
    expect((await stateOf(room)).rounds[0].sealed[0]).toMatchObject({ held: false });
    // Fresh halves of the same opening go together.
    const again = { commitment: room.sealed.commitment, ...splitOpening(room.sealed.opening) };
    const before = (await actsOf(room.matter)).length;
    expecting(
      await server.ask(room.path("/positions"), { as: "member", body: await sent(room, again) }),
      201,
    );
    expect((await actsOf(room.matter)).length).toBe(before);
    expecting(await reveal(room, {}, later), 200);

    const other = await sealedRoom(ground, server);
    const given = { halves: [], unopened: [other.place.member] };
    const answer = expecting(await reveal(other, given, later), 200).json;
    expect(answer.rounds[0]).toMatchObject({
      state: "revealed",
      opened: [],
      unopened: [{ member: other.place.member, ground: "half_lost" }],
    });
    const open = {
      type: "decision.position-stated",
      claimedAt: new Date().toISOString(),
      data: { of: other.place.member, as: "member", item: ITEM, position: "defer" },
    };
    const restated = await server.ask(`/api/v1/matters/${other.matter}/acts`, { as: "member", body: open });
    expect(restated.json.findings).toEqual([]);
  });

  test("is sealed once: the same request twice is one seal, a second device is told", async () => {
    const room = await openRoom(ground, server);
    const request = {
      as: "member",
      body: await sent(room),
      headers: { "idempotency-key": randomUUID() },
    } as const;
    expecting(await server.ask(room.path("/positions"), request), 201);
    expecting(await server.ask(room.path("/positions"), request), 201);
    expect((await stateOf(room)).rounds[0].sealed).toHaveLength(1);
    const second = await sent(room, sealPosition(room.place, { position: "agree" }));
    const refused = await server.ask(room.path("/positions"), { as: "member", body: second });
    expect(refused).toMatchObject({ status: 422, code: "sealing_refused" });
    // The second device's halves have not taken the place of the first one's.
    expecting(await reveal(room, {}, later), 200);
    const stated = (await actsOf(room.matter)).find((act) => act.type === "decision.position-stated");
    expect(stated?.data).toMatchObject(room.said);
  });

  test("sealed by a dozen members at once is lost by nobody; of one member's devices one is heard", async () => {
    const members = Array.from({ length: 12 }, () => randomUUID());
    const claimedAt = new Date(Date.now() - 1_000).toISOString();
    const attended = members.map((of) => ({
      type: "decision.attended",
      claimedAt,
      data: { of, as: "member" },
    }));
    const room = await openRoom(ground, server, attended);
    const row = await matterRow(ground.db.app, HERE, room.matter);
    const procedure = server.services.norms.procedure("cn/decision", "2026-05-08");
    if (!row || !procedure) throw new Error("the matter is there");
    const others = [server, await ground.open()];
    const sealing = members.flatMap((member, i) =>
      // Each from two devices: the same person, another salt, so another commitment.
      [0, 1].map(async (device) => {
        const sealed = sealPosition({ ...room.place, member }, { position: "agree" });
        const input = {
          item: ITEM,
          round: 1,
          member,
          actor: { person: member, office: randomUUID() },
          commitment: toBase64(sealed.commitment),
          serverHalf: Buffer.from(sealed.serverHalf),
          stationHalf: Buffer.from(sealed.stationHalf),
        };
        const by = { key: randomUUID(), by: randomUUID() };
        return seal(meansOf((others[(i + device) % 2] as Server).services), { row, procedure }, input, by);
      }),
    );
    const answers = await Promise.all(sealing);
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(12);
    const refused = answers.flatMap((answer) => (answer?.ok === false ? [answer.code] : []));
    expect([...new Set(refused)]).toEqual(["sealing_refused"]);
    const state = (await stateOf(room)).rounds[0];
    expect(new Set(state.sealed.map((one: { member: string }) => one.member)).size).toBe(12);
    expect(state.sealed).toHaveLength(12);
    expect(state.missing).toEqual([room.place.member]);
  });

  test("sealed by many at once is lost by nobody, and two reveals at once are one", async () => {
    const room = await openRoom(ground, server);
    const body = await sent(room);
    const other = await ground.open();
    const answers = await Promise.all(
      [server, other, server, other].map((at) => at.ask(room.path("/positions"), { as: "member", body })),
    );
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201]);
    expect((await stateOf(room)).rounds[0].sealed).toHaveLength(1);
    const reveals = await Promise.all([reveal(room, {}, later), reveal(room, {}, later)]);
    expect(reveals.map((a) => a.status)).toEqual([200, 200]);
    const types = (await actsOf(room.matter)).map((act) => act.type);
    expect(types.filter((type) => type === "decision.positions-revealed")).toHaveLength(1);
    expect(types.filter((type) => type === "decision.position-stated")).toHaveLength(1);
  });
});

describe("before the reveal", () => {
  test("nobody, in whatever role, is shown a position, its salt or the server's half", async () => {
    const room = await sealedRoom(ground, server);
    const secrets = [
      room.said.reasons,
      toBase64(room.sealed.opening.salt),
      toBase64(room.sealed.serverHalf).slice(0, 64),
      toBase64(room.sealed.stationHalf).slice(0, 64),
    ];
    const [seal] = (await stateOf(room)).rounds[0].sealed;
    const paths = [
      room.path(),
      `${room.path("/halves")}?item=${ITEM}&round=1`,
      `/api/v1/matters/${room.matter}`,
      `/api/v1/matters/${room.matter}/proof-bundle`,
      `/api/v1/matters/${room.matter}/look-ahead`,
      `/api/v1/matters/${room.matter}/next-acts`,
      `/api/v1/matters/${room.matter}/documents/record`,
      `/api/v1/matters/${room.matter}/documents/dossier`,
      `/api/v1/matters/export?format=ocel`,
      `/api/v1/acts/${seal.act}/disclosure`,
      `/api/v1/acts/${seal.act}/receipt`,
      "/api/v1/desk",
      "/api/v1/messages",
      "/api/v1/ledger",
    ];
    let answered = 0;
    for (const as of ROLES)
      for (const path of paths) {
        const { text, status } = await server.ask(path, { as });
        if (status < 300) answered += 1;
        for (const secret of secrets) expect(text.includes(secret), `${as} ${path}`).toBe(false);
      }
    expect(answered).toBeGreaterThan(80);
    // The log says nothing either.
    for (const secret of secrets) expect(server.logged.some((line) => line.includes(secret))).toBe(false);
    // Of what lies in the database neither half is the opening, and the station's is sealed to a key that is not there.
    const [row] = await ground.db.app.query<{ server: Buffer; station: Buffer }>(
      "select server_half as server, station_half as station from sealed_halves where matter = $1",
      [room.matter],
    );
    for (const bytes of [row?.server, row?.station])
      expect(bytes?.includes(Buffer.from("disagree")) ?? true).toBe(false);
    // The control: after the reveal every reader of the matter sees it.
    expecting(await reveal(room, {}, later), 200);
    const after = await server.ask(`/api/v1/matters/${room.matter}`, { as: "auditor" });
    expect(after.text).toContain(room.said.reasons);
  });

  test("nobody but the covering station reveals, and it not before everybody has sealed (n − 1)", async () => {
    const person = randomUUID();
    const late = {
      type: "decision.attended",
      claimedAt: new Date(Date.now() - 1_000).toISOString(),
      data: { of: person, as: "member" },
    };
    const room = await sealedRoom(ground, server, [late]);
    const gives = await stationGives(room, server);
    for (const as of ROLES.filter((role) => role !== "station-officer")) {
      const answer = await later.ask(room.path("/reveal"), { as, body: gives });
      expect([401, 403, 404], `${as}: ${answer.text}`).toContain(answer.status);
    }
    expect(await reveal(room, {}, later)).toMatchObject({ status: 422, code: "sealing_refused" });
    expect((await stateOf(room, later)).rounds[0]).toMatchObject({ state: "sealing", missing: [person] });
    const unable = {
      type: "decision.position-unopened",
      claimedAt: new Date().toISOString(),
      data: { of: person, as: "member", item: ITEM, round: 1, ground: "not_sealed" },
    };
    expecting(await server.ask(`/api/v1/matters/${room.matter}/acts`, { as: "clerk", body: unable }), 201);
    const answer = expecting(await reveal(room, {}, later), 200).json;
    expect(answer.rounds[0]).toMatchObject({ state: "revealed", opened: [room.place.member] });
  });

  test("nobody records a seal, a reveal or an opening by hand", async () => {
    const room = await sealedRoom(ground, server);
    const by = (type: string, data: Record<string, unknown>) => ({
      type: `decision.${type}`,
      claimedAt: new Date().toISOString(),
      data: { item: ITEM, ...data },
    });
    const member = { of: room.place.member, as: "member", round: 1 };
    for (const body of [
      by("positions-revealed", { round: 1, witnessed: true, unopened: 0 }),
      by("sealing-started", { round: 2, device_key: "mine" }),
      by("position-sealed", { ...member, commitment: toBase64(room.sealed.commitment) }),
      by("position-stated", { ...member, position: "agree", commitment: toBase64(room.sealed.commitment) }),
    ])
      for (const verb of ["acts", "acts/preview"]) {
        const answer = await server.ask(`/api/v1/matters/${room.matter}/${verb}`, { as: "clerk", body });
        expect(answer, body.type).toMatchObject({ status: 422, code: "act_malformed" });
      }
    // Nor that the sealed position of a dissenter cannot be opened.
    const dropped = by("position-unopened", { ...member, ground: "does_not_open" });
    expect(
      await server.ask(`/api/v1/matters/${room.matter}/acts`, { as: "clerk", body: dropped }),
    ).toMatchObject({ status: 422, code: "sealing_refused" });
    const offered = (await server.ask(`/api/v1/matters/${room.matter}/next-acts`, { as: "clerk" })).json
      .items;
    expect(offered.map((act: { type: string }) => act.type)).not.toContain("decision.positions-revealed");
  });

  test("a round needs the station's device; another round gives the first one up", async () => {
    const matter = await convened(ground, server);
    const without = await server.ask(`/api/v1/matters/${matter}/sealing/rounds`, {
      as: "clerk",
      body: { item: ITEM },
    });
    expect(without).toMatchObject({ status: 422, code: "sealing_refused" });
    const room = await sealedRoom(ground, server);
    expecting(await server.ask(room.path("/rounds"), { as: "clerk", body: { item: ITEM } }), 201);
    expect((await stateOf(room)).rounds.map((round: { state: string }) => round.state)).toEqual([
      "given-up",
      "sealing",
    ]);
    expect(await ground.db.app.query("select 1 from sealed_halves where matter = $1", [room.matter])).toEqual(
      [],
    );
    expect(await reveal(room, {}, later)).toMatchObject({ status: 422 });
  });

  test("the chair's statement is a finding, wherever it is recorded", async () => {
    const room = await sealedRoom(ground, server);
    const chair = {
      type: "decision.position-stated",
      claimedAt: new Date().toISOString(),
      data: { of: ground.people.chief, as: "chair", item: ITEM, position: "agree" },
    };
    const early = await server.ask(`/api/v1/matters/${room.matter}/acts`, { as: "clerk", body: chair });
    expect(early.json.findings.map((f: { constraint: string }) => f.constraint)).toEqual([
      "chair-states-last",
    ]);
    expecting(await reveal(room, {}, later), 200);
    const found = (await server.ask(`/api/v1/matters/${room.matter}`, { as: "auditor" })).json.findings;
    expect(found.map((f: { constraint: string }) => f.constraint)).toContain("chair-states-after-reveal");
  });
});
