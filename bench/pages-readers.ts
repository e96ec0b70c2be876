/** Who reads in the benchmark of the pages: one who sees the whole jurisdiction, one who sees the bodies of a station. */
import { JURISDICTION } from "./pages.ts";
import type { RunningServer } from "./server.ts";

export type Reader = {
  name: string;
  cookie: string;
  get<T>(path: string, query?: object): Promise<T>;
  /** How many matters this reader sees. */
  total: number;
};

type Accounts = { items: { account: string; role: { en: string }; jurisdiction: string }[] };

const ROLES = { "Discipline officer": "whole jurisdiction", "Station officer": "a station" } as const;

export async function readersOf(server: RunningServer): Promise<Reader[]> {
  const { items } = await ask<Accounts>(`${server.address}/api/v1/sample/accounts`, "");
  return Promise.all(
    Object.entries(ROLES).map(async ([role, name]) => {
      const account = items.find((a) => a.role.en === role && a.jurisdiction === JURISDICTION)?.account;
      if (!account) throw new Error(`the sample has no ${role}`);
      const cookie = await signIn(server, account);
      const get = <T>(path: string, query: object = {}) => {
        const parts = new URLSearchParams(
          Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
        );
        return ask<T>(`${server.address}/api/v1/${path}?${parts}`, cookie);
      };
      const seen = (await get<{ total: number }>("matters", { limit: 1, offset: 0 })).total;
      return {
        name: `${name} (${seen.toLocaleString("en-US")} matters)`,
        cookie,
        get,
        total: seen,
      };
    }),
  );
}

async function ask<T>(address: string, cookie: string): Promise<T> {
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function signIn(server: RunningServer, account: string): Promise<string> {
  const answer = await fetch(`${server.address}/api/v1/sample/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}
