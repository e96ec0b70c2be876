/**
 * One intent, one record. Sent again after a broken network or a session that ended, the same content goes under the same
 * key, and the server records it once; another content is another intent, and gets another key.
 */
import { overPage, ProblemAnswer, sessionEnded } from "./api.ts";

/** `after`: the last act that its writer had seen. Its own record may be the next: a second try says the same again. */
export type Attempt = { print: string; key: string; at: string; after: number };

/** The attempt that this content belongs to. */
export function attemptOf(last: Attempt | undefined, content: unknown, after = 0): Attempt {
  const print = JSON.stringify(content);
  if (last?.print === print) return last;
  return { print, key: crypto.randomUUID(), at: new Date().toISOString(), after };
}

/** Whether the server said no, so that nothing stands under the key; otherwise it may have been recorded. */
export const isRefused = (error: unknown): boolean =>
  error instanceof ProblemAnswer && error.status >= 400 && error.status < 500 && error.status !== 401;

/** Where the session had ended, sends it once more as soon as the same person has signed in over the page. */
export async function throughSignIn<T>(send: () => Promise<T>): Promise<T> {
  const sentAfter = overPage.times;
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ProblemAnswer && error.status === 401)) throw error;
    // Signed in meanwhile: the "no" was late.
    if (overPage.times === sentAfter)
      await new Promise<void>((resolve) => {
        for (const who of ["again", "other"])
          sessionEnded.addEventListener(who, () => resolve(), { once: true });
      });
    if (overPage.wasAnother) throw error;
    return send();
  }
}
