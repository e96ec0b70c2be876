/** A secret ballot on the tests' ground, with the devices of voters and tellers in hand. */
import {
  agree,
  type Anchor,
  announce,
  askForCredential,
  ballotKeyOf,
  closingHash,
  count,
  fillSlot,
  isRefusal,
  newTeller,
  openForCounting,
  type Refusal,
  sealForCounting,
  signAnnouncement,
  type Slot,
  stripInner,
  stripOuter,
  takeCredential,
  type Teller,
  tellersPublic,
  type Vote,
  voteHash,
} from "../../ballots/client.ts";
import { type Answer, decision, type Ground, type Role, type Server } from "./ground.fixture.ts";

export const TELLERS = ["member", "clerk"] as const satisfies readonly Role[];
/** Three who vote, the least that may. */
export const VOTERS = ["chief", "member", "station-officer"] as const satisfies readonly Role[];

export type BallotRoom = {
  matter: string;
  tellers: [Teller, Teller];
  path(verb?: string): string;
  /** As it is told to the clerk. */
  seen(): Promise<BallotSeen>;
  post(as: Role, verb: string, body?: unknown): Promise<Answer>;
};
export type BallotSeen = Record<string, unknown> & {
  stage: string;
  vote: Vote;
  closing: { vote: string; slots: { slot: string; hash: string }[] };
  mine: { slot: string | null };
};

