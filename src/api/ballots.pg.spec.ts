/** Secret ballots over HTTP on a real database: the whole course, and everybody who would have it otherwise. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  agree,
  askForCredential,
  closingHash,
  isRefusal,
  newTeller,
  signAnnouncement,
  stripInner,
  stripOuter,
} from "../../ballots/client.ts";
import {
  anchorOf,
  type BallotRoom,
  castBy,
  closedRoom,
  granted,
  joined,
  occasionOf,
  openedBox,
  openedRoom,
  preparedRoom,
  roomOf,
  signedRoom,
  TELLERS,
  VOTERS,
} from "./ballot.fixture.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
/** Another process on the same database. */
let other: Server;

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  other = await ground.open();
});
afterAll(() => ground.close());

type ActRow = { type: string; number: number; actor: object; data: Record<string, unknown> };

const matterOf = async ({ matter }: BallotRoom) =>
  (await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" })).json as {
    acts: ActRow[];
    findings: { constraint: string }[];
  };
const actsOf = async (room: BallotRoom, type: string) =>
  (await matterOf(room)).acts.filter((act) => act.type === `decision.${type}`);

/** Something is recorded about a person in the meeting. */
async function record(room: BallotRoom, type: string, role: Role, data: Record<string, unknown> = {}) {
  const body = {
    type: `decision.${type}`,
    claimedAt: new Date(Date.now() - 1_000).toISOString(),
    data: { of: ground.people[role], as: role === "chief" ? "chair" : "member", ...data },
  };
  const answer = await server.ask(`/api/v1/matters/${room.matter}/acts`, { as: "clerk", body });
  expect(answer.status, answer.text).toBe(201);
}

const boxOf = async (room: BallotRoom, role: Role) => (await server.ask(room.path("box"), { as: role })).json;
/** As long as a ballot, and none that anybody cast. */
const another = Buffer.alloc(674, 1).toString("base64");
const slotRows = (room: BallotRoom) =>
  ground.db.owner.query<{ slot: string; voter: string; content: Buffer }>(
    "select slot, voter, content from ballot_slots where matter = $1 order by slot",
    [room.matter],
  );

describe("a ballot", () => {
  test("of three tells only what passed; what the server held of it is gone", async () => {
    const { room, cast } = await signedRoom(ground, server);
    const answer = await room.post("clerk", "announce");
    expect(answer.json).toMatchObject({
      stage: "announced",
      announcement: { counts: null, passed: ["agree"] },
    });
    const [announced] = await actsOf(room, "ballot-announced");
    expect(announced?.data).toMatchObject({
      ballot_passed: true,
      cast: 3,
      counted: 3,
      set_aside: 0,
      unconfirmed: 0,
    });
    expect(await actsOf(room, "tallied")).toEqual([]);
    for (const { key } of cast) expect(answer.json.announcement.keys).toContain(key);
    expect(await slotRows(room)).toEqual([]);
    const [row] = await ground.db.owner.query<{ issuer: Buffer | null; state: Record<string, unknown> }>(
      "select issuer, state from ballots where matter = $1",
      [room.matter],
    );
    expect(row).toMatchObject({ issuer: null, state: { box: null, counted: null } });
    const { acts, findings } = await matterOf(room);
    expect(acts.map((act) => act.type.slice("decision.".length)).slice(-5)).toEqual([
      "teller-named",
      "teller-named",
      "ballot-opened",
      "ballot-closed",
      "ballot-announced",
    ]);
    expect(findings.filter(({ constraint }) => /ballot|teller|announced/.test(constraint))).toEqual([]);
  });

  test("that does not pass says so, and nobody's count", async () => {
    const { room } = await signedRoom(ground, server, ["agree", "disagree", "abstain"]);
    await room.post("clerk", "announce");
    const [announced] = await actsOf(room, "ballot-announced");
    expect(announced?.data.ballot_passed).toBe(false);
    expect(JSON.stringify(announced?.data)).not.toMatch(/yes|abstain/);
  });

  test("of ten has its counts recorded, as the rules count them", async () => {
    const more = (
      [
        "staff",
        "pending",
        "discipline-officer",
        "organisation-officer",
        "auditor",
        "inspector",
        "regulation-officer",
      ] as const
    ).map((role) => ({
      type: "decision.attended",
      claimedAt: new Date(Date.now() - 60_000).toISOString(),
      data: { of: ground.people[role], as: "member" },
    }));
    const room = await preparedRoom(ground, server, { more });
    await room.post("clerk", "open");
    for (const [at, role] of VOTERS.entries())
      await castBy(server, room, role, ["agree", "agree", "disagree"][at] ?? "");
    await room.post("clerk", "close");
    const { signed } = await openedBox(server, room);
    for (const at of [0, 1] as const) await room.post(TELLERS[at], "sign", signed(at));
    expect((await room.post("clerk", "announce")).json.announcement.counts).toEqual({
      marked: [2, 1, 0],
      blank: 0,
      spoilt: 0,
    });
    const [tallied] = await actsOf(room, "tallied");
    expect(tallied?.data).toMatchObject({ yes: 2, no: 1, abstain: 0, issued: 3, returned: 3, void: 0 });
  });

  test("is not prepared for fewer than the law asks for", async () => {
    const room = await preparedRoom(ground, server, { agreed: false });
    await room.post("clerk", "void", { incident: "withdrawn" });
    await record(room, "left", "station-officer");
    const tellers = TELLERS.map((role) => ground.people[role]);
    expect(await room.post("clerk", "prepare", { tellers })).toMatchObject({
      status: 422,
      code: "ballot_refused",
    });
  });
});

