import { useWords } from "../../language.ts";
import { BALLOT } from "../../texts/ballot.ts";

/** 24 characters in six groups, the same on every screen and device: people compare them. */
export function BallotCode({
  code,
  of = "voteCode",
  hint,
}: {
  code: string;
  of?: "voteCode" | "listCode";
  hint?: "compareCode" | "compareList" | "codeForAll";
}) {
  const { t } = useWords(BALLOT);
  return (
    <div className="ballot-code">
      <span className="quiet small">{t(of)}</span>
      <b className="code">
        {code.split("-").map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups stand where they stand.
          <span key={at}>{group}</span>
        ))}
      </b>
      {hint && <p className="quiet small">{t(hint)}</p>}
    </div>
  );
}
