/**
 * How strong a passphrase must be. It alone stands between a stolen laptop and what lies on it, and whoever has the laptop
 * may guess as long as they like: 600,000 rounds make a guess dear, not impossible. Pure, and rough: it counts how many
 * characters a patient guesser would have to get right, and is no promise for a phrase that others know.
 */
export type Weakness = "short" | "repeating" | "sequence" | "digits" | "name";

const LEAST = 12;
/** A Chinese character is one of thousands: three of them weigh as much as four letters, and more. */
const HAN_WEIGHT = 1.5;
const LEAST_DIFFERENT = 6;
const LEAST_DIGITS = 20;
const SEQUENCES = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc",
];
const SEQUENCE_LENGTH = 5;

/** Null when it is strong enough. `names`: what anybody would try first, such as the sign-in name. */
export function weaknessOf(passphrase: string, names: readonly string[]): Weakness | null {
  const typed = passphrase.normalize("NFKC").trim();
  const characters = [...typed];
  const weight = characters.reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? HAN_WEIGHT : 1), 0);
  const plain = typed.toLowerCase();
  if (weight < LEAST) return "short";
  if (names.some((name) => name.length > 1 && without(plain, name.toLowerCase()).length < LEAST / 2))
    return "name";
  if (/^\d+$/.test(typed) && characters.length < LEAST_DIGITS) return "digits";
  if (new Set(characters).size < LEAST_DIFFERENT || /^(.+?)\1+$/u.test(typed)) return "repeating";
  if (without(plain, ...sequencesIn(plain)).length < LEAST / 2) return "sequence";
  return null;
}

const without = (text: string, ...parts: string[]) =>
  parts.reduce((left, part) => left.replaceAll(part, ""), text);

/** Runs along the alphabet, the digits or a row of keys, either way. */
function sequencesIn(text: string): string[] {
  const both = SEQUENCES.flatMap((sequence) => [sequence, [...sequence].reverse().join("")]);
  const runs = new Set<string>();
  for (let at = 0; at + SEQUENCE_LENGTH <= text.length; at += 1) {
    const run = text.slice(at, at + SEQUENCE_LENGTH);
    if (both.some((sequence) => sequence.includes(run))) runs.add(run);
  }
  return [...runs];
}

/** Letters and digits that are not mistaken for each other: 20 of 31 hold 99 bits. */
const LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

export function newPassphrase(): string {
  const letters: string[] = [];
  // Bytes past the last whole round of the alphabet are drawn anew, so that no letter is likelier.
  const fair = 256 - (256 % LEGIBLE.length);
  while (letters.length < GROUPS * GROUP_LENGTH) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) letters.push(LEGIBLE[byte % LEGIBLE.length] ?? "");
  }
  const groups = Array.from({ length: GROUPS }, (_, at) =>
    letters.slice(at * GROUP_LENGTH, (at + 1) * GROUP_LENGTH).join(""),
  );
  return groups.join("-");
}