describe("casting", () => {
  test("leaves no act, no idempotency row, no look and no time; its row is as long before as after", async () => {
    const room = await openedRoom(ground, server);
    const counted = async () => {
      const [row] = await ground.db.owner.query<Record<string, number>>(
        `select (select count(*)::int from acts) as acts, (select count(*)::int from idempotency_keys) as keys,
                (select count(*)::int from ledger_queue) + (select count(*)::int from leaves) as leaves`,
      );
      return row;
    };
    const before = await counted();
    const lengths = async () => new Set((await slotRows(room)).map(({ content }) => content.length));
    expect(await lengths()).toEqual(new Set([1_564]));
    await castBy(server, room, "member", "disagree");
    expect(await counted()).toEqual(before);
    expect(await lengths()).toEqual(new Set([1_564]));
    expect((await room.seen()).cast).toBe(1);
  });

  test("again, on a second device: the last counts, and how often is on record as a number", async () => {
    const room = await openedRoom(ground, server);
    for (const role of VOTERS) await castBy(server, room, role, "agree");
    const second = await castBy(server, room, "member", "disagree");
    const third = await castBy(server, room, "chief", "disagree");
    await room.post("clerk", "close");
    const [closed] = await actsOf(room, "ballot-closed");
    expect(closed?.data).toMatchObject({ cast: 3, reissued: 2 });
    const { announcement } = await openedBox(server, room);
    expect(announcement.keys).toEqual(expect.arrayContaining([second.key, third.key]));
    expect(announcement).toMatchObject({ cast: 3, passed: [] });
  });

  test("more often than the law allows is refused; the same request again is none", async () => {
    const room = await openedRoom(ground, server);
    const { vote, anchor } = await anchorOf(room);
    const blinded: string[] = [];
    for (let n = 0; n < 3; n++) {
      const pending = granted(await askForCredential(vote, anchor));
      blinded.push(pending.blinded);
      expect((await room.post("member", "credential", { blinded: pending.blinded })).status).toBe(200);
    }
    expect((await room.post("member", "credential", { blinded: blinded.at(-1) })).status).toBe(200);
    const fourth = granted(await askForCredential(vote, anchor));
    expect((await room.post("member", "credential", { blinded: fourth.blinded })).code).toBe(
      "ballot_refused",
    );
  });

  test("is for members who were there and are neither recused nor gone", async () => {
    const room = await openedRoom(ground, server);
    const { vote, anchor } = await anchorOf(room);
    const asks = async (role: Role) => {
      const { blinded } = granted(await askForCredential(vote, anchor));
      return (await room.post(role, "credential", { blinded })).status;
    };
    expect(await asks("clerk")).toBe(403);
    expect(await asks("auditor")).toBe(403);
    await castBy(server, room, "station-officer", "agree");
    await record(room, "left", "station-officer");
    expect(await asks("station-officer")).toBe(403);
    await record(room, "returned", "station-officer");
    expect(await asks("station-officer")).toBe(200);
    await record(room, "recused", "member");
    // Who is recused finds neither the item nor its ballot.
    expect(await asks("member")).toBe(404);
    for (const part of ["", "proof"])
      expect((await server.ask(room.path(part), { as: "member" })).status).toBe(404);
  });

  test("needs a credential, a text of the one length, and an open ballot", async () => {
    const room = await openedRoom(ground, server);
    const { slot } = await castBy(server, room, "member", "agree");
    expect((await room.post("chief", "cast", { sealed: slot.sealed })).code).toBe("ballot_refused");
    expect((await room.post("member", "cast", { sealed: slot.sealed.slice(4) })).code).toBe("ballot_refused");
    await room.post("clerk", "close");
    expect((await room.post("member", "cast", { sealed: another })).status).toBe(422);
    const { vote, anchor } = await anchorOf(room);
    const { blinded } = granted(await askForCredential(vote, anchor));
    expect((await room.post("member", "credential", { blinded })).status).toBe(422);
  });

  test("a voter's device refuses an issuer's key of its own, and one vote under two openings", async () => {
    const room = await openedRoom(ground, server);
    const another = await openedRoom(ground, server);
    const { vote, anchor } = await anchorOf(room);
    const tagged = { ...vote, issuer: (await another.seen()).vote.issuer };
    expect(await askForCredential(tagged, anchor)).toMatchObject({ code: "vote_differs" });
    const twice = { ...anchor, witnessed: [...anchor.witnessed, "0".repeat(64)] };
    expect(await askForCredential(vote, twice)).toMatchObject({ code: "vote_twice" });
    expect(await agree(room.tellers[0], tagged)).toMatchObject({ code: "teller_bound" });
  });
});

