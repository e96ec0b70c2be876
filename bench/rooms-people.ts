/** Twelve people of the sample's bureau, each with an account and a session: who sits in every room of the benchmark. */
import { randomUUID } from "node:crypto";
import { createSampleAccounts } from "../src/access/index.ts";
import { openDatabase } from "../src/platform/index.ts";
import { JURISDICTION } from "./pages.ts";
import { type RunningServer, socketFolderOf } from "./server.ts";

/** Of twelve: the chair, the clerk and the observer beside them. */
export const MEMBERS = 9;

export type Device = {
  person: string;
  capacity: "chair" | "member" | "clerk" | "observer";
  get<T>(path: string, signal?: AbortSignal): Promise<T>;
  post<T>(path: string, body: unknown): Promise<{ status: number; json: T }>;
  /** For a stream of events. */
  open(path: string, signal: AbortSignal): Promise<Response>;
};
export type People = { body: string; chair: Device; members: Device[]; clerk: Device; observer: Device };

type Accounts = { items: { account: string; name: string; role: { en: string }; jurisdiction: string }[] };
type Session = { person: string; clerkOf: string[]; memberOf: string[] };
type Body = {
  name: string;
  offices: { holders: { person: string; name: string; from: string; to: string | null }[] }[];
};

const BODY_CODE = "QC-11";

/** Brings the bureau's leading group to the number that is needed, and gives every member an account. */
export async function furnish(server: RunningServer, folder: string): Promise<void> {
  const { items } = await json<Accounts>(`${server.address}/api/v1/sample/accounts`, "");
  const of = async (role: string) => deviceOf(server, accountOf(items, role), "clerk");
  const officer = await of("Organisation officer");
  const { clerkOf } = await (await of("Meeting clerk")).get<Session>("/api/v1/session");
  const [body = ""] = clerkOf;
  const { name } = await officer.get<Body>(`/api/v1/bodies/${body}`);
  const cookie = await signIn(server, accountOf(items, "Organisation officer"));
  const numbers = Array.from({ length: MEMBERS }, (_, at) => at + 1);
  const office = (at: number) => `党组成员、第${at}总工程师`;
  const rows: Record<string, string[]> = {
    people: numbers.map((at) => `QCB${at},评测${at}号,,`),
    offices: numbers.map((at) => `${BODY_CODE},${name},${office(at)},,非正职,班子成员,2019-01-01,,`),
    terms: numbers.map((at) => `QCB${at},评测${at}号,${BODY_CODE},${name},${office(at)},2026-01-01,,否,否,,`),
  };
  for (const [sheet, more] of Object.entries(rows)) {
    const path = `${server.address}/api/v1/registry`;
    const now = await fetch(`${path}/export?format=csv&sheet=${sheet}`, { headers: { cookie } });
    const csv = `${(await now.text()).trimEnd()}\r\n${more.join("\r\n")}\r\n`;
    const answer = await fetch(`${path}/import?name=${sheet}.csv`, {
      method: "POST",
      headers: { cookie, "content-type": "text/csv", "idempotency-key": randomUUID() },
      body: csv,
    });
    if (!answer.ok) throw new Error(`${sheet}: ${answer.status} ${await answer.text()}`);
  }
  const { offices } = await officer.get<Body>(`/api/v1/bodies/${body}`);
  const added = offices.flatMap(({ holders }) => holders).filter((holder) => holder.name.startsWith("评测"));
  await withOwner(folder, (database) =>
    createSampleAccounts(
      database,
      added.map(({ person, name: holder }, at) => ({
        account: randomUUID(),
        jurisdiction: JURISDICTION,
        name: holder,
        signInName: `sample-${JURISDICTION}-${at + 1}-member`,
        person,
        administrator: null,
      })),
    ),
  );
}

export async function withOwner<T>(
  folder: string,
  work: (database: ReturnType<typeof openDatabase>) => Promise<T>,
): Promise<T> {
  const connection = { host: socketFolderOf(folder), user: "postgres", database: "quanjian" };
  const database = openDatabase(connection, { max: 4 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Each with a session of their own, on the server as it runs now. */
export async function peopleOf(server: RunningServer): Promise<People> {
  const { items } = await json<Accounts>(`${server.address}/api/v1/sample/accounts`, "");
  const clerk = await deviceOf(server, accountOf(items, "Meeting clerk"), "clerk");
  const { clerkOf } = await clerk.get<Session>("/api/v1/session");
  const accounts = items.filter(({ name }) => name.startsWith("评测"));
  const members = await Promise.all(
    accounts.slice(0, MEMBERS).map(({ account }) => deviceOf(server, account, "member")),
  );
  return {
    body: clerkOf[0] ?? "",
    clerk,
    members,
    chair: await deviceOf(server, accountOf(items, "Chief (secretary)"), "chair"),
    observer: await deviceOf(server, accountOf(items, "Station officer"), "observer"),
  };
}

function accountOf(items: Accounts["items"], role: string): string {
  const found = items.find((one) => one.role.en === role && one.jurisdiction === JURISDICTION);
  if (!found) throw new Error(`the sample has no ${role}`);
  return found.account;
}

async function signIn({ address }: RunningServer, account: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sample/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}

async function deviceOf(
  server: RunningServer,
  account: string,
  capacity: Device["capacity"],
): Promise<Device> {
  const { address } = server;
  const cookie = await signIn(server, account);
  const { person } = await json<Session>(`${address}/api/v1/session`, cookie);
  return {
    person,
    capacity,
    get: (path, signal) => json(`${address}${path}`, cookie, signal),
    async post(path, body) {
      const answer = await fetch(`${address}${path}`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json", "idempotency-key": randomUUID() },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, json: text === "" ? null : JSON.parse(text) };
    },
    open: (path, signal) => fetch(`${address}${path}`, { headers: { cookie }, signal }),
  };
}

async function json<T>(address: string, cookie: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(address, { headers: { cookie }, ...(signal ? { signal } : {}) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
