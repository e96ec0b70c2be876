import type { NormChange } from "../api.ts";
import { useWords } from "../language.ts";
import { COMPARE } from "../texts/compare.ts";
import { Empty, Section, Sheet, Tag } from "../ui/index.ts";
import { BASIS_STATUS } from "../verdicts.ts";
import { ChangeMark } from "./change-mark.tsx";
import { fieldWord, isKnownField, WHAT } from "./change-words.ts";
import { changedWords, type Piece, withoutMiddles } from "./changed-words.ts";

/** What differs, by kind and then by name; each field with both texts and the changed words marked. */
export function Changes({ changes }: { changes: NormChange[] }) {
  const { t, w } = useWords(COMPARE);
  if (changes.length === 0)
    return (
      <Sheet>
        <Empty>{t("same")}</Empty>
      </Sheet>
    );
  const kinds = Map.groupBy(changes, ({ what }) => what);
  return [...kinds].map(([what, ofKind]) => (
    <Section key={what} title={w(WHAT[what])} note={<Counts changes={ofKind} />}>
      <Sheet>
        {[...Map.groupBy(ofKind, ({ id }) => id)].map(([id, ofOne]) => (
          <Changed key={id} changes={ofOne} />
        ))}
      </Sheet>
    </Section>
  ));
}

function Counts({ changes }: { changes: NormChange[] }) {
  const { t } = useWords(COMPARE);
  const kinds = Map.groupBy(changes, ({ change }) => change);
  const ids = (kind: NormChange["change"]) => new Set((kinds.get(kind) ?? []).map(({ id }) => id)).size;
  return (["added", "removed", "changed"] as const)
    .filter((kind) => ids(kind) > 0)
    .map((kind) => t(kind, { n: ids(kind) }))
    .join(" · ");
}

/** One rule or parameter with all that differs in it. */
function Changed({ changes }: { changes: NormChange[] }) {
  const { t, w } = useWords(COMPARE);
  const [first] = changes;
  if (!first) return null;
  // A draft has no basis yet: that it lacks one is no change of the law.
  const isDraft = ({ field, after, before }: NormChange) =>
    field === "basis" && (DRAFT_BASIS.test(after ?? "") || DRAFT_BASIS.test(before ?? ""));
  return (
    <article className="change">
      <header>
        <h3>{w(first.title)}</h3>
        <span>
          {changes.some(isDraft) && <Tag tone="due">{t("draft")}</Tag>} <ChangeMark change={first.change} />
        </span>
      </header>
      {changes
        .filter((change) => !isDraft(change))
        .map((change) => (
          <Texts key={change.field} change={change} />
        ))}
    </article>
  );
}

function Texts({ change: { change, field, before, after } }: { change: NormChange }) {
  const { t, w } = useWords(COMPARE);
  if (before === null && after === null) return null;
  /** The status of a basis is a letter in the pack. */
  const basisTold = (text: string) =>
    text.replace(STATUS, (_, status: string) => ` · ${w(BASIS_STATUS[status]?.word)}`);
  const told = (text: string | null) => (text === null ? null : field === "basis" ? basisTold(text) : text);
  const [left, right] = [told(before), told(after)];
  const whole = changedWords(left ?? "", right ?? "");
  const pieces = { before: withoutMiddles(whole.before), after: withoutMiddles(whole.after) };
  return (
    <div className={change === "changed" ? "changed-texts" : "changed-texts one"}>
      {field && <h4 className={isKnownField(field) ? undefined : "mono"}>{w(fieldWord(field))}</h4>}
      {change !== "added" && (
        <SideText
          name={t("before")}
          pieces={before === null ? null : pieces.before}
          isWhole={after === null}
          mark="del"
        />
      )}
      {change !== "removed" && (
        <SideText
          name={t("after")}
          pieces={after === null ? null : pieces.after}
          isWhole={before === null}
          mark="ins"
        />
      )}
    </div>
  );
}

const STATUS = / · (V-part|V|L|M|I)$/gm;
const DRAFT_BASIS = /^草案 · draft/;

type SideProps = {
  name: string;
  /** null where this side has no such text. */
  pieces: Piece[] | null;
  /** The other side has none, so that all of it differs: nothing is marked. */
  isWhole: boolean;
  mark: "del" | "ins";
};

/** Struck through or underlined, so that the change is seen without its colour, and heard. */
function SideText({ name, pieces, isWhole, mark: Mark }: SideProps) {
  const { t } = useWords(COMPARE);
  return (
    <section className={`side ${Mark}`} aria-label={name} lang="zh-CN">
      {pieces === null ? (
        <span className="quiet">{t("nothing")}</span>
      ) : (
        pieces.map((piece, at) =>
          piece.isChanged && !isWhole ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
            <Mark key={at}>{piece.text}</Mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
            <span key={at}>{piece.text}</span>
          ),
        )
      )}
    </section>
  );
}
