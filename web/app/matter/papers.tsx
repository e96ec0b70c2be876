import type { Matter } from "../api.ts";
import { useWords } from "../language.ts";
import { MATTER } from "../texts/matter.ts";
import { type Column, DataTable, Section, State, type Tone } from "../ui/index.ts";
import { actAnchor } from "../urls.ts";
import "./papers.css";

type PaperRow = Matter["papers"][number];

const STATES: Record<PaperRow["state"], { tone: Tone; word: "kept" | "notHere" | "paperErased" }> = {
  kept: { tone: "good", word: "kept" },
  "not-here": { tone: "plain", word: "notHere" },
  erased: { tone: "plain", word: "paperErased" },
};
const SHOWN_LETTERS = 12;

/** What the acts rest on: each paper by the hash of its sealed bytes, to be fetched where it is kept. */
export function Papers({ matter }: { matter: Matter }) {
  const { t } = useWords(MATTER);
  const columns: Column<PaperRow>[] = [
    {
      key: "act",
      title: t("number"),
      look: "tight",
      cell: ({ act }) => <a href={`#${actAnchor(act)}`}>{act}</a>,
      sort: (a, b) => a.act - b.act,
      bare: true,
    },
    { key: "name", title: t("paperName"), look: "lead", cell: (paper) => <Name paper={paper} /> },
    {
      key: "size",
      title: t("paperSize"),
      look: "tight",
      cell: ({ sizeBytes }) => (sizeBytes === null ? "—" : sizeWords(sizeBytes)),
    },
    {
      key: "hash",
      title: t("paperHash"),
      look: "tight",
      cell: ({ blob }) => (
        <span className="mono paper-hash" title={blob}>
          <span aria-hidden="true">{blob.slice(0, SHOWN_LETTERS)}…</span>
          <span className="whole-hash">{blob}</span>
        </span>
      ),
    },
    {
      key: "state",
      title: t("paperState"),
      look: "tight",
      cell: ({ state }) => <State tone={STATES[state].tone}>{t(STATES[state].word)}</State>,
    },
  ];
  return (
    <Section title={t("papers")} note={t("papersNote")}>
      <DataTable
        label={t("papers")}
        columns={columns}
        rows={matter.papers}
        rowKey={({ act, blob }) => `${act} ${blob}`}
        empty={t("noPapers")}
      />
    </Section>
  );
}

function Name({ paper: { blob, name, state } }: { paper: PaperRow }) {
  const { t } = useWords(MATTER);
  if (state !== "kept")
    return <span className="quiet">{name ?? t(state === "erased" ? "erasedPaper" : "paperElsewhere")}</span>;
  return (
    <a href={`/api/v1/blobs/${blob}`} download>
      {name}
    </a>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1_024))} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
