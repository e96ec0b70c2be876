/** The sample's meeting clerk, signed in many times over: who records in the benchmark, and into which body. */
import { join } from "node:path";
import { openDatabase } from "../src/platform/index.ts";
import type { LoadOptions } from "./load-model.ts";
import { type RunningServer, socketFolderOf } from "./server.ts";

type SampleAccounts = { items: { account: string; role: { en: string } }[] };
type Session = {
  person: string;
  jurisdiction: { id: string };
  clerkOf: string[];
  offices: { office: string; body: string }[];
};

/** @param sessions one for each client, as so many browsers would have. */
export async function loadOptions(
  server: RunningServer,
  folder: string,
  sessions: number,
): Promise<Omit<LoadOptions, "kind">> {
  const get = async <T>(path: string, cookie = ""): Promise<T> => {
    const answer = await fetch(`${server.address}/api/v1/${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return (await answer.json()) as T;
  };
  const { items } = await get<SampleAccounts>("sample/accounts");
  const account = items.find((a) => a.role.en === "Meeting clerk")?.account;
  if (!account) throw new Error("the sample has no clerk");
  const cookies: string[] = [];
  while (cookies.length < sessions) cookies.push(await signIn(server, account));
  const session = await get<Session>("session", cookies[0]);
  const [body] = session.clerkOf;
  const office = session.offices.find((o) => o.body === body)?.office;
  if (!body || !office) throw new Error("the sample's clerk serves no body");
  const socketFolder = socketFolderOf(folder);
  await createBareDatabase(socketFolder);
  return {
    address: server.address,
    cookies,
    socketFolder,
    recordKeyFile: join(folder, "keys", "record.key"),
    jurisdiction: session.jurisdiction.id,
    body,
    clerk: { person: session.person, office },
    account,
  };
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

/** A database of its own for the bare rows, in the same PostgreSQL. */
async function createBareDatabase(socketFolder: string): Promise<void> {
  const admin = openDatabase({ host: socketFolder, user: "postgres", database: "postgres" }, { max: 1 });
  try {
    const [there] = await admin.query("select from pg_database where datname = 'bench'");
    if (!there) await admin.query("create database bench");
  } finally {
    await admin.close();
  }
}
