/** The norms that ship, read once for all the tests of a process. */
import { loadPacks, type NormLibrary } from "./load.ts";

let shipped: Promise<NormLibrary> | null = null;

export function shippedNorms(): Promise<NormLibrary> {
  shipped ??= loadPacks("norms");
  return shipped;
}
