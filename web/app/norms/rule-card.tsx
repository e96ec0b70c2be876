import { Link } from "@tanstack/react-router";
import { type ReactNode, useId, useState } from "react";
import type { CaseRun, Norm, NormConstraint } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import type { NormSearch } from "../searches.ts";
import { NORMS } from "../texts/norms.ts";
import { State } from "../ui/index.ts";
import { procedureParams, URLS, verdictAnchor } from "../urls.ts";
import { Cases } from "./cases.tsx";
import { InForce } from "./in-force.tsx";
import { SeverityMark } from "./severity.tsx";
import { excerptOf } from "./source.ts";
import { SourceText } from "./source-text.tsx";
import { valueWords } from "./units.ts";

type Props = {
  rule: NormConstraint;
  norm: Norm;
  search: NormSearch;
  /** The cases that speak of it; undefined while they run. */
  runs: CaseRun[] | undefined;
};

/** A rule as a jurist reads it: the sentence, what it rests on, what is said when it is broken; the rest on demand. */
export function RuleCard({ rule, norm, search, runs }: Props) {
  const { t, w } = useWords(NORMS);
  const uses = norm.parameters.filter(
    ({ id, usedBy }) => rule.parameters.includes(id) || usedBy.includes(rule.id),
  );
  return (
    <article className="rule" id={verdictAnchor(rule.id)}>
      <header>
        <h3>{w(rule.title)}</h3>
        <SeverityMark severity={rule.severity} />
      </header>
      <p className={rule.says ? "says" : "says quiet"}>{rule.says ? w(rule.says) : t("noSays")}</p>
      <dl className="facts">
        <dt>{t("basis")}</dt>
        <dd>
          {rule.basis.map((basis) => (
            <p key={`${basis.document} ${basis.article} ${basis.says}`}>
              <BasisWords basis={basis} />
            </p>
          ))}
        </dd>
        {uses.length > 0 && (
          <>
            <dt>{t("uses")}</dt>
            <dd>
              {uses.map((parameter) => (
                <Uses key={parameter.id} parameter={parameter} norm={norm} search={search} />
              ))}
            </dd>
          </>
        )}
        <dt>{t("whenBroken")}</dt>
        <dd>{w(rule.explanation)}</dd>
      </dl>
      <Folds rule={rule} norm={norm} runs={runs} />
    </article>
  );
}

function Uses({
  parameter,
  norm,
  search,
}: Omit<Props, "rule" | "runs"> & { parameter: Norm["parameters"][number] }) {
  const { w, language } = useWords(NORMS);
  return (
    <p>
      <Link
        to={URLS.parameter}
        params={{ ...procedureParams(norm.id), parameter: parameter.id }}
        search={search}
      >
        {w(parameter.title)}
      </Link>{" "}
      <b>{valueWords(parameter.value, parameter.unitTitle, language)}</b>
    </p>
  );
}

/** Cases, source and versions: one at a time, under the card. */
function Folds({ rule, norm, runs }: Omit<Props, "search">) {
  const { t } = useWords(NORMS);
  const failed = runs?.filter(({ ok }) => !ok).length ?? 0;
  const folds: { key: string; name: ReactNode; content: () => ReactNode }[] = [
    {
      key: "cases",
      name: (
        <>
          {t("casesOf", { n: runs?.length ?? "" })}
          {failed > 0 && <State tone="bad">{t("casesFailed", { n: failed })}</State>}
        </>
      ),
      content: () =>
        runs && runs.length > 0 ? (
          <Cases runs={runs} norm={norm} />
        ) : (
          <p className="quiet small">{t(runs ? "noCasesOf" : "casesRunning")}</p>
        ),
    },
    {
      key: "source",
      name: t("source"),
      content: () => <SourceText excerpt={excerptOf(norm.sources, rule.place, rule.id)} />,
    },
    ...(rule.versions.length > 1
      ? [
          {
            key: "versions",
            name: t("versionsOf", { n: rule.versions.length }),
            content: () => <Versions rule={rule} />,
          },
        ]
      : []),
  ];
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const shown = folds.find(({ key }) => key === open);
  return (
    <div className="folds">
      {folds.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          aria-expanded={open === key}
          aria-controls={open === key ? id : undefined}
          onClick={() => setOpen(open === key ? null : key)}
        >
          <span aria-hidden="true">{open === key ? "▾" : "▸"}</span> {name}
        </button>
      ))}
      {shown && (
        <div className="fold" id={id}>
          {shown.content()}
        </div>
      )}
    </div>
  );
}

function Versions({ rule }: { rule: NormConstraint }) {
  const { w } = useWords(NORMS);
  return (
    <dl className="facts dated">
      {rule.versions.map(({ inForce, says }) => (
        <div key={inForce.from} style={{ display: "contents" }}>
          <dt>
            <InForce dates={inForce} />
          </dt>
          <dd>{w(says)}</dd>
        </div>
      ))}
    </dl>
  );
}
