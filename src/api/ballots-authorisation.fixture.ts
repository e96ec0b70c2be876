/** Who may do what of a secret ballot: rows of the authorisation table. Tellers are the member and the clerk, voters the chair and members. */
import { askForCredential, tellersPublic } from "../../ballots/client.ts";
import {
  anchorOf,
  type BallotRoom,
  castBy,
  closedRoom,
  granted,
  openedBox,
  openedRoom,
  preparedRoom,
  signedRoom,
  TELLERS,
  VOTERS,
} from "./ballot.fixture.ts";
import { type Asked, some } from "./given.fixture.ts";
import type { Ground, Role, Server } from "./ground.fixture.ts";

type Rule = {
  asks(ground: Ground, server: Server, role: Role): Promise<Asked>;
  may: readonly Role[];
  otherwise: 404;
  but?: Partial<Record<Role, 403>>;
};

const READERS = [
  "clerk",
  "member",
  "chief",
  "station-officer",
  "discipline-officer",
  "auditor",
  "inspector",
] as const satisfies readonly Role[];

/** Where nobody's request changes what the next one finds, one ballot serves all roles. */
const kept = new WeakMap<Ground, Map<string, Promise<unknown>>>();

function shared<T>(ground: Ground, name: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(ground) ?? new Map<string, Promise<unknown>>();
  kept.set(ground, known);
  const made = (known.get(name) as Promise<T> | undefined) ?? make();
  known.set(name, made);
  return made;
}

/** For who is refused before anything of the ballot is looked at. */
async function anywhere(ground: Ground, server: Server, verb: string, body: unknown = {}) {
  return { path: `/api/v1/matters/${(await some(ground, server)).matter}/ballot/${verb}`, body };
}

/** Readers who may not are told so; for all others there is nothing. */
function only(may: readonly Role[]): Pick<Rule, "may" | "but" | "otherwise"> {
  const but = Object.fromEntries(READERS.filter((role) => !may.includes(role)).map((role) => [role, 403]));
  return { may, but, otherwise: 404 };
}

/** Of the clerk alone, on a ballot that is made for it. */
function ofClerk(
  verb: string,
  make: (ground: Ground, server: Server) => Promise<BallotRoom>,
  body = {},
): Rule {
  return {
    asks: async (ground, server, role) =>
      role === "clerk"
        ? { path: (await make(ground, server)).path(verb), body }
        : anywhere(ground, server, verb, body),
    ...only(["clerk"]),
  };
}

const joining = (ground: Ground, server: Server) =>
  shared(ground, "joining", () => preparedRoom(ground, server, { agreed: false }));
const closed = async (ground: Ground, server: Server, name: string) =>
  (await shared(ground, name, () => closedRoom(ground, server))).room;
const voting = (ground: Ground, server: Server) => shared(ground, "open", () => openedRoom(ground, server));

async function signing(ground: Ground, server: Server) {
  const { room } = await closedRoom(ground, server);
  return { room, ...(await openedBox(server, room)) };
}

const placeOf = (role: Role): 0 | 1 => (role === TELLERS[1] ? 1 : 0);

export const BALLOT_RULES: Record<string, Rule> = {
  getBallot: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/ballot`,
    }),
    may: READERS,
    otherwise: 404,
  },
  getBallotProof: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/ballot/proof`,
    }),
    may: READERS,
    otherwise: 404,
  },
  getBallotBox: {
    asks: async (ground, server) => ({ path: (await joining(ground, server)).path("box") }),
    ...only(TELLERS),
  },
  prepareBallot: {
    asks: async (ground, server, role) => {
      const body = { tellers: TELLERS.map((teller) => ground.people[teller]) };
      if (role !== "clerk") return anywhere(ground, server, "prepare", body);
      return { path: (await joining(ground, server)).path("prepare"), body };
    },
    ...only(["clerk"]),
  },
  agreeBallot: {
    asks: async (ground, server, role) => {
      const room = await joining(ground, server);
      return { path: room.path("agree"), body: { keys: await tellersPublic(room.tellers[placeOf(role)]) } };
    },
    ...only(TELLERS),
  },
  openBallot: ofClerk("open", (ground, server) => preparedRoom(ground, server)),
  askCredential: {
    asks: async (ground, server, role) => {
      const room = await voting(ground, server);
      const { vote, anchor } = await anchorOf(room);
      const { blinded } = await shared(ground, `blinded ${role}`, async () =>
        granted(await askForCredential(vote, anchor)),
      );
      return { path: room.path("credential"), body: { blinded } };
    },
    ...only(VOTERS),
  },
  castBallot: {
    asks: async (ground, server, role) => {
      const room = await voting(ground, server);
      const who = VOTERS.find((voter) => voter === role) ?? "member";
      const { slot } = await shared(ground, `cast ${who}`, () => castBy(server, room, who, "agree"));
      return { path: room.path("cast"), body: { sealed: slot.sealed } };
    },
    ...only(VOTERS),
  },
  closeBallot: ofClerk("close", openedRoom),
  confirmSlot: {
    asks: async (ground, server) => ({
      path: (await closed(ground, server, "closed")).path("confirm"),
      body: {},
    }),
    ...only(VOTERS),
  },
  objectSlot: {
    asks: async (ground, server) => ({
      path: (await closed(ground, server, "objected")).path("object"),
      body: { text: "清单中没有本人的票" },
    }),
    ...only(VOTERS),
  },
  handOnBox: {
    asks: async (ground, server) => ({
      path: (await closed(ground, server, "closed")).path("hand-on"),
      body: { goOn: true },
    }),
    ...only(TELLERS),
  },
  signAnnouncement: {
    asks: async (ground, server, role) => {
      const { room, signed } = await shared(ground, "signing", () => signing(ground, server));
      return { path: room.path("sign"), body: signed(placeOf(role)) };
    },
    ...only(TELLERS),
  },
  announceBallot: ofClerk("announce", async (ground, server) => (await signedRoom(ground, server)).room),
  voidBallot: ofClerk("void", openedRoom, { incident: "teller_missing" }),
};
