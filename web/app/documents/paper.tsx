/** A document on paper: the model's blocks on an A4 sheet in the layout of GB/T 9704; printed, the same. */
import type { DocumentBlock, DocumentText, PaperDocument } from "../api.ts";
import { useWords } from "../language.ts";
import { DOCUMENT } from "../texts/document.ts";
import { DocumentWords } from "./words.tsx";
import "./paper.css";

export function Paper({ document }: { document: PaperDocument }) {
  const { t, language } = useWords(DOCUMENT);
  const { kind, title, number, addressee, draft, blocks, imprint, source } = document;
  return (
    <article
      className="paper"
      aria-label={t("paperOf")}
      lang={document.language === "zh" ? "zh-CN" : "en-GB"}
    >
      {draft && <p className="draft">{draft}</p>}
      {kind === "dossier" && <p className="cover-name">{document.name}</p>}
      <h2 className="paper-title">{title}</h2>
      {number && (
        <p className="number">
          <DocumentWords text={number} />
        </p>
      )}
      {addressee && (
        <p className="addressee">
          <DocumentWords text={addressee} />
          {language === "zh" ? "：" : ":"}
        </p>
      )}
      {withSignatures(blocks).map((part, at) =>
        Array.isArray(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document is made whole and never reordered
          <div className="signed" key={at}>
            {part.map((block, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <BlockPart key={line} block={block} />
            ))}
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <BlockPart key={at} block={part} />
        ),
      )}
      {imprint.length > 0 && <Rows className="imprint" rows={imprint} />}
      <p className="source">{source}</p>
    </article>
  );
}

/** Who signs and when stand at the end of the line, one below the other: they are kept together. */
function withSignatures(blocks: DocumentBlock[]): (DocumentBlock | DocumentBlock[])[] {
  const parts: (DocumentBlock | DocumentBlock[])[] = [];
  for (const block of blocks) {
    const before = parts.at(-1);
    if (block.kind !== "paragraph" || block.align !== "end") parts.push(block);
    else if (Array.isArray(before)) before.push(block);
    else parts.push([block]);
  }
  return parts;
}

function BlockPart({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case "heading":
      return <Heading {...block} />;
    case "paragraph":
      return (
        <p className={block.align === "end" ? undefined : block.align === "center" ? "center" : "body-text"}>
          <DocumentWords text={block.text} />
        </p>
      );
    case "facts":
      return <Rows className="fact-rows" rows={block.rows} />;
    case "table":
      return <PaperTable {...block} />;
    case "signatures":
      return <Signatures lines={block.lines} />;
    case "contents":
      return (
        <ol className="paper-contents">
          {block.items.map(({ text, anchor }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{text}</a>
            </li>
          ))}
        </ol>
      );
    case "page-break":
      return <hr className="page-break" />;
  }
}

function Heading({ level, text, anchor }: Extract<DocumentBlock, { kind: "heading" }>) {
  const Level = level === 1 ? "h3" : level === 2 ? "h4" : "h5";
  return (
    <Level className={`level-${level}`} id={anchor}>
      {text}
    </Level>
  );
}

function Rows({ className, rows }: { className: string; rows: { name: string; text: DocumentText }[] }) {
  return (
    <dl className={className}>
      {rows.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <DocumentWords text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function PaperTable({ label, columns, rows }: Extract<DocumentBlock, { kind: "table" }>) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard
    <section className="paper-table" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${(100 * share) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished document keep their order
            <tr key={at}>
              {row.map((text, column) => (
                <td key={columns[column]?.title}>
                  <DocumentWords text={text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** As wide as the column leaves room for. */
const SIGNATURE: DocumentText = [{ blank: 4 }];

function Signatures({ lines }: { lines: { role: string; name: string | null }[] }) {
  const { t } = useWords(DOCUMENT);
  return (
    <ul className="signatures">
      {lines.map(({ role, name }, at) => (
        <li key={`${role} ${name ?? at}`}>
          <span>
            {role}
            {name && <b>{name}</b>}
            <span className="aside-words">{t("signHere")}</span>
          </span>
          <DocumentWords text={SIGNATURE} />
        </li>
      ))}
    </ul>
  );
}
