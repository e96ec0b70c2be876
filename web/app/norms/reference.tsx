import type { Norm, NormGrid } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisStatus, BasisWords } from "../parts/basis.tsx";
import { NORMS } from "../texts/norms.ts";
import { functionWord } from "../texts/registry.ts";
import { type Column, DataTable, Section, Tag } from "../ui/index.ts";
import { verdictAnchor } from "../urls.ts";
import { BASIS_STATUS } from "../verdicts.ts";
import { SourceText } from "./source-text.tsx";

type Act = Norm["acts"][number];

/** What a procedure has besides its rules: acts and who records them, tables, lists and the whole text; folded. */
export function Reference({ norm }: { norm: Norm }) {
  const { t } = useWords(NORMS);
  return (
    <>
      {norm.tables.length > 0 && <Grids title={t("tables")} grids={norm.tables} norm={norm} />}
      {norm.lists.length > 0 && <Grids title={t("lists")} grids={norm.lists} norm={norm} />}
      <Section title={t("actsOfProcedure")}>
        <details className="quiet-fold">
          <summary>{t("rulesCount", { n: norm.acts.length })}</summary>
          <ActTable norm={norm} />
        </details>
      </Section>
      <Section title={t("sources")}>
        {norm.sources.map(({ file, text }) => {
          const lines = text.trimEnd().split("\n");
          return (
            <details className="quiet-fold" key={file}>
              <summary>
                <span className="mono">{file}</span>
                {" · "}
                <span className="quiet small">{t("lines", { n: lines.length })}</span>
              </summary>
              <SourceText excerpt={{ file, first: 1, lines }} />
            </details>
          );
        })}
      </Section>
    </>
  );
}

function ActTable({ norm }: { norm: Norm }) {
  const { t, w, listed } = useWords(NORMS);
  const capacity = (id: string) =>
    [...norm.capacities, ...norm.roles].find((known) => known.id === id)?.title;
  const columns: Column<Act>[] = [
    {
      key: "title",
      title: t("actName"),
      look: "lead",
      cell: (act) => (
        <>
          {w(act.title)} {act.opens && <Tag>{t("opens")}</Tag>} {act.closes && <Tag>{t("closes")}</Tag>}
        </>
      ),
    },
    {
      key: "stage",
      title: t("stage"),
      look: "tight",
      cell: (act) => act.stage && w(norm.stages.find(({ id }) => id === act.stage)?.title),
    },
    { key: "as", title: t("actAs"), cell: (act) => listed(act.as.map((id) => w(capacity(id)))) },
    {
      key: "by",
      title: t("actBy"),
      cell: (act) => listed(act.by.map((id) => w(capacity(id) ?? functionWord(id)))),
    },
  ];
  return (
    <DataTable
      label={t("actsOfProcedure")}
      columns={columns}
      rows={norm.acts}
      rowKey={({ type }) => type}
      empty=""
    />
  );
}

/** Decision tables and lists as they are: rows under their columns, with what they rest on. */
function Grids({ title, grids, norm }: { title: string; grids: NormGrid[]; norm: Norm }) {
  const { t, w } = useWords(NORMS);
  return (
    <Section title={title}>
      {grids.map((grid) => (
        <details
          className="quiet-fold"
          key={grid.id}
          open={grids.length === 1 && grid.rows.length <= GRID_ROWS_OPEN}
        >
          <summary>
            {w(grid.title)}　<span className="quiet small">{t("lines", { n: grid.rows.length })}</span>
          </summary>
          <DataTable
            label={w(grid.title)}
            columns={grid.columns.map((column, at) => ({
              key: column.key,
              title: w(column.title),
              cell: (row: string[]) => <GridCell text={row[at] ?? ""} column={column.key} norm={norm} />,
            }))}
            rows={grid.rows}
            rowKey={(row) => row.join("\n")}
            empty=""
          />
          {grid.basis.map((basis) => (
            <p className="small quiet grid-basis" key={`${basis.document} ${basis.article}`}>
              {t("basis")}　<BasisWords basis={basis} />
            </p>
          ))}
        </details>
      ))}
    </Section>
  );
}

type CellProps = { text: string; column: string; norm: Norm };

/** How far a row was verified is told in words, rules by their names; any other code looks like one. */
function GridCell({ text, column, norm }: CellProps) {
  const { w } = useWords();
  if (column === "status" && BASIS_STATUS[text]) return <BasisStatus status={text} />;
  const codes = text.split(", ");
  if (!codes.every((code) => CODE.test(code))) return text;
  return codes.map((code) => {
    const rule = norm.constraints.find(({ id }) => id === code);
    return (
      <span className="grid-code" key={code}>
        {rule ? (
          <a href={`#${verdictAnchor(code)}`}>{w(rule.title)}</a>
        ) : (
          <span className="mono">{code}</span>
        )}
      </span>
    );
  });
}

/** A name in the packs, perhaps of a rule of another procedure. */
const CODE = /^([a-z-]+\/[a-z-]+: )?[a-z][a-z0-9_-]*(; [a-z-]+\/[a-z-]+: [a-z][a-z0-9_-]*)?$/;
const GRID_ROWS_OPEN = 20;
