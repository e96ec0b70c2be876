import type { Bytes } from "./bytes.ts";

/** Where random bytes come from: an input, so that tests can show what a bad source would cost. */
export type Random = (bytes: number) => Bytes;

export const systemRandom: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

const DRAWN_BYTES = 4;
const DRAWS = 2 ** (8 * DRAWN_BYTES);

/** A whole number from 0 below the limit, each as likely: draws past the last full round are thrown away. */
function below(limit: number, random: Random): number {
  const fair = DRAWS - (DRAWS % limit);
  for (;;) {
    const bytes = random(DRAWN_BYTES);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    if (drawn < fair) return drawn % limit;
  }
}

/** A copy in an order of which each is as likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = below(last + 1, random);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}
