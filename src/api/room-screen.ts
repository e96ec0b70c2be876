/**
 * The big screen of a room: a device of no person, opened by a code of the clerk's. It carries a key of its own in a cookie
 * that reads this one meeting and nothing else, and that is worth nothing once the meeting is over.
 */
import { Problem } from "../platform/index.ts";
import { joinScreen, screenByKey } from "../room/index.ts";
import { operation, z } from "./operation.ts";
import { type RoomPlace, roomNow } from "./room-now.ts";
import { ScreenShape } from "./room-shapes.ts";
import { screenView } from "./room-view.ts";
import type { Services } from "./services.ts";
import { Id } from "./shapes.ts";

const tag = "Rooms";
const COOKIE = "quanjian_screen";
const PATH = "/api/v1/room-screen";
/** A day of meetings; the meeting's end comes before. */
const COOKIE_SECONDS = 24 * 3_600;

export const SCREEN_EVENTS = `${PATH}/events`;

function keyOf(headers: Headers): string | null {
  const cookies = headers.get("cookie")?.split(/;\s*/) ?? [];
  const found = cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return found ? found.slice(COOKIE.length + 1) : null;
}

/** The room that the screen shows. Null: it was never opened, was closed, or the meeting is over. */
export async function screenOf(services: Services, headers: Headers): Promise<RoomPlace | null> {
  const key = keyOf(headers);
  return key ? screenByKey(services.database, key) : null;
}

export const roomScreenOperations = [
  operation({
    id: "joinScreen",
    method: "post",
    path: PATH,
    tag,
    summary: "Makes this browser a screen of the room that the code is of; the code is used up with it",
    access: "public",
    body: z.strictObject({ code: z.string().trim().toUpperCase().max(20) }),
    answers: {
      200: {
        description: "The screen's cookie is set",
        content: { "application/json": { schema: z.object({ meeting: Id }) } },
      },
    },
    problems: ["room_code_wrong"],
    async handle({ services, body }) {
      const screen = await joinScreen(services.database, body.code, services.clock.now());
      if (!screen)
        throw new Problem("room_code_wrong", {
          zh: "大屏代码不对，或者已经用过、已经过期；请会议记录人员在控制台重新生成",
          en: "The screen's code is wrong, used or too old; the clerk makes a new one on the console",
        });
      const secure = services.origin.startsWith("https:") ? "; Secure" : "";
      const cookie = `${COOKIE}=${screen.key}; Path=${PATH}; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict${secure}`;
      return Response.json(
        { meeting: screen.meeting },
        { headers: { "set-cookie": cookie, "cache-control": "no-store" } },
      );
    },
  }),
  operation({
    id: "getScreen",
    method: "get",
    path: PATH,
    tag,
    summary: "What the room hears, for its screen; null in a browser that is none, or whose meeting is over",
    access: "public",
    answer: z.object({ screen: ScreenShape.nullable() }),
    async handle({ services, request, language }) {
      const room = await screenOf(services, request.headers);
      const now = room && (await roomNow(services, room));
      return { screen: now && screenView(now, language) };
    },
  }),
];
