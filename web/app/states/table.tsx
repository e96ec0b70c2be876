import { Link } from "@tanstack/react-router";
import type { BodyStateRow } from "../api.ts";
import { BODY_STATES, SquareMark } from "../forms/state-grid.tsx";
import { useWords } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import { STATES } from "../texts/states.ts";
import { type Column, DataTable } from "../ui/index.ts";
import { URLS, verdictAnchor } from "../urls.ts";

const rankOf = ({ state }: BodyStateRow) => BODY_STATES.indexOf(state);

/** The grid in words: each body with its state and what it follows from. */
export function StateTable({ rows, on }: { rows: BodyStateRow[]; on?: string }) {
  const { t, number, language } = useWords({ ...FORMS, ...STATES });
  const columns: Column<BodyStateRow>[] = [
    {
      key: "body",
      title: t("body"),
      look: "lead",
      cell: (row) => (
        <Link to={URLS.body} params={{ id: row.id }} search={on ? { on } : {}}>
          {language === "en" ? (row.nameEn ?? row.name) : row.name}
        </Link>
      ),
    },
    {
      key: "state",
      title: t("state"),
      look: "tight",
      cell: (row) => <StateWords row={row} />,
      sort: (a, b) => rankOf(a) - rankOf(b),
      bare: true,
    },
    {
      key: "findings",
      title: t("findingsColumn"),
      look: "end",
      cell: (row) =>
        row.findings > 0 ? (
          <Link to={URLS.findings} search={{ body: row.id }}>
            {number(row.findings)}
            {row.serious > 0 && <span className="small">{t("seriousOnes", { n: row.serious })}</span>}
          </Link>
        ) : null,
      sort: (a, b) => a.findings - b.findings,
    },
    {
      key: "limits",
      title: t("limitsColumn"),
      look: "end",
      cell: (row) => (row.limits > 0 ? number(row.limits) : null),
      sort: (a, b) => a.limits - b.limits,
    },
    {
      key: "reasons",
      title: t("reasons"),
      cell: (row) => (row.reasons.length > 0 ? <Reasons row={row} /> : null),
      bare: true,
    },
  ];
  return (
    <DataTable
      label={t("table")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t("noBodies")}
    />
  );
}

function StateWords({ row }: { row: BodyStateRow }) {
  const { t } = useWords({ ...FORMS, ...STATES });
  const isBlank = row.records === 0 && row.state === "normal";
  const isChanged = row.before !== null && row.before !== row.state;
  return (
    <span className="state-words">
      <SquareMark state={row.state} isBlank={isBlank} size={13} />
      {isBlank ? <span className="quiet">{t("noRecords")}</span> : t(row.state)}
      {isChanged && row.before && (
        <span className="quiet small">{t("changedFrom", { state: t(row.before) })}</span>
      )}
    </span>
  );
}

function Reasons({ row }: { row: BodyStateRow }) {
  const { t, w, day } = useWords({ ...FORMS, ...STATES });
  const more = row.findings + row.limits - row.reasons.length;
  return (
    <ul className="state-reasons">
      {row.reasons.map((reason) => (
        <li key={`${reason.matter} ${reason.constraint} ${reason.at}`}>
          <Link
            to={URLS.matter}
            params={{ id: reason.matter }}
            hash={verdictAnchor(reason.constraint)}
            title={reason.matterTitle ?? undefined}
          >
            {w(reason.title)}
          </Link>{" "}
          <span className="quiet small">
            {reason.because === "limit-near" && `${t("limitNear")} `}
            {reason.because === "limit-passed" && `${t("limitPassed")} `}
            {day(reason.at)}
          </span>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link className="small" to={URLS.findings} search={{ body: row.id }}>
            {t("moreReasons", { n: more })}
          </Link>
        </li>
      )}
    </ul>
  );
}
