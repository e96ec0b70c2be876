/**
 * A text as search compares it: one case, one width, no marks. Signs between Chinese characters are dropped, so that
 * 关于《工作规则》 is found by 关于工作规则; words of letters and digits stay apart.
 */

/** Chinese characters that follow one another, or a word of letters and digits. */
export type Run = { kind: "han"; characters: string[] } | { kind: "word"; word: string };

const RUNS = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:\.\p{N}+)*)/gu;
/** 1,200 is one number; xi'an is one word. */
const INSIDE_NUMBERS = /(?<=\p{N})[,，](?=\p{N})/gu;
const INSIDE_WORDS = /(?<=[a-z])['’](?=[a-z])/gu;

export function runsOf(text: string): Run[] {
  const plain = text.normalize("NFKC").toLowerCase().replace(INSIDE_NUMBERS, "").replace(INSIDE_WORDS, "");
  const runs: Run[] = [];
  for (const [, han, word] of plain.matchAll(RUNS)) {
    const last = runs.at(-1);
    if (word !== undefined) runs.push({ kind: "word", word });
    else if (last?.kind === "han") last.characters.push(...(han ?? ""));
    else runs.push({ kind: "han", characters: [...(han ?? "")] });
  }
  return runs;
}

/** What a part of a text is looked for in. It holds nothing that means something in a pattern of SQL. */
export function comparedText(runs: Run[]): string {
  let text = "";
  let before: Run | undefined;
  for (const run of runs) {
    if (run.kind === "word" && before?.kind === "word") text += " ";
    text += run.kind === "han" ? run.characters.join("") : run.word;
    before = run;
  }
  return text;
}
