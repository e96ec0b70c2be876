/** Who is meant by what was typed: a name, a part of it, or its initials in pinyin. Pure. */

export type Named = { person: string; name: string; initials: string[] };

/** As names are compared: full-width letters and digits as plain ones, no spaces, no dots between the parts of a name. */
export const plainName = (typed: string) =>
  typed
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s·•．.‧・]/gu, "");

/** From the surest way to be meant to the least: whoever is meant in a surer way leaves the others out. */
const WAYS: readonly ((typed: string, named: Named) => boolean)[] = [
  (typed, { name }) => plainName(name) === typed,
  (typed, { initials }) => initials.includes(typed),
  (typed, { name }) => plainName(name).startsWith(typed),
  (typed, { name }) => plainName(name).endsWith(typed),
  (typed, { initials }) => initials.some((letters) => letters.startsWith(typed)),
  (typed, { name }) => plainName(name).includes(typed),
];

/** All who may be meant: one, several between whom the clerk chooses, or nobody. */
export function personsBy<N extends Named>(typed: string, among: readonly N[]): N[] {
  const plain = plainName(typed);
  if (plain === "") return [];
  for (const isMeant of WAYS) {
    const found = among.filter((named) => isMeant(plain, named));
    if (found.length > 0) return found;
  }
  return [];
}

export const isFoundBy = (typed: string, named: Named) =>
  WAYS.some((isMeant) => isMeant(plainName(typed), named));