describe("the list of the box", () => {
  test("an objection is recorded in the voter's words, and keeps the box shut until the voter says that it is settled", async () => {
    const { room } = await closedRoom(ground, server);
    for (const role of VOTERS.slice(1)) await room.post(role, "confirm");
    await room.post("chief", "object", { text: "清单中没有本人的票" });
    const [objection] = await actsOf(room, "ballot-objected");
    expect(objection?.data).toMatchObject({ text: "清单中没有本人的票" });
    expect((await room.seen()).objections).toMatchObject([{ person: ground.people.chief }]);
    const occasion = await occasionOf(room);
    const { slots, confirmed, objected } = await boxOf(room, TELLERS[0]);
    const refused = await stripOuter(room.tellers[0], occasion, slots, {
      confirmed,
      objected,
      goOnWithout: true,
    });
    expect(refused).toMatchObject({ code: "slot_objected" });
    expect((await room.post("chief", "confirm", { settled: true })).status).toBe(200);
    expect(await actsOf(room, "ballot-objection-settled")).toHaveLength(1);
    expect((await openedBox(server, room)).announcement.cast).toBe(3);
  });

  test("a device that does not answer is waited for, until both tellers go on without it", async () => {
    const { room } = await closedRoom(ground, server);
    await room.post("member", "confirm");
    const occasion = await occasionOf(room);
    const closing = closingHash(occasion.closing);
    const [first] = room.tellers;
    const { slots, confirmed, objected } = await boxOf(room, TELLERS[0]);
    const waiting = { confirmed, objected, goOnWithout: false };
    expect(await stripOuter(first, occasion, slots, waiting)).toMatchObject({ code: "slot_unconfirmed" });
    const box = granted(await stripOuter(first, occasion, slots, { ...waiting, goOnWithout: true }));
    expect((await room.post(TELLERS[0], "hand-on", { closing, box })).status).toBe(422);
    await room.post(TELLERS[0], "hand-on", { goOn: true });
    expect((await room.post(TELLERS[0], "hand-on", { closing, box })).status).toBe(422);
    await room.post(TELLERS[1], "hand-on", { goOn: true });
    expect((await room.post(TELLERS[0], "hand-on", { closing, box })).json.stage).toBe("half-opened");
  });

  test("a slot that the server drops, doubles or replaces is refused by the first teller", async () => {
    const { room } = await closedRoom(ground, server);
    for (const role of VOTERS) await room.post(role, "confirm");
    const occasion = await occasionOf(room);
    const { slots, confirmed, objected } = await boxOf(room, TELLERS[0]);
    const all = { confirmed, objected, goOnWithout: false };
    const [a, b, c] = slots;
    const tries = (given: typeof slots) => stripOuter(room.tellers[0], occasion, given, all);
    expect(await tries([a, b])).toMatchObject({ code: "slot_missing" });
    expect(await tries([a, b, b])).toMatchObject({ code: "slot_duplicate" });
    expect(await tries([a, b, { ...c, sealed: Buffer.alloc(674).toString("base64") }])).toMatchObject({
      code: "slot_replaced",
    });
    expect(isRefusal(await tries(slots))).toBe(false);
  });
});

