/** Keys of `crypto.subtle`, by the names that Node and browsers share. */
export type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export interface KeyPair {
  readonly privateKey: Key;
  readonly publicKey: Key;
}
