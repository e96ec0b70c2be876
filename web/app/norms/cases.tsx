import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { CaseRun, Norm } from "../api.ts";
import { useWords } from "../language.ts";
import { NORMS } from "../texts/norms.ts";
import { Empty, State, StateMark } from "../ui/index.ts";
import { CaseActs } from "./case-acts.tsx";
import { expectedStanding } from "./verdict-words.ts";
import "./cases.css";

const SHOWN = 12;

/** Every case of a procedure, as it comes out now. A long list begins with its first ones. */
export function CaseList({ runs, norm }: { runs: CaseRun[]; norm: Norm }) {
  const { t } = useWords(NORMS);
  const [isWhole, setWhole] = useState(false);
  const [onlyFailed, setOnlyFailed] = useState(false);
  const hasFailed = runs.some(({ ok }) => !ok);
  const wanted = onlyFailed
    ? runs.filter(({ ok }) => !ok)
    : runs.toSorted((a, b) => Number(a.ok) - Number(b.ok));
  if (runs.length === 0) return <Empty>{t("noCases")}</Empty>;
  return (
    <>
      {hasFailed && (
        <p className="sheet-line">
          <Checkbox checked={onlyFailed} onChange={(e) => setOnlyFailed(e.target.checked)}>
            {t("onlyFailed")}
          </Checkbox>
        </p>
      )}
      <Cases runs={isWhole ? wanted : wanted.slice(0, SHOWN)} norm={norm} />
      {!isWhole && wanted.length > SHOWN && (
        <p className="sheet-line">
          <Button type="link" size="small" onClick={() => setWhole(true)}>
            {t("moreCases", { n: wanted.length })}
          </Button>
        </p>
      )}
    </>
  );
}

/** Cases as sentences; each opens to its acts and to what came out. */
export function Cases({ runs, norm }: { runs: CaseRun[]; norm: Norm }) {
  const { t } = useWords(NORMS);
  return (
    <ul className="cases">
      {runs.map((run) => (
        <li key={`${run.file} ${run.line}`}>
          <Fold
            summary={
              <>
                <StateMark tone={run.ok ? "good" : "bad"} />
                <span lang="zh-CN">{run.sentence}</span>
                <span className={run.ok ? "aside-words" : "state bad"}>
                  {t(run.ok ? "asExpected" : "otherwise")}
                </span>
              </>
            }
          >
            <CaseOf run={run} norm={norm} />
          </Fold>
        </li>
      ))}
    </ul>
  );
}

/** What is inside is drawn once it is opened: a procedure has dozens of cases. */
function Fold({ summary, children }: { summary: React.ReactNode; children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}

function CaseOf({ run, norm }: { run: CaseRun; norm: Norm }) {
  const { t, day } = useWords(NORMS);
  return (
    <div className="case">
      <CaseActs run={run} norm={norm} />
      <ExpectedTable run={run} />
      <p className="quiet small">
        {t("caseOn", { day: day(run.on) })} ·{" "}
        <span className="mono">
          {run.file}:{run.line}
        </span>
      </p>
    </div>
  );
}

function ExpectedTable({ run }: { run: CaseRun }) {
  const { t, w } = useWords(NORMS);
  return (
    <table className="expected">
      <thead>
        <tr>
          <th scope="col">{t("rule")}</th>
          <th scope="col">{t("expected")}</th>
          <th scope="col">{t("cameOut")}</th>
        </tr>
      </thead>
      <tbody>
        {run.expected.map(({ constraint, title, verdict, found }) => (
          <tr key={constraint}>
            <td>{w(title)}</td>
            <td className="quiet">{w(expectedStanding(verdict).word)}</td>
            <td>
              <CameOut verdict={verdict} found={found} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CameOut({ verdict, found }: { verdict: string; found: string }) {
  const { t, w } = useWords(NORMS);
  const out = expectedStanding(found);
  if (verdict === found) return <State tone={out.tone}>{w(out.word)}</State>;
  return (
    <span className="differs">
      <State tone={out.tone}>{w(out.word)}</State> <b>{t("otherwise")}</b>
    </span>
  );
}