export function granted<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${value.code}`);
  return value;
}

function expecting(answer: Answer, status: number): Answer {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
  return answer;
}

/** A project before three who vote; nobody has stated anything. `more` are acts that follow. */
export async function convenedForBallot(
  ground: Ground,
  server: Server,
  more: unknown[] = [],
): Promise<string> {
  const { people } = ground;
  const minutesAgo = 60 + Math.floor(Math.random() * 100_000);
  const named = { chair: people.chief ?? "", member: people.member ?? "" };
  const { followedBy, ...opening } = decision(ground.bodies.finance, named, {
    kind: "project",
    minutesAgo,
  });
  const [convened, ...attended] = followedBy.filter((act) => act.type !== "decision.position-stated");
  const claimedAt = convened?.claimedAt ?? "";
  const came = (role: Role, as: string) => ({
    type: "decision.attended",
    claimedAt,
    data: { of: people[role], as },
  });
  const body = {
    ...opening,
    followedBy: [
      { type: "decision.convened", claimedAt, data: { due: 3 } },
      ...attended.map(({ data, ...act }) => ({ ...act, data: { of: data.of, as: data.as } })),
      came("station-officer", "member"),
      came("clerk", "clerk"),
      ...more,
    ],
  };
  return String(expecting(await server.ask("/api/v1/matters", { as: "clerk", body }), 201).json.matter);
}

export function roomOf(server: Server, matter: string, tellers: [Teller, Teller]): BallotRoom {
  const path = (verb = "") => `/api/v1/matters/${matter}/ballot${verb === "" ? "" : `/${verb}`}`;
  return {
    matter,
    tellers,
    path,
    seen: async () => expecting(await server.ask(path(), { as: "clerk" }), 200).json,
    post: (as, verb, body = {}) => server.ask(path(verb), { as, body }),
  };
}

/** Two tellers are named and have joined; `agreed`: and have signed the vote. */
export async function preparedRoom(
  ground: Ground,
  server: Server,
  { agreed = true, more = [] }: { agreed?: boolean; more?: unknown[] } = {},
): Promise<BallotRoom> {
  const matter = await convenedForBallot(ground, server, more);
  const room = roomOf(server, matter, [await newTeller(0), await newTeller(1)]);
  const tellers = TELLERS.map((role) => ground.people[role]);
  expecting(await room.post("clerk", "prepare", { tellers }), 201);
  await joined(room, agreed);
  return room;
}

export async function joined(room: BallotRoom, agreed = true): Promise<void> {
  for (const [at, role] of TELLERS.entries())
    expecting(await room.post(role, "agree", { keys: await tellersPublic(deviceOf(room, at)) }), 200);
  if (!agreed) return;
  const { vote } = await room.seen();
  for (const [at, role] of TELLERS.entries())
    expecting(
      await room.post(role, "agree", { signature: granted(await agree(deviceOf(room, at), vote)) }),
      200,
    );
}

const deviceOf = ({ tellers: [first, second] }: BallotRoom, at: number): Teller =>
  at === 0 ? first : second;

export async function openedRoom(ground: Ground, server: Server): Promise<BallotRoom> {
  const room = await preparedRoom(ground, server);
  expecting(await room.post("clerk", "open"), 200);
  return room;
}

/** What a voter's device would have checked; the ledger has tests of its own. */
export async function anchorOf(room: BallotRoom): Promise<{ vote: Vote; anchor: Anchor }> {
  const { vote, agreements } = await room.seen();
  const [first, second] = agreements as [string, string];
  return { vote, anchor: { witnessed: [voteHash(vote)], agreements: [first, second] } };
}

export type Cast = { role: Role; key: string; slot: Slot };

export async function castBy(server: Server, room: BallotRoom, role: Role, choice: string): Promise<Cast> {
  const { vote, anchor } = await anchorOf(room);
  const { mine } = expecting(await server.ask(room.path(), { as: role }), 200).json as BallotSeen;
  const pending = granted(await askForCredential(vote, anchor));
  const { blindSignature } = expecting(
    await room.post(role, "credential", { blinded: pending.blinded }),
    200,
  ).json;
  const credential = granted(await takeCredential(vote, pending, blindSignature));
  const slot = granted(await fillSlot(vote, credential, mine.slot ?? "", [choice]));
  expecting(await room.post(role, "cast", { sealed: slot.sealed }), 204);
  return { role, key: ballotKeyOf(credential), slot };
}

export async function closedRoom(ground: Ground, server: Server, choices = ["agree", "agree", "disagree"]) {
  const room = await openedRoom(ground, server);
  const cast: Cast[] = [];
  for (const [at, role] of VOTERS.entries())
    cast.push(await castBy(server, room, role, choices[at] ?? "abstain"));
  expecting(await room.post("clerk", "close"), 200);
  return { room, cast };
}

export const occasionOf = async (room: BallotRoom) => {
  const { vote, closing } = await room.seen();
  return { vote, closing, witnessed: [closingHash(closing)] };
};

/** Both tellers open, up to what each has to sign. */
export async function openedBox(server: Server, room: BallotRoom) {
  for (const role of VOTERS) expecting(await room.post(role, "confirm"), 200);
  const occasion = await occasionOf(room);
  const closing = closingHash(occasion.closing);
  const mine = async (role: Role) => expecting(await server.ask(room.path("box"), { as: role }), 200).json;
  const { slots, confirmed, objected } = await mine(TELLERS[0]);
  const confirmations = { confirmed, objected, goOnWithout: false };
  const [first, second] = room.tellers;
  const box = granted(await stripOuter(first, occasion, slots, confirmations));
  expecting(await room.post(TELLERS[0], "hand-on", { closing, box }), 200);
  const stripped = granted(await stripInner(second, occasion, (await mine(TELLERS[1])).box));
  const counted = await sealForCounting(second, occasion.vote, stripped);
  expecting(await room.post(TELLERS[1], "hand-on", { closing, counted }), 200);
  const opened = granted(await openForCounting(first, occasion, (await mine(TELLERS[0])).counted));
  const announcement = announce(occasion.vote, await count(occasion.vote, opened));
  const signed = (at: 0 | 1) => ({
    announcement,
    signature: signAnnouncement(room.tellers[at], announcement),
  });
  return { announcement, signed, opened, box };
}

export async function signedRoom(ground: Ground, server: Server, choices?: string[]) {
  const { room, cast } = await closedRoom(ground, server, choices);
  const { announcement, signed } = await openedBox(server, room);
  for (const at of [0, 1] as const) expecting(await room.post(TELLERS[at], "sign", signed(at)), 200);
  return { room, cast, announcement };
}
