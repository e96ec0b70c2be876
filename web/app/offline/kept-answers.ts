/**
 * The few answers of the server without which no meeting can be recorded: who is signed in, the clerk's own body with its
 * registry, the procedures. Where the clerk turned offline work on they lie on this computer, sealed like the drafts, and
 * stand in when the server is away. No other answer is ever kept.
 */
import { keptDatabase } from "./database.ts";
import { bodyAnswer, PROCEDURES, SESSION } from "./kept-names.ts";
import { open, seal } from "./sealing.ts";
import { canKeep, hasPassphrase, keyFor, openVault } from "./vault.ts";

const boundTo = (account: string, name: string) => `answer ${account} ${name}`;

type Kept = { at: string; answer: unknown };

export async function keep(name: string, found: unknown): Promise<void> {
  const account = openVault()?.account;
  if (!account || !canKeep() || !(await hasPassphrase(account))) return;
  const kept: Kept = { at: new Date().toISOString(), answer: found };
  const sealed = await seal(await keyFor(account), boundTo(account, name), kept);
  await (await keptDatabase()).put("answers", { account, name, sealed });
}

/** Only for whom the drafts are open already: nobody is asked for a key here. */
export async function keptAnswer(name: string): Promise<Kept | null> {
  const account = openVault()?.account;
  if (!account) return null;
  const row = await (await keptDatabase()).get("answers", [account, name]);
  return row ? ((await open(await keyFor(account), boundTo(account, name), row.sealed)) as Kept) : null;
}

/** When what stands in for the server was fetched; null where something is missing and no meeting can be recorded. */
export async function keptSince(bodies: readonly string[]): Promise<string | null> {
  const names = [SESSION, PROCEDURES, ...bodies.map(bodyAnswer)];
  const kept = await Promise.all(names.map(keptAnswer));
  const times = kept.map((answer) => answer?.at ?? "");
  return times.includes("") ? null : (times.sort()[0] ?? null);
}
