import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { TRIAL } from "../texts/trial.ts";
import { type Column, DataTable, Figure, Figures, State } from "../ui/index.ts";
import { actAnchor, URLS } from "../urls.ts";
import type { Difference, Result } from "./back-test.ts";
import { ChangeMark } from "./change-mark.tsx";

/** A long table begins with its first rows. */
const ROWS_FIRST = 10;

type Props = { result: Result; differences: Difference[] };
type Counted = { key: string; name: string; inForce: number; draft: number; new: number; gone: number };

/** Side by side: what the law in force has found and what the draft would find; by rule, by body, act by act. */
export function BackTestResult({ result, differences }: Props) {
  const { t, w, number } = useWords(TRIAL);
  const rules = result.byConstraint.map(
    ({ constraint, title, ...counts }): Counted => ({ key: constraint, name: w(title), ...counts }),
  );
  const bodies = result.byBody.map(({ body, name, ...counts }): Counted => ({ key: body, name, ...counts }));
  const changes = result.new + result.gone;
  return (
    <div className="back-test-result">
      <Figures>
        <a className="figure" href="#by-body">
          <Figure
            value={number(result.matters)}
            label={t("matters")}
            note={t("actsCount", { n: number(result.acts) })}
          />
        </a>
        <a className="figure" href="#by-rule">
          <Figure value={number(result.inForce)} label={t("foundNow")} />
        </a>
        <a className="figure" href="#by-rule">
          <Figure value={number(result.draft)} label={t("foundDraft")} />
        </a>
        <a className="figure" href="#by-act">
          <Figure
            value={`+${number(result.new)}`}
            label={t("foundNew")}
            note={t("inMatters", { n: number(result.differing) })}
          />
        </a>
        <a className="figure" href="#by-act">
          <Figure value={`−${number(result.gone)}`} label={t("foundGone")} />
        </a>
      </Figures>
      {result.refused > 0 && <p className="quiet">{t("refused", { n: number(result.refused) })}</p>}
      {changes === 0 && <State tone="good">{t("nothingChanges")}</State>}
      <h4 id="by-rule">{t("byRule")}</h4>
      <CountTable name={t("rule")} rows={rules} />
      <h4 id="by-body">{t("byBody")}</h4>
      <CountTable name={t("body")} rows={bodies} />
      {changes > 0 && (
        <>
          <h4 id="by-act">
            {t("byAct")}
            {result.shown < changes && (
              <span className="quiet small">
                　{t("shownOf", { n: number(result.shown), all: number(changes) })}
              </span>
            )}
          </h4>
          <DifferenceTable differences={differences} />
        </>
      )}
    </div>
  );
}

function CountTable({ name, rows }: { name: string; rows: Counted[] }) {
  const { t, number } = useWords(TRIAL);
  const count = (key: "inForce" | "draft", title: string): Column<Counted> => ({
    key,
    title,
    look: "end",
    cell: (row) => number(row[key]),
    sort: (a, b) => a[key] - b[key],
  });
  const change = (key: "new" | "gone", title: string, sign: string): Column<Counted> => ({
    key,
    title,
    look: "end",
    cell: (row) => (row[key] === 0 ? "—" : <b>{`${sign}${number(row[key])}`}</b>),
    sort: (a, b) => a[key] - b[key],
  });
  const columns: Column<Counted>[] = [
    { key: "name", title: name, look: "lead", cell: (row) => row.name },
    count("inForce", t("now")),
    count("draft", t("withDraft")),
    change("new", t("foundNew"), "+"),
    change("gone", t("foundGone"), "−"),
  ];
  const turns = ({ new: found, gone }: Counted) => found + gone;
  const changed = rows.filter((row) => turns(row) > 0).sort((a, b) => turns(b) - turns(a));
  const same = rows.filter((row) => turns(row) === 0);
  const [isWhole, setWhole] = useState(false);
  const table = (some: Counted[]) => (
    <DataTable
      label={name}
      columns={columns}
      rows={some}
      rowKey={({ key }) => key}
      empty={t("nothingChanges")}
    />
  );
  return (
    <div className="count-table">
      {changed.length > 0 && table(isWhole ? changed : changed.slice(0, ROWS_FIRST))}
      {!isWhole && changed.length > ROWS_FIRST && (
        <p className="below-list">
          <Button onClick={() => setWhole(true)}>
            {t("moreRows", { n: number(changed.length - ROWS_FIRST) })}
          </Button>
        </p>
      )}
      {same.length > 0 && (
        <details className="quiet-fold">
          <summary>{t("unchanged", { n: same.length, name })}</summary>
          {table(same)}
        </details>
      )}
    </div>
  );
}

function DifferenceTable({ differences }: { differences: Difference[] }) {
  const { t, w, day, number } = useWords(TRIAL);
  const [isWhole, setWhole] = useState(false);
  const hasReadable = differences.some(({ readable }) => readable);
  const matter: Column<Difference> = {
    key: "matter",
    title: t("matter"),
    look: "lead",
    cell: (row) =>
      row.readable ? (
        <Link
          className="row-link"
          to={URLS.matter}
          params={{ id: row.matter }}
          hash={row.act > 0 ? actAnchor(row.act) : ""}
          target="_blank"
        >
          {row.matterTitle ?? w(row.constraintTitle)}
        </Link>
      ) : (
        <span className="quiet">{t("notReadable")}</span>
      ),
  };
  const columns: Column<Difference>[] = [
    {
      key: "change",
      title: t("kind"),
      look: "tight",
      cell: ({ change }) => <ChangeMark change={change} />,
      sort: (a, b) => a.change.localeCompare(b.change),
      bare: true,
    },
    ...(hasReadable ? [matter] : []),
    {
      key: "body",
      title: t("body"),
      ...(hasReadable ? {} : { look: "lead" as const }),
      cell: ({ bodyName }) => bodyName,
      sort: (a, b) => a.bodyName.localeCompare(b.bodyName, "zh"),
      bare: true,
    },
    { key: "rule", title: t("rule"), cell: (row) => w(row.constraintTitle), bare: true },
    {
      key: "act",
      title: t("actWord"),
      look: "faded",
      cell: (row) => (row.act > 0 ? t("atAct", { n: row.act, title: w(row.actTitle) }) : t("atEnd")),
      bare: true,
    },
    {
      key: "on",
      title: t("when"),
      look: "tight",
      cell: ({ actOn }) => day(actOn),
      sort: (a, b) => a.actOn.localeCompare(b.actOn),
      bare: true,
    },
  ];
  return (
    <>
      {!hasReadable && <p className="quiet small">{t("noneReadable")}</p>}
      <DataTable
        label={t("byAct")}
        columns={columns}
        rows={isWhole ? differences : differences.slice(0, ROWS_FIRST)}
        rowKey={(row) => `${row.matter} ${row.constraint} ${row.item} ${row.act} ${row.change}`}
        empty=""
      />
      {!isWhole && differences.length > ROWS_FIRST && (
        <p className="below-list">
          <Button onClick={() => setWhole(true)}>
            {t("moreRows", { n: number(differences.length - ROWS_FIRST) })}
          </Button>
        </p>
      )}
    </>
  );
}
