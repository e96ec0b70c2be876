import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import type { Verb } from "./typed.ts";

type Props = {
  verbs: readonly Verb[];
  wordOf: (value: string) => string;
  more?: ("rest" | "remark" | "discussion")[];
};

const SIGNS = { rest: "*", remark: ">", discussion: "#" } as const;

/** What can be typed in the line, each with its one key. */
export function TypedKeys({ verbs, wordOf, more = [] }: Props) {
  const { t } = useWords(RECORD);
  return (
    <span className="typed-keys">
      <span>{t("lineIs")}</span>
      {verbs.map(({ value, ways }) => (
        <span key={value}>
          <kbd>{ways.at(-1)}</kbd>
          {wordOf(value)}
        </span>
      ))}
      {more.map((sign) => (
        <span key={sign}>
          <kbd>{SIGNS[sign]}</kbd>
          {t(`sign_${sign}`, { said: wordOf(verbs[0]?.value ?? "") })}
        </span>
      ))}
    </span>
  );
}
