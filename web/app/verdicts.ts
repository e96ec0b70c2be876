/** The words and marks of verdicts, findings and legal bases, the same on every page. */
import type { Severity } from "./api.ts";
import type { Words } from "./language.ts";
import type { Tone } from "./ui/index.ts";

export type Standing = { tone: Tone; word: Words };

/** Never as guilt: what the record shows, and what is still open. */
const VERDICTS: Record<string, Standing> = {
  violated: { tone: "bad", word: { zh: "疑似不符", en: "possibly broken" } },
  "possibly-violated": { tone: "due", word: { zh: "待定", en: "pending" } },
  "possibly-satisfied": { tone: "good", word: { zh: "目前相符", en: "in order so far" } },
  satisfied: { tone: "good", word: { zh: "相符", en: "in order" } },
};
const NOT_TOUCHED: Standing = { tone: "plain", word: { zh: "未涉及", en: "did not arise" } };

/** `vacuous`: nothing happened that the rule speaks of. */
export function standing({ verdict, vacuous }: { verdict: string; vacuous: boolean }): Standing {
  if (vacuous && verdict !== "violated") return NOT_TOUCHED;
  return VERDICTS[verdict] ?? { tone: "plain", word: { zh: verdict, en: verdict } };
}

export const SEVERITIES: Record<Severity, Standing> = {
  serious: { tone: "bad", word: { zh: "较重", en: "serious" } },
  moderate: { tone: "due", word: { zh: "一般", en: "moderate" } },
  minor: { tone: "plain", word: { zh: "较轻", en: "minor" } },
};

/** Whether somebody has read the rule in the document: the registry of norms says so of each. */
export const BASIS_STATUS: Record<string, Standing & { tip: Words }> = {
  V: {
    tone: "good",
    word: { zh: "已核对", en: "verified" },
    tip: { zh: "已与文件原文逐条核对", en: "Checked against the text of the document" },
  },
  "V-part": {
    tone: "plain",
    word: { zh: "部分核对", en: "partly verified" },
    tip: { zh: "部分内容已与文件原文核对", en: "Checked in part against the text of the document" },
  },
  M: {
    tone: "due",
    word: { zh: "待本级确认", en: "to be confirmed" },
    tip: {
      zh: "未取得原文，或条款待核；由本级规范管理人员确认后适用",
      en: "The text was not at hand or the article is open; those who keep the norms at this level confirm it",
    },
  },
  I: {
    tone: "due",
    word: { zh: "推定", en: "inferred" },
    tip: { zh: "由其他规定推定，未见明文", en: "Inferred from other rules; no text says it" },
  },
  L: {
    tone: "plain",
    word: { zh: "本地规定", en: "local" },
    tip: { zh: "本地或本单位自行制定的规定", en: "A rule made locally or by the body itself" },
  },
};

export const FINDING_STATES: Record<string, Standing> = {
  open: { tone: "due", word: { zh: "待核实", en: "open" } },
  answered: { tone: "plain", word: { zh: "已说明，待认定", en: "answered" } },
  confirmed: { tone: "bad", word: { zh: "已核实", en: "confirmed" } },
  dismissed: { tone: "plain", word: { zh: "不成立", en: "dismissed" } },
  "acted-on": { tone: "good", word: { zh: "已处理", en: "acted on" } },
};
