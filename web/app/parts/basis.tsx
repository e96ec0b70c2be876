import type { Basis } from "../api.ts";
import { useWords } from "../language.ts";
import { Tag } from "../ui/index.ts";
import { BASIS_STATUS } from "../verdicts.ts";

/** A document with its article, what it says, and how far somebody has checked that: a document's own words stay Chinese. */
export function BasisWords({ basis }: { basis: Basis }) {
  return (
    <span>
      <span lang="zh-CN">
        《{basis.document}》{basis.article}
        {basis.says && ` ${basis.says}`}
      </span>{" "}
      <BasisStatus status={basis.status} />
    </span>
  );
}

/** What nobody has confirmed never looks settled. */
export function BasisStatus({ status }: { status: string }) {
  const { w } = useWords();
  const known = BASIS_STATUS[status];
  return known ? (
    <Tag tone={known.tone} tip={w(known.tip)}>
      {w(known.word)}
    </Tag>
  ) : null;
}
