/**
 * The open sessions of an account, as far as anything is kept of them: when each began and when it ends by itself. No
 * address and no program of a device is kept, so none is shown. A token never leaves: a session is named by its keyed hash.
 */
export type OpenSession = {
  id: string;
  startedAt: string;
  endsAt: string;
  /** The one with which the caller asks. */
  isThis: boolean;
};

type Kept = { token: string; createdAt: Date | string; expiresAt: Date | string };

/** Of the sign-in library, what sessions need. */
export type SessionStore = {
  listSessions(account: string): Promise<Kept[]>;
  deleteSession(token: string): Promise<unknown>;
};

const instant = (value: Date | string) => new Date(value).toISOString();

/** Latest first. */
export async function sessionsIn(
  store: SessionStore,
  nameOf: (name: string) => string,
  account: string,
  own: string | null,
): Promise<OpenSession[]> {
  const kept = await store.listSessions(account);
  return kept
    .map(({ token, createdAt, expiresAt }) => ({
      id: nameOf(`session ${token}`),
      startedAt: instant(createdAt),
      endsAt: instant(expiresAt),
      isThis: token === own,
    }))
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

/** Ends those that `isWanted` names. @returns how many ended. */
export async function endIn(
  store: SessionStore,
  nameOf: (name: string) => string,
  account: string,
  isWanted: (session: { id: string; token: string }) => boolean,
): Promise<number> {
  let ended = 0;
  for (const { token } of await store.listSessions(account)) {
    if (!isWanted({ id: nameOf(`session ${token}`), token })) continue;
    await store.deleteSession(token);
    ended += 1;
  }
  return ended;
}
