/** Who enters a room and acts in it, and who seals a position there. */
import { randomUUID } from "node:crypto";
import { newStationDevice } from "../../../sealing/index.ts";
import { type Asked, some } from "../given.fixture.ts";
import type { Ground, Server } from "../ground.fixture.ts";
import { aRoom, sittingMeeting } from "../room.fixture.ts";
import { expecting, openRoom, sealedRoom, sent, stationGives } from "../sealing.fixture.ts";
import {
  type Rule,
  EVERYBODY,
  OWN_BODY,
  READERS,
  READS_ONLY,
  FOR_THE_STATION,
  OF_THE_CLERK,
  OF_THOSE_THERE,
} from "./rule.ts";

async function onFloor(ground: Ground, server: Server, verb: string): Promise<Asked> {
  const { meeting, items } = await aRoom(ground, server);
  return { path: `/api/v1/meetings/${meeting}/room/${verb}`, body: { matter: items[0] } };
}

export const ROOM_RULES: Record<string, Rule> = {
  // Whoever takes part enters; supervisors read a room, and are in none.
  joinRoom: {
    asks: async (ground, server) => ({
      path: "/api/v1/rooms/join",
      body: { meeting: (await aRoom(ground, server)).meeting, takeOver: true },
    }),
    may: ["staff", ...OWN_BODY, "station-officer"],
    but: { "discipline-officer": 403, auditor: 403, inspector: 403 },
    otherwise: 404,
  },
  getRoom: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aRoom(ground, server)).meeting}/room`,
    }),
    may: READERS,
    otherwise: 404,
  },
  takeRoomStep: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await sittingMeeting(ground, server)).meeting}/room/steps`,
      body: { kind: "adjourn" },
    }),
    ...OF_THE_CLERK,
  },
  previewRoomStep: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aRoom(ground, server)).meeting}/room/steps/preview`,
      body: { kind: "adjourn" },
    }),
    ...OF_THE_CLERK,
  },
  takeFloor: { asks: (ground, server) => onFloor(ground, server, "floor"), ...OF_THOSE_THERE },
  dropFloor: { asks: (ground, server) => onFloor(ground, server, "floor/drop"), ...OF_THOSE_THERE },
  openRoomScreen: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aRoom(ground, server)).meeting}/room/screens`,
      body: {},
    }),
    ...OF_THE_CLERK,
  },
  closeRoomScreens: {
    asks: async (ground, server) => ({
      path: `/api/v1/meetings/${(await aRoom(ground, server)).meeting}/room/screens/close`,
      body: {},
    }),
    ...OF_THE_CLERK,
  },
  // A code is what allows it, and the screen's own cookie then; whoever has neither is refused alike.
  joinScreen: {
    asks: () => ({ path: "/api/v1/room-screen", body: { code: "GUESSED2" } }),
    may: EVERYBODY,
    answers: 422,
  },
  getScreen: { asks: () => ({ path: "/api/v1/room-screen" }), may: EVERYBODY },
  getSealing: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing`,
    }),
    may: READERS,
    otherwise: 404,
  },
  // The station that covers the body holds one half; who reads the matter without that is told so.
  offerSealingDevice: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing/device`,
      body: { key: (await newStationDevice()).publicKey },
    }),
    ...FOR_THE_STATION,
  },
  listStationHalves: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing/halves?round=1`,
    }),
    ...FOR_THE_STATION,
  },
  reportLostHalves: {
    asks: async (ground, server) => ({
      path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing/halves/lost`,
      body: { item: "1", round: 1, members: [randomUUID()] },
    }),
    ...FOR_THE_STATION,
  },
  // Of a round that is revealed: asked again it is answered, and nothing is recorded twice.
  revealPositions: {
    asks: async (ground, server, role) => {
      if (role !== "station-officer")
        return {
          path: `/api/v1/matters/${(await some(ground, server)).matter}/sealing/reveal`,
          body: { round: 1, halves: [] },
        };
      const room = await sealedRoom(ground, server);
      const later = await ground.open({ clock: { now: () => new Date(Date.now() + 60_000) } });
      const body = await stationGives(room, server);
      expecting(await later.ask(room.path("/reveal"), { as: "station-officer", body }), 200);
      return { path: room.path("/reveal"), body };
    },
    ...FOR_THE_STATION,
  },
  startSealing: {
    asks: async (ground, server, role) => {
      const room = role === "clerk" ? await openRoom(ground, server) : null;
      const path =
        room?.path("/rounds") ?? `/api/v1/matters/${(await some(ground, server)).matter}/sealing/rounds`;
      return { path, body: { item: "1" } };
    },
    may: ["clerk"],
    but: READS_ONLY,
    otherwise: 404,
  },
  // The member who is there; the chair states after the reveal, and the clerk has nothing to seal.
  sealPosition: {
    asks: async (ground, server, role) => {
      const room = await openRoom(ground, server);
      const place = { ...room.place, member: ground.people[role] ?? room.place.member };
      return { path: room.path("/positions"), body: await sent({ ...room, place }) };
    },
    may: ["member"],
    but: { ...READS_ONLY, clerk: 403, "station-officer": 403 },
    otherwise: 404,
  },
};
