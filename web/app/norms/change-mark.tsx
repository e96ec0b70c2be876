import { useWords, type Words } from "../language.ts";

type Change = "new" | "gone" | "added" | "removed" | "changed";

const MARKS: Record<Change, { sign: string; word: Words }> = {
  new: { sign: "+", word: { zh: "新增提示", en: "newly found" } },
  gone: { sign: "−", word: { zh: "不再提示", en: "no longer found" } },
  added: { sign: "+", word: { zh: "新增", en: "added" } },
  removed: { sign: "−", word: { zh: "删除", en: "removed" } },
  changed: { sign: "≠", word: { zh: "修改", en: "changed" } },
};

/** A change by its sign and its word: neither is right or wrong by itself, so it has no colour. */
export function ChangeMark({ change }: { change: Change }) {
  const { w } = useWords();
  const { sign, word } = MARKS[change];
  return (
    <span className={`change-mark ${change}`}>
      <b aria-hidden="true">{sign}</b>
      {w(word)}
    </span>
  );
}
