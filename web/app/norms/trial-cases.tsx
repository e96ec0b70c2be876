import { useQuery } from "@tanstack/react-query";
import type { CaseRun, Norm } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { TRIAL } from "../texts/trial.ts";
import { Failed, State } from "../ui/index.ts";
import { standing } from "../verdicts.ts";

type Law = { parameters: Record<string, string> } | { text: string };
type Turn = {
  run: CaseRun;
  title: string;
  before: CaseRun["verdicts"][number];
  after: CaseRun["verdicts"][number];
};

/** Which cases would come out otherwise with the draft, and in which rule. */
export function TrialCases({ norm, law }: { norm: Norm; law: Law | null }) {
  const { t, w } = useWords(TRIAL);
  const now = useQuery(QUERIES.normCases(norm.id));
  const draft = useQuery({ ...QUERIES.normCases(norm.id, law ?? {}), enabled: law !== null });
  if (law === null) return <p className="quiet">{t("valueFirst")}</p>;
  const failure = now.error ?? draft.error;
  if (failure)
    return <Failed error={failure} retry={() => void Promise.all([now.refetch(), draft.refetch()])} />;
  if (!now.data || !draft.data || draft.isPlaceholderData) return <p className="quiet">{t("loading")}</p>;
  const turns = turnsOf(now.data.items, draft.data.items, w);
  const cases = new Set(turns.map(({ run }) => run.line));
  if (turns.length === 0) return <State tone="good">{t("casesSame", { n: now.data.items.length })}</State>;
  return (
    <>
      <p aria-live="polite">
        <State tone="due">{t("casesOtherwise", { n: cases.size })}</State>
      </p>
      <ul className="turns">
        {turns.map(({ run, title, before, after }) => (
          <li key={`${run.file} ${run.line} ${before.constraint}`}>
            <span lang="zh-CN">{run.sentence}</span>
            <span className="turn">
              {title}
              <Verdict verdict={before} name={t("now")} />
              <span aria-hidden="true">→</span>
              <Verdict verdict={after} name={t("withDraft")} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ verdict, name }: { verdict: Turn["before"]; name: string }) {
  const { w } = useWords();
  const { tone, word } = standing(verdict);
  return (
    <span>
      <span className="quiet small">{name} </span>
      <State tone={tone}>{w(word)}</State>
    </span>
  );
}

function turnsOf(now: CaseRun[], draft: CaseRun[], w: (words: Turn["before"]["title"]) => string): Turn[] {
  const drafts = new Map(draft.map((run) => [`${run.file} ${run.line}`, run]));
  return now.flatMap((run) =>
    run.verdicts.flatMap((before): Turn[] => {
      const other = drafts.get(`${run.file} ${run.line}`);
      const after = other?.verdicts.find(({ constraint }) => constraint === before.constraint);
      const isSame = !after || (after.verdict === before.verdict && after.vacuous === before.vacuous);
      return isSame ? [] : [{ run, title: w(before.title), before, after }];
    }),
  );
}
