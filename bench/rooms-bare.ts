/**
 * What the machine can do at all: a server without an application that tells so many streams and answers each with a file
 * from memory; and commits that hear of each other, as a seal, its batch, its signatures and a reveal have to.
 */
import { createServer, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { openDatabase } from "../src/platform/index.ts";

/** A room's answer and the sealing's, as large as the real ones. */
const ANSWER = Buffer.alloc(6_000, 0x20);
const ANSWERS_A_SCREEN = 2;

/** Milliseconds from the word to each screen's last answer; the rooms are told one after another in these gaps. */
export async function bareFanOut(
  rooms: number,
  screens: number,
  gapsMs: readonly number[],
): Promise<number[]> {
  const streams = Array.from({ length: rooms }, () => [] as ServerResponse[]);
  const server = createServer((asked, answer) => {
    const [, kind, room = "0"] = (asked.url ?? "").split("/");
    if (kind !== "events") return answer.end(ANSWER);
    answer.writeHead(200, { "content-type": "text/event-stream" });
    answer.write("event: ready\n\n");
    streams[Number(room)]?.push(answer);
    return undefined;
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const at = server.address();
  const address = `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}`;
  const closing = new AbortController();
  const toldAt: number[] = [];
  const times: number[] = [];
  const screen = async (room: number, isReady: () => void): Promise<void> => {
    const { body } = await fetch(`${address}/events/${room}`, { signal: closing.signal });
    if (!body) throw new Error("the bare server streams nothing");
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      if (chunk.includes("ready")) isReady();
      if (!chunk.includes("changed")) continue;
      const answers = Array.from({ length: ANSWERS_A_SCREEN }, async () =>
        (await fetch(`${address}/answer`)).bytes(),
      );
      await Promise.all(answers);
      times.push(performance.now() - (toldAt[room] ?? Number.NaN));
      return;
    }
  };
  const heard: Promise<void>[] = [];
  for (let room = 0; room < rooms; room += 1)
    await Promise.all(
      Array.from({ length: screens }, () => new Promise<void>((ready) => heard.push(screen(room, ready)))),
    );
  for (let room = 0; room < rooms; room += 1) {
    await sleep(gapsMs[room] ?? 0);
    toldAt[room] = performance.now();
    for (const stream of streams[room] ?? []) stream.write("event: changed\n\n");
  }
  await Promise.all(heard);
  closing.abort();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  return times;
}

const COMMITS = 4;

/** Milliseconds for a row of commits of which each waits for the word of the one before. */
export async function bareChain(database: ReturnType<typeof openDatabase>, times: number): Promise<number[]> {
  await database.query("create table if not exists bare_chain (word text)");
  let told = Promise.withResolvers<void>();
  const unlisten = await database.listen("bare_chain", () => told.resolve());
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const startedAt = performance.now();
    for (let step = 0; step < COMMITS; step += 1) {
      told = Promise.withResolvers();
      await database.transaction(async (tx) => {
        await tx.query("insert into bare_chain values ('seal')");
        await tx.query("select pg_notify('bare_chain', '')");
      });
      await told.promise;
    }
    taken.push(performance.now() - startedAt);
  }
  await unlisten();
  await database.query("drop table bare_chain");
  return taken;
}
