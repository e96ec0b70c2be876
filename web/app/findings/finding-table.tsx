import { Link, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useRef } from "react";
import type { FindingRow } from "../api.ts";
import { useWords } from "../language.ts";
import { daysSince } from "../parts/ages.ts";
import { FINDINGS } from "../texts/findings.ts";
import { Empty, State, Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { FINDING_STATES as STATES, SEVERITIES } from "../verdicts.ts";
import "./finding-table.css";

type Props = {
  rows: FindingRow[];
  empty: string;
  /** Those selected, by id; null where nothing can be done to several at once. */
  selected: ReadonlySet<string> | null;
  onSelect: (ids: ReadonlySet<string>) => void;
};

/**
 * A dense table that is gone through by keyboard as a mailbox is: j and k or the arrows go from row to row, space selects,
 * Enter opens. The keys belong to the links and the boxes, so Tab does the same for whoever does not know them.
 */
export function FindingTable({ rows, empty, selected, onSelect }: Props) {
  const { t } = useWords(FINDINGS);
  const body = useRef<HTMLTableSectionElement>(null);
  const navigate = useNavigate();
  if (rows.length === 0)
    return (
      <div className="sheet">
        <Empty>{empty}</Empty>
      </div>
    );
  const toggle = (id: string) => {
    if (!selected) return;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const pressed = (event: KeyboardEvent, row: FindingRow, index: number) => {
    const step = STEPS[event.key];
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (step !== undefined) {
      const links = body.current?.querySelectorAll<HTMLElement>("a.row-link") ?? [];
      links[Math.min(Math.max(index + step, 0), links.length - 1)]?.focus();
    } else if (event.key === " " || event.key === "x") toggle(row.id);
    else if (event.key === "o") void navigate({ to: URLS.finding, params: { id: row.id } });
    else return;
    event.preventDefault();
  };
  const all = selected !== null && rows.every((row) => selected.has(row.id));
  return (
    <div className="sheet">
      <table className="data-table finding-table" aria-label={t("findings")}>
        <thead>
          <tr>
            {selected && (
              <th scope="col" className="tight pick">
                <input
                  type="checkbox"
                  aria-label={t("selectAll")}
                  checked={all}
                  onChange={() => onSelect(all ? new Set() : new Set(rows.map((row) => row.id)))}
                />
              </th>
            )}
            <th scope="col" className="tight">
              {t("severity")}
            </th>
            <th scope="col">{t("rule")}</th>
            <th scope="col">{t("matter")}</th>
            <th scope="col">{t("body")}</th>
            <th scope="col" className="tight">
              {t("state")}
            </th>
            <th scope="col" className="tight">
              {t("handler")}
            </th>
            <th scope="col" className="tight">
              {t("limit")}
            </th>
            <th scope="col" className="tight">
              {t("since")}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <FindingLine
              key={row.id}
              row={row}
              isSelected={selected ? selected.has(row.id) : null}
              onToggle={() => toggle(row.id)}
              onKey={(event) => pressed(event, row, index)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Only of what is still to be done it matters for how long it has been. */
const PENDING: readonly string[] = ["open", "answered", "confirmed"];

const STEPS: Record<string, number> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

type LineProps = {
  row: FindingRow;
  isSelected: boolean | null;
  onToggle: () => void;
  onKey: (event: KeyboardEvent) => void;
};

function FindingLine({ row, isSelected, onToggle, onKey }: LineProps) {
  const { t, w, day, shortDay } = useWords(FINDINGS);
  const days = daysSince(row.openedAt);
  return (
    <tr className={isSelected ? "selected" : undefined}>
      {isSelected !== null && (
        <td className="tight pick">
          <input
            type="checkbox"
            aria-label={t("select", { title: `${w(row.title)} ${row.matterTitle ?? ""}` })}
            checked={isSelected}
            onChange={onToggle}
          />
        </td>
      )}
      <td className="tight">
        <State tone={SEVERITIES[row.severity].tone}>{w(SEVERITIES[row.severity].word)}</State>
      </td>
      <td className="lead">
        <Link className="row-link" to={URLS.finding} params={{ id: row.id }} onKeyDown={onKey}>
          {w(row.title)}
        </Link>
      </td>
      <td>{row.matterTitle ?? "—"}</td>
      <td>{row.bodyName}</td>
      <td className="tight">
        <Tag tone={STATES[row.state]?.tone}>{w(STATES[row.state]?.word)}</Tag>
      </td>
      <td className={row.handler ? "tight" : "tight void"} data-name={t("handler")}>
        {row.handler?.name ?? "—"}
      </td>
      <td className={row.dueAt ? "tight" : "tight void"}>
        {row.dueAt ? (
          <State tone={row.late ? "bad" : "due"}>
            {t(row.late ? "lateBy" : "dueBy", { day: shortDay(row.dueAt) })}
          </State>
        ) : (
          "—"
        )}
      </td>
      <td className="tight">
        {day(row.openedAt)}
        {PENDING.includes(row.state) && (
          <span className="age">{days === 0 ? t("today") : t("age", { n: days })}</span>
        )}
      </td>
    </tr>
  );
}
