/** What a clerk types for a name: the first letters of its characters in pinyin. */
import { pinyin, polyphonic } from "pinyin-pro";

/** A name of characters that each have several readings would else have hundreds. */
const READINGS_MOST = 8;
const LETTER = /^[a-z]$/;

/**
 * All ways to write a name's initials, the usual first: 曾国强 is zgq, since 曾 as a surname is Zeng; then cgq for who
 * reads it otherwise. Characters without a known reading and the dot of a name like 阿不都·买买提 are left out; a name in
 * Latin letters has the first letters of its words.
 */
export function initialsOf(name: string): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [latinInitials(name)].filter((found) => found !== "");
  const whole = { pattern: "first", toneType: "none", type: "array" } as const;
  const usual = pinyin(name, { ...whole, surname: "head" });
  const others = polyphonic(name, whole);
  const choices = usual.flatMap((letter, at) => {
    const all = [letter, ...(others[at] ?? [])]
      .map((one) => one.toLowerCase())
      .filter((one) => LETTER.test(one));
    return all.length > 0 ? [[...new Set(all)]] : [];
  });
  let found = [""];
  for (const letters of choices)
    found = letters.flatMap((letter) => found.map((before) => before + letter)).slice(0, READINGS_MOST);
  return found.filter((letters) => letters !== "");
}

function latinInitials(name: string): string {
  return [...name.normalize("NFKD").matchAll(/(?:^|[\s\-'’])([a-z])/gi)]
    .map(([, letter]) => letter)
    .join("")
    .toLowerCase();
}
