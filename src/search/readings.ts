/** How Chinese characters are read: pinyin without tones, ü as v, as people type it. */
import { pinyin, polyphonic } from "pinyin-pro";

/** Null for a character of which no reading is known. */
export type Reading = string | null;

const PLAIN = { toneType: "none", type: "array", v: true } as const;
/** A name of three characters with two readings each has eight; more than this nobody types. */
const MOST_OF_A_NAME = 12;
const LONGEST_NAME = 24;

function syllable(text: string): Reading {
  const letters = text.replaceAll("ü", "v");
  return /^[a-z]+$/.test(letters) ? letters : null;
}

/** Each character as it is read in this text. */
export function readingsOf(characters: string[]): Reading[] {
  return aligned(characters, pinyin(characters.join(""), PLAIN));
}

/**
 * A person's name: the family name as family names are read (曾 zeng, 单 shan, 解 xie, 仇 qiu), and every other reading of
 * each character, because who searches may have seen the name and never heard it. The likeliest comes first.
 */
export function readingsOfName(characters: string[]): Reading[][] {
  const name = characters.slice(0, LONGEST_NAME);
  const text = name.join("");
  const asName = aligned(name, pinyin(text, { ...PLAIN, surname: "head" }));
  const all = polyphonic(text, PLAIN);
  const choices = asName.map((first, at) => {
    const others = all.length === name.length ? (all[at] ?? []).map(syllable) : [];
    return [first, ...others.filter((other) => other !== null && other !== first)];
  });
  let variants: Reading[][] = [[]];
  for (const choice of choices) {
    const next = variants.flatMap((variant) => choice.map((reading) => [...variant, reading]));
    variants = next.length <= MOST_OF_A_NAME ? next : variants.map((v) => [...v, choice[0] ?? null]);
  }
  return variants;
}

function aligned(characters: string[], read: string[]): Reading[] {
  const each = read.length === characters.length ? read : characters.map((c) => pinyin(c, PLAIN)[0] ?? "");
  return each.map(syllable);
}
