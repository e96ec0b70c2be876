/**
 * The words by which a text is found, for an index that knows whole words and their beginnings:
 *
 *   采购        two Chinese characters that follow one another; the last of a row also alone
 *   budget      a word of letters and digits
 *   ~caigou     the letters of the readings from one character on
 *   ^cg         their initials from one character on
 *
 * So two characters are found by one word, one character and any beginning of a word, a reading or initials by a beginning.
 */
import { type Reading, readingsOf, readingsOfName } from "./readings.ts";
import { comparedText, type Run, runsOf } from "./text.ts";

/** When words are made in another way, a higher number: what lies in the tables is then made anew. */
export const WORDS_VERSION = 1;

export const LETTERS_KEPT = 6;
export const INITIALS_KEPT = 8;
export const WORD_KEPT = 40;

export type Words = {
  text: string;
  /** Syllables and words with spaces between them: also the order in which titles are listed. Readings of a name by `|`. */
  readings: string;
  lexemes: string[];
};

export function wordsOf(text: string): Words {
  const runs = runsOf(text);
  const read = runs.map((run) => (run.kind === "han" ? [readingsOf(run.characters)] : []));
  return assembled(runs, read);
}

/** Of a person; or of a body, whose name is read as any text is. Further names are in other languages, or codes. */
export function wordsOfNames(kind: "person" | "body", name: string, others: (string | null)[]): Words {
  const runs = runsOf(name);
  const read = runs.map((run, at) => {
    if (run.kind === "word") return [];
    return kind === "person" && at === 0 ? readingsOfName(run.characters) : [readingsOf(run.characters)];
  });
  const all = [assembled(runs, read), ...others.filter((other) => other !== null).map(wordsOf)];
  return {
    text: all.map((words) => words.text).join("|"),
    readings: all.map((words) => words.readings).join("|"),
    lexemes: [...new Set(all.flatMap((words) => words.lexemes))],
  };
}

/** @param read for each row of Chinese characters its readings, several where it has several */
function assembled(runs: Run[], read: Reading[][][]): Words {
  const lexemes = new Set<string>();
  for (const [at, run] of runs.entries()) {
    if (run.kind === "word") lexemes.add(run.word.slice(0, WORD_KEPT));
    else {
      for (const [place, character] of run.characters.entries())
        lexemes.add(character + (run.characters[place + 1] ?? ""));
      for (const reading of read[at] ?? []) addReading(lexemes, reading);
    }
  }
  return { text: comparedText(runs), readings: spelled(runs, read), lexemes: [...lexemes] };
}

function addReading(lexemes: Set<string>, reading: Reading[]): void {
  for (const [place, first] of reading.entries()) {
    if (first === null) continue;
    const gap = reading.indexOf(null, place);
    const syllables = reading.slice(place, gap < 0 ? undefined : gap) as string[];
    lexemes.add(`~${syllables.slice(0, LETTERS_KEPT).join("").slice(0, LETTERS_KEPT)}`);
    lexemes.add(
      `^${syllables
        .slice(0, INITIALS_KEPT)
        .map((s) => s[0])
        .join("")}`,
    );
  }
}

function spelled(runs: Run[], read: Reading[][][]): string {
  const most = Math.max(1, ...read.map((variants) => variants.length));
  const spellings = Array.from({ length: most }, (_, variant) =>
    runs
      .flatMap((run, at) => {
        if (run.kind === "word") return [run.word];
        const reading = read[at]?.[variant] ?? read[at]?.[0] ?? [];
        return run.characters.map((character, place) => reading[place] ?? character);
      })
      .join(" "),
  );
  return [...new Set(spellings)].join("|");
}
