/** What somebody types, as what must be among the words of a text. */
import { comparedText, type Run, runsOf } from "./text.ts";
import { INITIALS_KEPT, LETTERS_KEPT, WORD_KEPT, type Words } from "./words.ts";

/** A word of the index, or its beginning. */
type Lexeme = { word: string; begins: boolean };
/** All words; and where these say less than what was typed, what the text or its letters must hold as a whole. */
type Way = { all: Lexeme[]; holds: { in: "text" | "letters"; whole: string } | null };
/** What was typed between spaces: found in one of several ways. */
type Part = Way[];
export type Asked = Part[];

const PARTS_MOST = 8;

/** Empty where nothing was typed that could be found: no text has it. */
export function askedFor(typed: string): Asked {
  const parts = typed
    .split(/\s+/u)
    .map((part) => runsOf(part))
    .filter((runs) => runs.length > 0);
  return parts.slice(0, PARTS_MOST).map(waysOf);
}

function waysOf(runs: Run[]): Part {
  const [first] = runs;
  if (runs.length === 1 && first?.kind === "word" && /^[a-zü]+$/.test(first.word))
    return letterWays(first.word);
  const text = comparedText(runs);
  const every = runs.flatMap((run, at) => lexemesOf(run, at === runs.length - 1));
  // One character begins many words; where others are asked for, the text is looked at for it.
  const telling = every.filter(({ word, begins }) => !begins || word.length > 2);
  const all = telling.length > 0 ? telling : every;
  const isWhole =
    runs.length === 1 && (first?.kind === "han" ? first.characters.length <= 2 : text.length <= WORD_KEPT);
  return [{ all, holds: isWhole ? null : { in: "text", whole: text } }];
}

function lexemesOf(run: Run, isLast: boolean): Lexeme[] {
  if (run.kind === "word")
    return [{ word: run.word.slice(0, WORD_KEPT), begins: isLast || run.word.length > WORD_KEPT }];
  const { characters } = run;
  if (characters.length === 1) return [{ word: characters[0] ?? "", begins: true }];
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  return [...new Set(pairs)].map((word) => ({ word, begins: false }));
}

/** Letters are a word, how Chinese is read, or the initials of that. */
function letterWays(word: string): Part {
  const letters = word.replaceAll("ü", "v");
  const begins = (text: string): Lexeme[] => [{ word: text, begins: true }];
  const ways: Part = [
    {
      all: begins(word.slice(0, WORD_KEPT)),
      holds: word.length > WORD_KEPT ? { in: "text", whole: word } : null,
    },
    {
      all: begins(`~${letters.slice(0, LETTERS_KEPT)}`),
      holds: letters.length > LETTERS_KEPT ? { in: "letters", whole: letters } : null,
    },
  ];
  if (letters.length <= INITIALS_KEPT) ways.push({ all: begins(`^${letters}`), holds: null });
  return ways;
}

/** Whether words that lie in memory are asked for. */
export function isAskedFor(asked: Asked, words: Words): boolean {
  const has = ({ word, begins }: Lexeme) =>
    words.lexemes.some((lexeme) => (begins ? lexeme.startsWith(word) : lexeme === word));
  const holds = (way: Way) => {
    if (!way.holds) return true;
    const within = way.holds.in === "text" ? words.text : words.readings.replaceAll(" ", "");
    return within.includes(way.holds.whole);
  };
  return asked.length > 0 && asked.every((part) => part.some((way) => way.all.every(has) && holds(way)));
}

/**
 * The same as a condition over a row with `words`, `text` and `readings`. The index answers the first line; the others look
 * again at what it found, where its words say less than what was typed.
 *
 * @param param takes a value and gives its place in the statement
 */
export function askedSql(asked: Asked, alias: string, param: (value: string) => string): string {
  if (asked.length === 0) return "false";
  const all = (lexemes: Lexeme[]) => lexemes.map(quoted).join(" & ");
  const whole = asked.map((part) => `(${part.map((way) => `(${all(way.all)})`).join(" | ")})`).join(" & ");
  const lines = [`${alias}.words @@ ${param(whole)}::tsquery`];
  for (const part of asked) {
    if (part.every((way) => way.holds === null)) continue;
    const ways = part.map((way) => {
      const words = part.length > 1 ? `${alias}.words @@ ${param(all(way.all))}::tsquery` : null;
      const within = way.holds?.in === "text" ? `${alias}.text` : `replace(${alias}.readings, ' ', '')`;
      const again = way.holds ? `${within} like ${param(`%${way.holds.whole}%`)}` : null;
      return [words, again].filter((line) => line !== null).join(" and ");
    });
    lines.push(`(${ways.join(" or ")})`);
  }
  return lines.join(" and ");
}

/** Letters, digits, `~` and `^` are all that a word is made of. */
function quoted({ word, begins }: Lexeme): string {
  return `'${word}'${begins ? ":*" : ""}`;
}
