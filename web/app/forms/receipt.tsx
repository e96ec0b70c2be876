import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import { Seal } from "../ui/index.ts";
import "./receipt.css";

type Props = {
  /** Three groups of four; null while it is not known. */
  code: string | null;
  /** Witnesses have countersigned: only then does it bear the seal. */
  isSealed: boolean;
  /** What was recorded, and when. */
  title?: ReactNode;
  at?: string;
  /** The number in the ledger; null while the record is on its way there. */
  index: number | null;
  /** Whose ledger. */
  ledger?: string;
};

/** The receipt: twelve characters and a small seal on a slip of paper that one keeps. */
export function Receipt({ code, isSealed, title, at, index, ledger }: Props) {
  const { t, time, number } = useWords(FORMS);
  return (
    <figure className={isSealed ? "slip sealed" : "slip"}>
      <figcaption>
        <span>{t("receipt")}</span>
        {ledger && <span>{ledger}</span>}
      </figcaption>
      <p className="slip-code code">
        <span className="aside-words">{t("receiptCode")} </span>
        {code ?? <span className="slip-blank">____-____-____</span>}
      </p>
      {(title || at) && (
        <p className="slip-what">
          {title && <b>{title}</b>}
          {at && <time dateTime={at}>{time(at)}</time>}
        </p>
      )}
      <p className="slip-foot">
        <span>{index === null ? t("receiptUnderWay") : t("receiptNumber", { n: number(index) })}</span>
        <span>{isSealed ? t("receiptSealed") : t("receiptUnsealed")}</span>
      </p>
      {isSealed && (
        <span className="slip-seal">
          <Seal words={[t("sealAbove"), t("sealBelow")]} />
        </span>
      )}
    </figure>
  );
}
