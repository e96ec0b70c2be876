/** A meeting of the finance bureau that sits on the tests' ground, with its first item under discussion. */
import { randomUUID } from "node:crypto";
import { calledMeeting } from "./given.fixture.ts";
import type { Answer, Ground, Role, Server } from "./ground.fixture.ts";

export function rollOf({ people }: Ground) {
  const there = (person: string | undefined, capacity: string) => ({ person, capacity, state: "present" });
  return [there(people.chief, "chair"), there(people.member, "member"), there(people.clerk, "clerk")];
}

export type AskingStep = { as?: Role; key?: string };

/** A step of the room, as the clerk where nobody else is named. */
export function step(
  server: Server,
  meeting: string,
  body: object,
  { as = "clerk", key = randomUUID() }: AskingStep = {},
): Promise<Answer> {
  const headers = { "idempotency-key": key };
  return server.ask(`/api/v1/meetings/${meeting}/room/steps`, { as, body, headers });
}

async function stepped(server: Server, meeting: string, body: object): Promise<void> {
  const answer = await step(server, meeting, body);
  if (answer.status !== 201) throw new Error(answer.text);
}

export async function sittingMeeting(ground: Ground, server: Server, sealed = false) {
  const { meeting, items } = await calledMeeting(ground, server);
  await stepped(server, meeting, { kind: "open", roll: rollOf(ground) });
  await stepped(server, meeting, { kind: "open-item", matter: items[0], means: "devices", sealed });
  return { meeting, items, item: String(items[0]) };
}

const rooms = new WeakMap<Ground, ReturnType<typeof sittingMeeting>>();

/** One for all who only read. */
export function aRoom(ground: Ground, server: Server) {
  const known = rooms.get(ground) ?? sittingMeeting(ground, server);
  rooms.set(ground, known);
  return known;
}
