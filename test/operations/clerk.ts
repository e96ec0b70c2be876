/** A meeting clerk of the sample who records through HTTP, as the pages do. */
import { randomUUID } from "node:crypto";
import type { Ready } from "../program.ts";

export type Answer = { status: number; body: Record<string, unknown> };

/** One request that records an act: sent again with the same key it must record nothing more. */
export type Recording = { path: string; key: string; body: object; text: string };

export async function signIn(ready: Ready, role: string, jurisdiction = "qingchuan") {
  const account = ready.accounts.find((a) => a.jurisdiction === jurisdiction && a.role.en === role);
  if (!account) throw new Error(`the sample has no ${role} in ${jurisdiction}`);
  const address = ready.address.replace("localhost", "127.0.0.1");
  const response = await fetch(`${address}/api/v1/sample/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account: account.account }),
  });
  if (response.status !== 204) throw new Error(`signing in: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; ");
  const get = async (path: string): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${address}${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const session = (await get("/api/v1/session")) as { clerkOf: string[] };

  async function send({ path, key, body }: Recording): Promise<Answer> {
    const answer = await fetch(`${address}${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": key,
        cookie,
        "accept-language": "en",
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await answer.text();
    return { status: answer.status, body: JSON.parse(text === "" ? "{}" : text) as Record<string, unknown> };
  }

  const now = () => new Date(Date.now() - 60_000).toISOString();
  return {
    get,
    send,
    /** For a stream of events. */
    open: (path: string, signal: AbortSignal) => fetch(`${address}${path}`, { headers: { cookie }, signal }),
    opening(): Recording {
      const text = `议题 ${randomUUID()}`;
      const act = { type: "decision.proposed", claimedAt: now(), data: { title: text, class: "funds" } };
      const body = { procedure: "cn/decision", body: session.clerkOf[0], act };
      return { path: "/api/v1/matters", key: randomUUID(), body, text };
    },
    materials(matter: string, text = `材料 ${randomUUID()}`): Recording {
      const body = { type: "decision.materials-submitted", claimedAt: now(), data: { text } };
      return { path: `/api/v1/matters/${matter}/acts`, key: randomUUID(), body, text };
    },
    /** The acts of a matter as number and words. */
    async acts(matter: string): Promise<{ number: number; text: string }[]> {
      const { acts } = (await get(`/api/v1/matters/${matter}`)) as {
        acts: { number: number; data: { title?: string; text?: string } }[];
      };
      return acts.map((act) => ({ number: act.number, text: act.data.title ?? act.data.text ?? "" }));
    },
  };
}

export type Clerk = Awaited<ReturnType<typeof signIn>>;
