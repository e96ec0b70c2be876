/** The scans themselves, sealed on this computer until the server has them: a room may be without a network all day. */
import { typingStore } from "../../offline/typing.ts";

type Kept = { name: string; type: string; base64: string };

const placeOf = (hash: string) => `paper scan ${hash}`;
const LETTERS_AT_ONCE = 32_768;

export async function keepScan(account: string, hash: string, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += LETTERS_AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + LETTERS_AT_ONCE));
  const kept: Kept = { name: file.name, type: file.type, base64: btoa(text) };
  typingStore(account).keep(placeOf(hash), kept);
}

/** Null where it is not here any more. */
export async function keptScan(account: string, hash: string): Promise<File | null> {
  const kept = (await typingStore(account).load(placeOf(hash)))?.value as Kept | undefined;
  if (!kept) return null;
  const bytes = Uint8Array.from(atob(kept.base64), (letter) => letter.charCodeAt(0));
  return new File([bytes], kept.name, { type: kept.type });
}

export const dropScan = (account: string, hash: string): void => typingStore(account).drop(placeOf(hash));
