import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useWords } from "../../language.ts";
import { useWrongWords } from "../../matters/paste/wrong-words.ts";
import { instantOf } from "../../record/times.ts";
import { OUTSIDE } from "../../texts/outside.ts";
import { type Column, DataTable, State } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";
import type { Resolution } from "./match.ts";
import { type Checked, FIELDS, isOpen, type Judgement } from "./rows.ts";
import type { Done } from "./use-judging.ts";

type Props = {
  rows: Checked[];
  resolutions: Resolution[];
  judged: ReadonlyMap<number, Judgement>;
  done: ReadonlyMap<number, Done>;
  judge: (line: number, judgement: Judgement | null) => void;
};

/** Line by line: what it says, what it may follow from and why, and what a person has judged. */
export function JudgeTable({ rows, resolutions, judged, done, judge }: Props) {
  const { t, w, day, money } = useWords(OUTSIDE);
  const byId = new Map(resolutions.map((resolution) => [resolution.matter, resolution]));
  const kinds = FIELDS.find(({ key }) => key === "kind")?.options ?? [];
  const kindOf = (kind: string) => w(kinds.find(({ value }) => value === kind)?.title);
  const columns: Column<Checked>[] = [
    { key: "line", title: t("line"), look: "tight", cell: ({ line }) => line },
    {
      key: "what",
      title: t("what"),
      look: "lead",
      cell: ({ kind, row, cells, wrong }) => (
        <>
          {row.title || cells.title || "—"}
          <span className="outside-more">
            {[wrong.kind ? cells.kind : kindOf(kind), row.counterpart].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
    },
    {
      key: "amount",
      title: t("amount"),
      look: "end",
      cell: ({ row, cells }) => (row.amount === null ? cells.amount || "—" : money(row.amount)),
    },
    {
      key: "day",
      title: t("day"),
      look: "tight",
      cell: ({ row, cells }) => (row.on === null ? cells.on || "—" : day(instantOf(row.on, "12:00"))),
    },
    { key: "proposal", title: t("proposal"), bare: true, cell: (row) => <Proposal row={row} byId={byId} /> },
    {
      key: "judgement",
      title: t("judgement"),
      bare: true,
      cell: (row) => (
        <Judging row={row} byId={byId} now={judged.get(row.line)} done={done.get(row.line)} judge={judge} />
      ),
    },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ line }) => String(line)}
      empty={t("noTitle")}
    />
  );
}

type LineProps = { row: Checked; byId: ReadonlyMap<string, Resolution> };

function Proposal({ row, byId }: LineProps) {
  const { t } = useWords(OUTSIDE);
  const wrongWords = useWrongWords();
  const { wrong, cells, matches, recordedIn, sameAs } = row;
  const faults = FIELDS.filter(({ key }) => wrong[key]);
  if (faults.length > 0)
    return (
      <ul className="outside-faults">
        {faults.map((field) => (
          <Fault
            key={field.key}
            field={field}
            words={wrongWords(
              wrong[field.key] as NonNullable<(typeof wrong)[string]>,
              field,
              cells[field.key] ?? "",
            )}
          />
        ))}
      </ul>
    );
  if (recordedIn !== null)
    return (
      <State tone="plain">
        <Link to={URLS.matter} params={{ id: recordedIn }}>
          {t("isRecorded")}
        </Link>
      </State>
    );
  const [best] = matches;
  return (
    <>
      {sameAs !== null && (
        <div>
          <State tone="due">{t("sameAs", { n: sameAs })}</State>
        </div>
      )}
      {best ? (
        <>
          <State tone={best.grade === "exact" ? "good" : "due"}>{t(best.grade)}</State>{" "}
          <Link to={URLS.matter} params={{ id: best.matter }}>
            {byId.get(best.matter)?.title ?? "—"}
          </Link>
          <span className="outside-more">{best.signs.map((sign) => t(sign)).join(" · ")}</span>
        </>
      ) : (
        <State tone="due">{t("noneFound")}</State>
      )}
    </>
  );
}

function Fault({ field, words }: { field: (typeof FIELDS)[number]; words: string }) {
  const { w, language } = useWords(OUTSIDE);
  return (
    <li className="problem">
      {w(field.title)}
      {language === "zh" ? "：" : ": "}
      {words}
    </li>
  );
}

type JudgingProps = LineProps & {
  now: Judgement | undefined;
  done: Done | undefined;
  judge: Props["judge"];
};

function Judging({ row, byId, now, done, judge }: JudgingProps) {
  const { t, day } = useWords(OUTSIDE);
  if (done && "matter" in done)
    return (
      <>
        <State tone={done.isFinding ? "bad" : "good"}>
          {t(done.isFinding ? "findingsThere" : "recorded")}
        </State>{" "}
        <Link to={URLS.matter} params={{ id: done.matter }}>
          {t("open")}
        </Link>
      </>
    );
  if (!isOpen(row)) return <span className="quiet">{row.recordedIn === null ? t("unread") : "—"}</span>;
  const value = now === undefined ? null : typeof now === "string" ? now : now.matter;
  const proposed = row.matches.map(({ matter }) => matter);
  const others = [...byId.keys()].filter((matter) => !proposed.includes(matter));
  const optionOf = (matter: string) => {
    const of = byId.get(matter);
    const title = of?.title ?? "—";
    return {
      value: matter,
      label: t("follows", { title, day: of ? day(instantOf(of.resolvedOn, "12:00")) : "" }),
    };
  };
  return (
    <>
      <Select
        className="outside-judge"
        aria-label={t("judgeLine", { n: row.line })}
        placeholder={t("choose")}
        showSearch
        optionFilterProp="label"
        allowClear
        popupMatchSelectWidth={false}
        value={value}
        onChange={(chosen: string | null | undefined) =>
          judge(
            row.line,
            chosen == null ? null : chosen === "none" || chosen === "left-out" ? chosen : { matter: chosen },
          )
        }
        options={[
          ...proposed.map(optionOf),
          { value: "none", label: t("noResolution") },
          { value: "left-out", label: t("leftOut") },
          ...others.map(optionOf),
        ]}
      />
      {done && "problem" in done && (
        <span className="problem">{t("notRecorded", { why: done.problem.message })}</span>
      )}
    </>
  );
}
