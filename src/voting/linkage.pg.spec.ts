/**
 * Whoever holds the whole database, its files and its log of changes, the program's log and its metrics, and more: can they
 * tell whose ballot is whose? The attackers of `ballots/linkage-attacks.ts` over the real tables after 500 have voted
 * through the real operations, and the control that wins with both tellers' keys.
 */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  agree,
  type Anchor,
  type Box,
  closingHash,
  newTeller,
  type Opened,
  stripInner,
  stripOuter,
  type Teller,
  tellersPublic,
  type Vote,
  voteHash,
} from "../../ballots/client.ts";
import { askForCredential, ballotKeyOf, takeCredential } from "../../ballots/credential.ts";
import { issuerFrom } from "../../ballots/issuer.ts";
import { openInner, openOuter } from "../../ballots/layers.ts";
import {
  type Attack,
  byLayerOrder,
  byOrder,
  byRank,
  byReading,
  type View,
  withBothKeys,
} from "../../ballots/linkage-attacks.ts";
import { NOTICED, quickFor } from "../../ballots/linkage-play.ts";
import { systemRandom } from "../../ballots/randomness.ts";
import { fillSlot, type Slot } from "../../ballots/slot.ts";
import { derivePrincipal } from "../access/index.ts";
import { type Ground, HERE, openGround, ORIGIN, type Server } from "../api/ground.fixture.ts";
import { matterRow } from "../matters/index.ts";
import { openDatabase } from "../platform/index.ts";
import { close, confirm } from "./index.ts";
import { agreeAsTeller, joinAsTeller, latestBallot, open, prepare, saidNo, slotsOf } from "./index.ts";
import type { Means, Under } from "./means.ts";
import { issuerOf } from "./store.ts";

const VOTERS = 500;
const AT_ONCE = 4;
const CHOICES = ["agree", "disagree", "abstain"];
const ROOM = { system: "room" } as const;

type Voter = { person: string; key: string; slot: string; blinded: string; sealed: string };

let ground: Ground;
let server: Server;
let means: Means;
let under: Under;
let tellers: [Teller, Teller];
/** With their keys, as nobody else ever has them. */
let copies: [Teller, Teller];
let voters: Voter[];
let vote: Vote;
/** The slots as the tables give them away while voting is under way: the last written last. */
let byChange: string[];
/** As the rows lie once it is closed, and the transaction that wrote each. */
let afterClose: { slot: string; created: string }[];
let box: Box;
let opened: Opened;
let slots: Slot[];

/** What is done, or the test fails with the refusal's words. */
function done<T>(value: T): Exclude<T, { ok: false }> {
  if (saidNo(value)) throw new Error(value.message.en);
  return value as Exclude<T, { ok: false }>;
}

const WHO = "x-voter";
/** A member of the body, whoever the request says: sessions have tests of their own. */
function memberBy({ headers }: { headers: Headers }) {
  const person = headers.get(WHO) ?? "";
  const account = {
    account: accountOf(person),
    person,
    name: person,
    jurisdiction: HERE,
    administrator: null,
  };
  const held = { office: accountOf(person), body: ground.bodies.finance, title: "", principal: person };
  return derivePrincipal(account, [{ ...held, function: "member", acting: false }], []);
}
const accountOf = (person: string) => person.split("").reverse().join("");

