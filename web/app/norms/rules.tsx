import { Input } from "antd";
import { useDeferredValue, useState } from "react";
import type { CaseRun, Norm, NormConstraint } from "../api.ts";
import { useWords } from "../language.ts";
import type { NormSearch } from "../searches.ts";
import { NORMS } from "../texts/norms.ts";
import { Empty, Section, Sheet } from "../ui/index.ts";
import { verdictAnchor } from "../urls.ts";
import { RuleCard } from "./rule-card.tsx";
import { SeverityMark } from "./severity.tsx";
import "./rules.css";

type Props = { norm: Norm; search: NormSearch; runs: CaseRun[] | undefined };

/** All rules of a procedure as cards, found by a word of theirs. */
export function Rules({ norm, search, runs }: Props) {
  const { t } = useWords(NORMS);
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const rules = norm.constraints.filter((rule) => wanted === "" || wordsOf(rule).includes(wanted));
  const all = norm.constraints.length;
  return (
    <Section
      title={t("rules")}
      note={rules.length === all ? t("rulesCount", { n: all }) : t("rulesShown", { n: rules.length, all })}
      anchor="rules"
    >
      <Input
        className="find-rule"
        type="search"
        allowClear
        aria-label={t("findRule")}
        placeholder={t("findRule")}
        value={typed}
        onChange={(e) => setTyped(e.target.value)}
      />
      <Sheet>
        {rules.length === 0 && <Empty>{t("noRules")}</Empty>}
        {rules.map((rule) => (
          <RuleCard
            key={rule.id}
            rule={rule}
            norm={norm}
            search={search}
            runs={runs?.filter((run) => run.expected.some(({ constraint }) => constraint === rule.id))}
          />
        ))}
      </Sheet>
    </Section>
  );
}

const wordsOf = ({ id, title, says, explanation, basis }: NormConstraint) =>
  [
    id,
    title.zh,
    title.en,
    says?.zh,
    says?.en,
    explanation.zh,
    explanation.en,
    ...basis.flatMap(({ document, article, says: of }) => [document, article, of]),
  ]
    .join("\n")
    .toLowerCase();

/** Beside the cards: every rule by name, for whoever looks for one. */
export function RuleContents({ norm }: { norm: Norm }) {
  const { t, w } = useWords(NORMS);
  return (
    <nav className="sheet padded rule-contents" aria-label={t("contents")}>
      <h2>{t("contents")}</h2>
      <ol>
        {norm.constraints.map(({ id, title, severity }) => (
          <li key={id}>
            <a href={`#${verdictAnchor(id)}`}>{w(title)}</a>
            <SeverityMark severity={severity} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