describe("the tellers", () => {
  test("a box that is opened before the close voids the ballot by itself, and everything is forgotten", async () => {
    const room = await openedRoom(ground, server);
    await castBy(server, room, "member", "agree");
    const hash = "0".repeat(64);
    const box = { vote: hash, closing: hash, layers: [], unopened: 0, signature: "AAAA" };
    const answer = await room.post(TELLERS[0], "hand-on", { closing: hash, box });
    expect(answer.json).toMatchObject({ stage: "void", voided: { incident: "opened_early" } });
    const [voided] = await actsOf(room, "secret-vote-voided");
    expect(voided).toMatchObject({ actor: { system: "room" }, data: { ground: "opened_early" } });
    expect(await slotRows(room)).toEqual([]);
  });

  test("whose counts differ void the ballot, and nothing is announced", async () => {
    const { room } = await closedRoom(ground, server);
    const { announcement, signed } = await openedBox(server, room);
    await room.post(TELLERS[0], "sign", signed(0));
    const wrong = { ...announcement, passed: announcement.passed.length > 0 ? [] : ["agree"] };
    const signature = signAnnouncement(room.tellers[1], wrong);
    const answer = await room.post(TELLERS[1], "sign", { announcement: wrong, signature });
    expect(answer.json).toMatchObject({
      stage: "void",
      announcement: null,
      voided: { incident: "tellers_disagree" },
    });
    expect((await room.post("clerk", "announce")).status).toBe(422);
  });

  test("one alone announces nothing, and a forged signature is none", async () => {
    const { room } = await closedRoom(ground, server);
    const { announcement, signed } = await openedBox(server, room);
    await room.post(TELLERS[0], "sign", signed(0));
    expect((await room.post("clerk", "announce")).status).toBe(422);
    const stranger = await newTeller(1);
    const signature = signAnnouncement(stranger, announcement);
    await room.post(TELLERS[1], "sign", { announcement, signature });
    expect((await room.post("clerk", "announce")).status).toBe(422);
    expect(await actsOf(room, "ballot-announced")).toEqual([]);
  });

  test("a teller who is missing voids it; another round has other keys, and the first one's ballots are no use in it", async () => {
    const room = await openedRoom(ground, server);
    const old = await castBy(server, room, "member", "agree");
    const { vote: before } = await room.seen();
    await room.post("clerk", "void", { incident: "teller_missing", text: "监票人突发疾病" });
    expect(await slotRows(room)).toEqual([]);
    const again = roomOf(server, room.matter, [await newTeller(0), await newTeller(1)]);
    const tellers = TELLERS.map((role) => ground.people[role]);
    expect((await again.post("clerk", "prepare", { tellers })).json).toMatchObject({
      round: 2,
      stage: "preparing",
    });
    await joined(again);
    await again.post("clerk", "open");
    const { vote: after } = await again.seen();
    expect(after.issuer).not.toBe(before.issuer);
    await castBy(server, again, "member", "agree");
    // A ballot of the round before, sent again into the new slot: it opens for nobody.
    expect((await again.post("member", "cast", { sealed: old.slot.sealed })).status).toBe(204);
    for (const role of ["chief", "station-officer"] as const) await castBy(server, again, role, "agree");
    await again.post("clerk", "close");
    const { announcement } = await openedBox(server, again);
    expect(announcement).toMatchObject({ cast: 3, setAside: { unopened: 1, forged: 0, repeated: 0 } });
    const findings = (await matterOf(again)).findings.map(({ constraint }) => constraint);
    expect(findings).not.toContain("voided-ballot-repeated-or-deferred");
  });

  test("are two people who are in the room, and stay so: a third device does not join", async () => {
    const room = await preparedRoom(ground, server);
    const { member } = ground.people;
    expect((await room.post("clerk", "prepare", { tellers: [member, member] })).status).toBe(422);
    const absent = [member, ground.people.auditor];
    expect((await room.post("clerk", "prepare", { tellers: absent })).status).toBe(422);
    const { sealing, counting, signing } = (await room.seen()).vote.tellers[1];
    expect((await room.post("member", "agree", { keys: { sealing, counting, signing } })).status).toBe(422);
  });

  test("named of the chair, or of who is recused, are recorded and shown as a likely breach; of others they are not", async () => {
    const breaches = async (room: BallotRoom) =>
      (await matterOf(room)).findings.map(({ constraint }) => constraint).filter((id) => /teller/.test(id));
    const room = await preparedRoom(ground, server);
    expect(await breaches(room)).toEqual([]);
    await record(room, "recused", "member");
    expect(await breaches(room)).toEqual(["recused-is-no-teller"]);
    const led = await preparedRoom(ground, server, { agreed: false });
    await led.post("clerk", "void", { incident: "teller_missing" });
    const tellers = (["chief", "clerk"] as const).map((role) => ground.people[role]);
    expect((await led.post("clerk", "prepare", { tellers })).status).toBe(201);
    expect(await breaches(led)).toEqual(["chair-is-no-teller"]);
  });

  test("who hands over another box than was counted is found out", async () => {
    const { room } = await closedRoom(ground, server);
    for (const role of VOTERS) await room.post(role, "confirm");
    const occasion = await occasionOf(room);
    const closing = closingHash(occasion.closing);
    const { slots, confirmed, objected } = await boxOf(room, TELLERS[0]);
    const box = granted(
      await stripOuter(room.tellers[0], occasion, slots, { confirmed, objected, goOnWithout: false }),
    );
    const shorter = { ...box, layers: box.layers.slice(1) };
    expect((await room.post(TELLERS[0], "hand-on", { closing, box: shorter })).status).toBe(422);
    expect(await stripInner(room.tellers[1], occasion, shorter)).toMatchObject({ code: "box_forged" });
    expect((await room.post(TELLERS[0], "hand-on", { closing, box })).status).toBe(200);
    expect((await room.post(TELLERS[0], "hand-on", { closing, box })).status).toBe(200);
  });
});