/** A few at once, each as soon as another is done; answers in the order of what was asked. */
async function inTurns<T, R>(asked: readonly T[], work: (one: T, at: number) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const left = asked.entries();
  const worker = async () => {
    for (const [at, one] of left) answers[at] = await work(one, at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open({ principalOf: async (request) => memberBy(request) });
  const { services } = server;
  means = services;
  const people = Array.from({ length: VOTERS }, () => randomUUID());
  const claimedAt = new Date(Date.now() - 60_000).toISOString();
  const act = (type: string, data: Record<string, unknown>) => ({
    type: `decision.${type}`,
    actor: ROOM,
    claimedAt,
    data,
  });
  const admitted = done(
    await services.matters.admit({
      jurisdiction: HERE,
      matter: { open: { procedure: "cn/decision", body: ground.bodies.finance } },
      acts: [
        act("proposed", { title: "民主推荐", class: "project" }),
        act("convened", { due: VOTERS }),
        ...people.map((of) => act("attended", { of, as: "member" })),
      ],
    }),
  );
  const row = await matterRow(services.database, HERE, admitted.matter);
  const procedure = services.norms.procedure("cn/decision", claimedAt.slice(0, 10));
  if (!row || !procedure) throw new Error("the matter was recorded and is not there");
  under = { row, procedure };
  tellers = [await newTeller(0), await newTeller(1)];
  const seats = [people[0] ?? "", people[1] ?? ""] as const;
  done(await prepare(means, under, seats, ROOM));
  for (const at of [0, 1] as const)
    done(await joinAsTeller(means, under, seats[at], await tellersPublic(tellers[at])));
  const place = { jurisdiction: HERE, matter: row.id };
  vote = (await latestBallot(means.database, place))?.state.vote as Vote;
  const agreements: string[] = [];
  for (const at of [0, 1] as const) {
    const signature = (await agree(tellers[at], vote)) as string;
    agreements.push(signature);
    done(await agreeAsTeller(means, under, seats[at], signature));
  }
  done(await open(means, under, ROOM));
  copies = [{ ...tellers[0] }, { ...tellers[1] }];
  const key = { ...place, round: 1 };
  const anchor: Anchor = { witnessed: [voteHash(vote)], agreements: agreements as [string, string] };
  const secret = await issuerOf(means.database, means.recordKey, key);
  const sources = { random: systemRandom, blinding: quickFor(issuerFrom(secret ?? Buffer.alloc(0))) };
  const slotNames = new Map(
    (await slotsOf(means.database, means.recordKey, key)).map(({ voter, slot }) => [voter, slot]),
  );
  const post = async (person: string, verb: string, body: object) => {
    const headers = { origin: ORIGIN, "content-type": "application/json", [WHO]: person };
    const path = `${ORIGIN}/api/v1/matters/${row.id}/ballot/${verb}`;
    const answer = await server.app.request(path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return answer;
  };
  /** A credential and a sealed ballot, on the voter's own device. */
  const prepared = async (person: string, at: number): Promise<Voter> => {
    const pending = done(await askForCredential(vote, anchor, sources));
    const { blinded } = pending;
    const { blindSignature } = (await (await post(person, "credential", { blinded })).json()) as {
      blindSignature: string;
    };
    const credential = done(await takeCredential(vote, pending, blindSignature, sources.blinding));
    const slot = slotNames.get(person) ?? "";
    const { sealed } = done(await fillSlot(vote, credential, slot, [CHOICES[(at * 7) % 3] ?? ""]));
    return { person, slot, key: ballotKeyOf(credential), blinded, sealed };
  };
  voters = await inTurns(people, prepared);
  for (const { person, sealed } of voters) await post(person, "cast", { sealed });
  byChange = (
    await ground.db.owner.query<{ slot: string }>(
      "select slot from ballot_slots where matter = $1 order by xmin::text::bigint, ctid",
      [row.id],
    )
  ).map(({ slot }) => slot);
  done(await close(means, under, ROOM));
  under = { row: (await matterRow(services.database, HERE, row.id)) ?? row, procedure };
  afterClose = await ground.db.owner.query<{ slot: string; created: string }>(
    "select slot, xmin::text as created from ballot_slots where matter = $1 order by ctid",
    [row.id],
  );
  await inTurns(voters, async ({ person }) => done(await confirm(means, under, person, null)));
  const ballot = await latestBallot(means.database, place);
  const closing = ballot?.state.closing;
  if (!closing) throw new Error("closed, and there is no list");
  const occasion = { vote, closing, witnessed: [closingHash(closing)] };
  slots = (await slotsOf(means.database, means.recordKey, key)).map(({ slot, sealed }) => ({
    slot,
    sealed: sealed ?? "",
  }));
  const confirmed = slots.map(({ slot }) => slot);
  box = done(await stripOuter(tellers[0], occasion, slots, { confirmed, objected: [], goOnWithout: false }));
  opened = done(await stripInner(tellers[1], occasion, box));
}, 240_000);
afterAll(() => ground.close());

const viewBy = (order: readonly string[]): View => {
  const known = new Map(slots.map((slot) => [slot.slot, slot]));
  const inOrder = order.flatMap((slot) => known.get(slot) ?? []);
  return { vote, log: inOrder.map(({ slot }) => ({ slot, blinded: "" })), slots: inOrder, box, opened };
};

async function hitsOf(attack: Attack, order: readonly string[]): Promise<number> {
  const guess = await attack(viewBy(order));
  return voters.filter(({ slot, key }) => guess.get(slot) === key).length;
}

const keyBytes = ({ key }: Voter) => Buffer.from(key, "base64");

describe("the tables", () => {
  test("tell the order of casting while voting is under way, and no longer once it is closed", async () => {
    // The control: an attacker who looks at row versions sees something, as long as there is something.
    expect(byChange).toEqual(voters.map(({ slot }) => slot));
    expect(afterClose.map(({ slot }) => slot)).toEqual([...byChange].sort());
    expect(new Set(afterClose.map(({ created }) => created)).size).toBe(1);
  });

  test.each<[string, Attack]>([
    ["the order of changes", byOrder],
    ["the rank of ciphertexts", byRank],
    ["what stands in the slots", byReading],
  ])(
    "link nobody by %s, even beside the opened ballots: no better than chance and three deviations",
    async (_, attack) => {
      expect(await hitsOf(attack, byChange)).toBeLessThanOrEqual(NOTICED);
      const byName = [...byChange].sort();
      expect(await hitsOf(attack, byName)).toBeLessThanOrEqual(NOTICED);
    },
  );

  test("link nobody with the second teller's key alone", async () => {
    const inner = new Map<string, string>();
    const { sealing } = copies[1];
    if (sealing === null) throw new Error("the copy has no key");
    for (const layer of box.layers) {
      const ballot = await openInner(vote, sealing, new Uint8Array(Buffer.from(layer, "base64")));
      inner.set(layer, Buffer.from(ballot?.slice(0, 32) ?? []).toString("base64"));
    }
    expect([...inner.values()].sort()).toEqual(voters.map(({ key }) => key).sort());
    expect(await hitsOf(byLayerOrder(inner), byChange)).toBeLessThanOrEqual(NOTICED);
  });

  test("give up everybody with both tellers' keys: the control", async () => {
    const [first, second] = copies.map(({ sealing }) => sealing);
    if (!first || !second) throw new Error("the copies have no keys");
    expect(await hitsOf(withBothKeys(first, second), byChange)).toBe(VOTERS);
    const [slot] = slots;
    const layer =
      slot && (await openOuter(vote, slot.slot, first, new Uint8Array(Buffer.from(slot.sealed, "base64"))));
    expect(layer).not.toBeNull();
  });
});

test("neither a ballot's key nor its text stands in any table, nor in any file of the database, its log of changes included", async () => {
  const { host } = inject("cluster");
  const admin = openDatabase({ host, user: "postgres", database: "postgres" }, { max: 1 });
  await admin.query("checkpoint");
  const [{ folder } = { folder: "" }] = await admin.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  );
  await admin.close();
  const [{ base } = { base: "" }] = await ground.db.owner.query<{ base: string }>(
    "select oid::text as base from pg_database where datname = current_database()",
  );
  const files = [join(folder, "base", base), join(folder, "pg_wal")].flatMap((place) =>
    readdirSync(place)
      .map((name) => join(place, name))
      .filter((path) => statSync(path).isFile()),
  );
  const wanted = voters.slice(0, 12).flatMap((voter) => [keyBytes(voter), Buffer.from(voter.key)]);
  const clear = opened.ballots
    .slice(0, 4)
    .flatMap((ballot) => [Buffer.from(ballot), Buffer.from(ballot, "base64")]);
  const control = Buffer.from(voters[0]?.slot ?? "");
  let isControlSeen = false;
  for (const file of files) {
    const bytes = readFileSync(file);
    isControlSeen ||= bytes.includes(control);
    for (const secret of [...wanted, ...clear]) expect(bytes.includes(secret), file).toBe(false);
  }
  // The search finds what is there.
  expect(isControlSeen).toBe(true);
}, 120_000);

/** Names and bytes by which a line could be tied to a voter or a ballot, as they may be written. */
const tiedBy = ({ person, slot, key, blinded, sealed }: Voter): string[] => [
  ...[person, accountOf(person), slot],
  ...[key, blinded, sealed].flatMap((text) => [text, Buffer.from(text, "base64").toString("hex")]),
];

/** What of that stands in a text. */
function tellingIn(text: string): string[] {
  const lower = text.toLowerCase();
  return voters.flatMap(tiedBy).filter((told) => lower.includes(told.toLowerCase()));
}

describe("what the program writes of itself", () => {
  test("its log, at its most talkative, notes every ballot and names no voter, no slot and nothing of a ballot", () => {
    const text = server.logged.join("");
    const cast = server.logged.filter((line) => line.includes("/ballot/cast"));
    // It was there to be read.
    expect(cast).toHaveLength(VOTERS);
    expect(tellingIn(text)).toEqual([]);
    expect(text).not.toMatch(/"(agree|disagree|abstain)"/);
    // The lines of two ballots differ in a random number and in how long they took.
    const what = cast.map((line) =>
      Object.keys(JSON.parse(line) as object)
        .sort()
        .join(" "),
    );
    expect(new Set(what).size).toBe(1);
    // A program that noted whose request it was, or what was sent, would be caught.
    const [voter] = voters;
    for (const slip of voter ? tiedBy(voter) : [])
      expect(tellingIn(`${text}{"msg":"answered","of":"${slip}"}`)).toEqual([slip]);
  });

  test("its metrics count the ballots and tell none of them", async () => {
    const incoming = { socket: { remoteAddress: "127.0.0.1", remotePort: 1, remoteFamily: "IPv4" } };
    const answer = await server.app.request(`${ORIGIN}/metrics`, {}, { incoming });
    const text = await answer.text();
    expect(text).toContain(`quanjian_http_requests_total{status="204"} ${VOTERS}`);
    expect(tellingIn(text)).toEqual([]);
    const labels = new Set(
      [...text.matchAll(/^quanjian_http_\w+\{([^}]*)\}/gm)].flatMap(
        ([, all = ""]) => all.match(/\w+(?==)/g) ?? [],
      ),
    );
    expect([...labels].sort()).toEqual(["le", "method", "status"]);
    // With a label for the voter it would be caught.
    const labelled = text.replace('{status="204"}', `{status="204",voter="${voters[3]?.person}"}`);
    expect(tellingIn(labelled)).toEqual([voters[3]?.person]);
  });
});
