import { Link } from "@tanstack/react-router";
import { type BodyRow, DECISIONS } from "../api.ts";
import { useWords } from "../language.ts";
import type { BodySearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { BODIES } from "../texts/bodies.ts";
import { kindWord } from "../texts/registry.ts";
import { type Column, DataTable, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import type { Branch } from "./tree.ts";
import { listenForTreeKeys } from "./tree-keys.ts";
import "./body-table.css";

type Props = {
  branches: Branch[];
  on?: BodySearch["on"];
  /** Folds and unfolds what is below a body; without it the rows are a plain list. */
  fold?: (body: BodyRow) => void;
  folded: ReadonlySet<string>;
};

/** Bodies with their principals, their station, and what the reader may see of their decisions. */
export function BodyTable({ branches, on, fold, folded }: Props) {
  const { t, w, language, listed } = useWords(BODIES);
  const session = useSession();
  const nameOf = (of: { name: string; nameEn: string | null }) =>
    language === "en" ? (of.nameEn ?? of.name) : of.name;
  // A number opens what it counts; nothing is no link.
  const ofMatters: Column<Branch>[] = [
    {
      key: "matters",
      title: t("decisions"),
      look: "end",
      cell: ({ body }) =>
        body.matters > 0 ? (
          <Link
            className="count"
            to={URLS.matters}
            search={{ body: body.id, procedure: DECISIONS }}
            aria-label={t("decisionsOf", { name: nameOf(body), n: body.matters })}
          >
            {body.matters}
          </Link>
        ) : (
          "—"
        ),
    },
    {
      key: "findings",
      title: t("openFindings"),
      look: "end",
      cell: ({ body }) =>
        body.openFindings > 0 ? (
          <Link
            className="count"
            to={URLS.findings}
            search={{ body: body.id, state: "open" }}
            aria-label={t("findingsOf", { name: nameOf(body), n: body.openFindings })}
          >
            <State tone="due">{body.openFindings}</State>
          </Link>
        ) : (
          "—"
        ),
    },
  ];
  const columns: Column<Branch>[] = [
    {
      key: "name",
      title: t("body"),
      look: "lead",
      cell: ({ body, depth, hasBelow, isWay }) => (
        <span
          className={isWay ? "branch way" : "branch"}
          data-depth={depth}
          style={{ "--depth": depth } as never}
        >
          {fold && hasBelow ? (
            <button
              type="button"
              className="fold"
              aria-expanded={!folded.has(body.id)}
              aria-label={t(folded.has(body.id) ? "unfold" : "fold", { name: nameOf(body) })}
              onClick={() => fold(body)}
            >
              {folded.has(body.id) ? "＋" : "－"}
            </button>
          ) : (
            fold && <span className="fold" aria-hidden="true" />
          )}
          <span>
            <Link className="row-link" to={URLS.body} params={{ id: body.id }} search={on ? { on } : {}}>
              {nameOf(body)}
            </Link>{" "}
            <span className="quiet small">{w(kindWord(body.kind))}</span>
          </span>
        </span>
      ),
    },
    {
      key: "principals",
      title: t("principals"),
      cell: ({ body }) => <Principals body={body} />,
    },
    {
      key: "station",
      title: t("station"),
      look: "faded",
      cell: ({ body }) => listed(body.stations.map(nameOf)) || "—",
    },
    ...(session.data?.administrator === null ? ofMatters : []),
  ];
  return (
    <div className="body-tree" ref={listenForTreeKeys}>
      <DataTable
        label={t("bodies")}
        columns={columns}
        rows={branches}
        rowKey={({ body }) => body.id}
        empty={t("none")}
      />
      {branches.length > 1 && <p className="keys quiet small">{t("keys")}</p>}
    </div>
  );
}

function Principals({ body }: { body: BodyRow }) {
  const { t, language } = useWords(BODIES);
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];
  if (body.principals.length === 0) return <State tone="due">{t("vacant")}</State>;
  return body.principals.map((p) => (
    <span className="principal" key={p.office}>
      {language === "en" ? (p.nameEn ?? p.name) : p.name}{" "}
      <span className="quiet small">
        {language === "en" ? (p.titleEn ?? p.title) : p.title}
        {p.acting && `${open}${t("acting")}${close}`}
      </span>
    </span>
  ));
}
