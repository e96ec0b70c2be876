/** No sequence of requests, by whomever, brings a position to anybody before it is revealed, or reveals it while one who is there has not sealed. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sealed, sealPosition, toBase64 } from "../../sealing/index.ts";
import { matterRow } from "../matters/index.ts";
import { dropHalves, seal } from "../sealing/index.ts";
import { type Ground, HERE, openGround, type Role, type Server } from "./ground.fixture.ts";
import { meansOf } from "./sealing.ts";
import { ITEM, openRoom, type Room, sent, stationGives } from "./sealing.fixture.ts";

let ground: Ground;
let server: Server;
/** The same ground a minute later: there the witnesses have been waited for. */
let later: Server;
/** A session of each role, opened once. */
const cookies: Partial<Record<Role, string>> = {};

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  later = await ground.open({ clock: { now: () => new Date(Date.now() + 60_000) } });
  for (const role of READERS) cookies[role] = await server.cookieOf(role);
});
afterAll(() => ground.close());

const READERS: Role[] = ["clerk", "member", "station-officer", "auditor"];
const KINDS = [
  "attended",
  "left",
  "recused",
  "seal",
  "seal",
  "seal",
  "send again",
  "lose halves",
  "unable",
  "begin",
  "reveal",
  "reveal",
  "reveal",
  "reveal too early",
  "reveal with other halves",
  "reveal without",
  "record a reveal by hand",
  "record an opening by hand",
] as const;
type Request = { kind: (typeof KINDS)[number]; who: number };

type Said = { round: number; member: string; sealed: Sealed; reasons: string };
type Round = {
  round: number;
  due: string[];
  sealed: { member: string }[];
  unopened: { member: string }[];
  opened: string[];
  revealed: object | null;
};

/** A room with the ground's own member and two more, who act as their devices would. */
async function roomOfThree(): Promise<{ room: Room; people: string[] }> {
  const more = [randomUUID(), randomUUID()];
  const claimedAt = new Date(Date.now() - 1_000).toISOString();
  const attended = more.map((of) => ({ type: "decision.attended", claimedAt, data: { of, as: "member" } }));
  const room = await openRoom(ground, server, attended);
  return { room, people: [room.place.member, ...more] };
}

