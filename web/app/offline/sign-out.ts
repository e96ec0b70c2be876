/**
 * Signing out while the server is away: everything here is locked at once, and the session, which only the server can
 * end, is ended before anything else as soon as it answers.
 */
import { answer, api, ProblemAnswer } from "../api.ts";

const OWED = "sign-out owed";

/** True when the server ended the session, false when that is still owed. */
export async function signOut(): Promise<boolean> {
  // First, because what locks may not be there to be fetched.
  localStorage.setItem(OWED, "yes");
  await lockEverywhere();
  try {
    await settleSignOut();
    return true;
  } catch (error) {
    if (error instanceof ProblemAnswer && error.status === 0) return false;
    localStorage.removeItem(OWED);
    throw error;
  }
}

/** A window that never fetched the vault has nothing open itself; the others hear it by the vault's own channel. */
async function lockEverywhere(): Promise<void> {
  try {
    (await import("./vault.ts")).lock();
  } catch {
    if (typeof BroadcastChannel !== "function") return;
    const channel = new BroadcastChannel("quanjian vault");
    channel.postMessage("lock");
    channel.close();
  }
}

export const owesSignOut = () => localStorage.getItem(OWED) !== null;

/** Before anybody asks who is signed in. @throws ProblemAnswer while the server is away. */
export async function settleSignOut(): Promise<void> {
  if (!owesSignOut()) return;
  try {
    await answer(api.POST("/api/v1/sign-out"));
  } catch (error) {
    if (!(error instanceof ProblemAnswer && error.status === 401)) throw error;
  }
  localStorage.removeItem(OWED);
}
