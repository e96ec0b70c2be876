/** What a case expects of a rule, such as "violated at 09:12", in the words of the pages. */
import type { Words } from "../language.ts";
import { type Standing, standing } from "../verdicts.ts";

const DOES_NOT_ARISE: Words = { zh: "未涉及", en: "does not arise" };
/** Cases write "pending" for what may still come out either way. */
const AS_WRITTEN: Record<string, string> = { pending: "possibly-violated" };
const EXPECTED = /^([a-z-]+)(?: at (\d\d:\d\d))?/;

export function expectedStanding(written: string): Standing {
  const [, word = written, at] = EXPECTED.exec(written) ?? [];
  if (word === "vacuous") return { tone: "plain", word: DOES_NOT_ARISE };
  const { tone, word: said } = standing({ verdict: AS_WRITTEN[word] ?? word, vacuous: false });
  return at ? { tone, word: { zh: `${said.zh}（${at}）`, en: `${said.en} at ${at}` } } : { tone, word: said };
}