describe("without the witnesses", () => {
  test("the desk is told that no device votes, and voids the ballot; another on paper is opened", async () => {
    const room = await openedRoom(ground, server);
    expect(await room.seen()).toMatchObject({ stage: "open", waitsForWitnesses: true });
    expect((await server.ask(room.path("proof"), { as: "member" })).json).toMatchObject({ receipt: null });
    const answer = await room.post("clerk", "void", { incident: "unwitnessed" });
    expect(answer.json).toMatchObject({ stage: "void", waitsForWitnesses: false });
    const [voided] = await actsOf(room, "secret-vote-voided");
    expect(voided?.data.ground).toBe("unwitnessed");
    await record(room, "ballot-opened", "chief", { ballot_means: "paper", electorate: 3 });
  });
});

describe("a crash in the middle", () => {
  test("another process goes on at every step, and nothing is recorded twice", async () => {
    const room = await preparedRoom(ground, server);
    const there = roomOf(other, room.matter, room.tellers);
    await Promise.all([room.post("clerk", "open"), there.post("clerk", "open")]);
    expect(await actsOf(room, "ballot-opened")).toHaveLength(1);
    await castBy(other, there, "chief", "agree");
    await castBy(server, room, "member", "agree");
    await castBy(other, there, "station-officer", "abstain");
    await Promise.all([there.post("clerk", "close"), room.post("clerk", "close")]);
    expect(await actsOf(room, "ballot-closed")).toHaveLength(1);
    const { signed } = await openedBox(other, there);
    await room.post(TELLERS[0], "sign", signed(0));
    await there.post(TELLERS[1], "sign", signed(1));
    await Promise.all([there.post("clerk", "announce"), room.post("clerk", "announce")]);
    expect(await actsOf(room, "ballot-announced")).toHaveLength(1);
    expect((await room.seen()).stage).toBe("announced");
  });

  test("cut off between the list and its record, the same list is recorded when it is asked for again", async () => {
    const room = await openedRoom(ground, server);
    await castBy(server, room, "member", "agree");
    const { matters } = server.services;
    const { admit } = matters;
    matters.admit = () => Promise.reject(new Error("the process is gone"));
    const cut = await room.post("clerk", "close");
    matters.admit = admit;
    expect(cut.status).toBe(500);
    const seen = await room.seen();
    expect(seen).toMatchObject({ stage: "closed", isClosedRecorded: false });
    expect((await room.post("member", "cast", { sealed: another })).status).toBe(422);
    expect((await room.post("clerk", "close")).json).toMatchObject({ isClosedRecorded: true });
    const [closed] = await actsOf(room, "ballot-closed");
    expect(closed?.data.cast).toBe(1);
    expect((await room.seen()).closingHash).toBe(seen.closingHash);
  });

  test("a teller's device that restarts hands on the same box, and opens nothing twice", async () => {
    const { room } = await closedRoom(ground, server);
    for (const role of VOTERS) await room.post(role, "confirm");
    const occasion = await occasionOf(room);
    const { slots, confirmed, objected } = await boxOf(room, TELLERS[0]);
    const confirmations = { confirmed, objected, goOnWithout: false };
    const box = granted(await stripOuter(room.tellers[0], occasion, slots, confirmations));
    expect(room.tellers[0].sealing).toBeNull();
    const again = granted(await stripOuter(structuredClone(room.tellers[0]), occasion, slots, confirmations));
    expect(again).toEqual(box);
  });
});