async function play(requests: readonly Request[], count: (what: "reveals" | "seals") => void): Promise<void> {
  const { room, people } = await roomOfThree();
  const said: Said[] = [];
  let round = 1;
  const stateOf = async () =>
    (await server.ask(room.path(), { cookie: cookies.clerk ?? "" })).json.rounds as Round[];
  const byClerk = (type: string, data: object) =>
    server.ask(`/api/v1/matters/${room.matter}/acts`, {
      as: "clerk",
      body: { type: `decision.${type}`, claimedAt: new Date().toISOString(), data: { item: ITEM, ...data } },
    });
  const about = (type: string, of: string, data: object = {}) => byClerk(type, { of, as: "member", ...data });

  /** As the member's own device: the ground's member over HTTP, the others below it. */
  async function sendSeal(member: string, sealed: Sealed): Promise<boolean> {
    const own = { ...room, place: { ...room.place, round, member } };
    const body = await sent(own, sealed);
    if (member === room.place.member)
      return (await server.ask(room.path("/positions"), { as: "member", body })).status === 201;
    const row = await matterRow(ground.db.app, HERE, room.matter);
    const procedure = server.services.norms.procedure("cn/decision", "2026-05-08");
    if (!row || !procedure) throw new Error("the matter is there");
    const { serverHalf, stationHalf, ...rest } = body;
    const input = {
      ...rest,
      member,
      actor: { person: member, office: randomUUID() },
      serverHalf: Buffer.from(serverHalf, "base64"),
      stationHalf: Buffer.from(stationHalf, "base64"),
    };
    const answer = await seal(meansOf(server.services), { row, procedure }, input, {
      key: randomUUID(),
      by: member,
    });
    return answer?.ok !== false;
  }

  async function reveal(
    at: Server,
    change: (gives: { member: string; half: string }[]) => object = () => ({}),
  ) {
    const gives = await stationGives({ ...room, place: { ...room.place, round } }, at);
    const before = (await stateOf()).find((one) => one.round === round);
    const body = { ...gives, ...change(gives.halves) };
    const answer = await at.ask(room.path("/reveal"), { as: "station-officer", body });
    if (answer.status !== 200 || before?.revealed) return;
    count("reveals");
    const told = [...(before?.sealed ?? []), ...(before?.unopened ?? [])].map(({ member }) => member);
    expect(before?.due.filter((member) => !told.includes(member))).toEqual([]);
  }

  const doing: Record<Request["kind"], (member: string) => Promise<unknown>> = {
    attended: (member) => about("attended", member),
    left: (member) => about("left", member),
    recused: (member) => about("recused", member),
    seal: async (member) => {
      const reasons = `不宜公开的理由（${randomUUID()}）`;
      const place = { ...room.place, round, member };
      const sealed = sealPosition(place, { position: "disagree", reasons });
      if (!(await sendSeal(member, sealed))) return;
      said.push({ round, member, sealed, reasons });
      count("seals");
    },
    "send again": async (member) => {
      const known = said.findLast((one) => one.member === member && one.round === round);
      if (known) await sendSeal(member, known.sealed);
    },
    "lose halves": (member) =>
      dropHalves(ground.db.app, { jurisdiction: HERE, matter: room.matter, item: ITEM, round }, [member]),
    unable: (member) => about("position-unopened", member, { round, ground: "not_sealed" }),
    begin: async () => {
      const answer = await server.ask(room.path("/rounds"), { as: "clerk", body: { item: ITEM } });
      if (answer.status === 201) round += 1;
    },
    reveal: () => reveal(later),
    "reveal too early": () => reveal(server),
    "reveal with other halves": () =>
      reveal(later, (halves) => ({
        halves: halves.map(({ member }) => ({ member, half: toBase64(new Uint8Array(2_048)) })),
      })),
    "reveal without": (member) =>
      reveal(later, (halves) => ({
        halves: halves.filter((half) => half.member !== member),
        unopened: [member],
      })),
    "record a reveal by hand": () => byClerk("positions-revealed", { round, witnessed: true, unopened: 0 }),
    "record an opening by hand": (member) => {
      const known = said.findLast((one) => one.member === member);
      const opening = known && {
        position: "disagree",
        reasons: known.reasons,
        round: known.round,
        commitment: toBase64(known.sealed.commitment),
        salt: toBase64(known.sealed.opening.salt),
      };
      return about("position-stated", member, opening ?? { position: "agree", commitment: "x", round });
    },
  };

  /** Whatever is asked, by whomever: of what is not revealed there is not a word. */
  async function nothingIsTold(readers: readonly Role[]): Promise<void> {
    const rounds = await stateOf();
    const isOpened = ({ round: of, member }: Said) =>
      rounds.some((one) => one.round === of && one.revealed !== null && one.opened.includes(member));
    const hidden = said.filter((one) => !isOpened(one));
    const paths = [
      room.path(),
      `/api/v1/matters/${room.matter}`,
      `${room.path("/halves")}?item=${ITEM}&round=${round}`,
    ];
    const answers = await Promise.all(
      readers.flatMap((as) =>
        paths.map(async (path) => ({
          as,
          path,
          text: (await server.ask(path, { cookie: cookies[as] ?? "" })).text,
        })),
      ),
    );
    for (const { reasons, sealed } of hidden)
      for (const { as, path, text } of answers) {
        const words = [reasons, toBase64(sealed.opening.salt), toBase64(sealed.stationHalf).slice(0, 64)];
        for (const word of words) expect(text.includes(word), `${as} ${path}`).toBe(false);
      }
    for (const one of rounds) if (one.revealed === null) expect(one.opened).toEqual([]);
  }

  for (const [at, { kind, who }] of requests.entries()) {
    await doing[kind](people[who] ?? room.place.member);
    await nothingIsTold([READERS[at % READERS.length] ?? "clerk"]);
  }
  await nothingIsTold(READERS);
  // The control: what is revealed is there for every reader, as it was sealed.
  const rounds = await stateOf();
  const { text } = await server.ask(`/api/v1/matters/${room.matter}`, { as: "auditor" });
  for (const { round: of, member, reasons } of said)
    if (rounds.some((one) => one.round === of && one.opened.includes(member)))
      expect(text).toContain(reasons);
}

test("no sequence of requests reveals early or tells what was sealed", async () => {
  const request = fc.record({ kind: fc.constantFrom(...KINDS), who: fc.nat(2) });
  const done = { reveals: 0, seals: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 8, maxLength: 16 }), (requests) =>
      play(requests, (what) => {
        done[what] += 1;
      }),
    ),
    {
      numRuns: 10,
      // These reach a reveal, whatever else is drawn.
      examples: [
        [
          [0, 1, 2]
            .map((who) => ({ kind: "seal" as const, who }))
            .concat({ kind: "reveal" as never, who: 0 }),
        ],
        [
          [
            { kind: "seal", who: 0 },
            { kind: "reveal", who: 0 },
            { kind: "left", who: 1 },
            { kind: "unable", who: 2 },
            { kind: "reveal without", who: 0 },
            { kind: "begin", who: 0 },
            { kind: "seal", who: 0 },
            { kind: "reveal", who: 0 },
          ],
        ],
      ],
    },
  );
  expect(done.seals).toBeGreaterThanOrEqual(4);
  expect(done.reveals).toBeGreaterThanOrEqual(2);
}, 180_000);
