/** Acts through the door that everyone uses: a signed-in clerk, JSON over keep-alive connections. */
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { ActDraft } from "../src/matters/index.ts";
import type { Load, LoadOptions } from "./load-model.ts";
import { stepsOf } from "./meetings.ts";

const MOST_CONNECTIONS = 64;

export async function httpActs({ address, cookies, body, clerk }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS });

  function post(client: number, path: string, content: unknown): Promise<Record<string, unknown>> {
    const text = Buffer.from(JSON.stringify(content));
    return new Promise((settle, fail) => {
      const headers = {
        "content-type": "application/json",
        "content-length": text.length,
        "idempotency-key": randomUUID(),
        cookie: cookies[client % cookies.length],
      };
      const outgoing = request(`${address}${path}`, { method: "POST", agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("error", fail);
        answer.once("end", () => {
          const words = Buffer.concat(chunks).toString("utf8");
          if (answer.statusCode === 201) settle(JSON.parse(words));
          else fail(new Error(`${path}: ${answer.statusCode} ${words}`));
        });
      });
      outgoing.once("error", fail);
      outgoing.end(text);
    });
  }

  const input = ({ type, claimedAt, data }: ActDraft) => ({ type, claimedAt, data, office: clerk.office });
  const meetingsOf = (client: number) => ({
    async open(first: ActDraft) {
      const opening = { procedure: "cn/decision", body, act: input(first) };
      return String((await post(client, "/api/v1/matters", opening)).matter);
    },
    async record(matter: string, act: ActDraft) {
      await post(client, `/api/v1/matters/${matter}/acts`, input(act));
    },
  });
  return {
    prepare: (clients, spread) => stepsOf(meetingsOf, clerk, clients, spread),
    async stop() {
      agent.destroy();
    },
  };
}
