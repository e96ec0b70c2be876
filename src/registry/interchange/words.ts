/** The words that the sheets use for what the registry holds in code words, and the reading of one cell. Pure. */
import type { Bilingual } from "../../matters/act.ts";
import { isCivilDate } from "../changes.ts";
import { FUNCTIONS, type OfficeFunction, PRINCIPALS, type PrincipalKind } from "../facts.ts";
import type { Language } from "./sheets.ts";

type Words<K extends string = string> = Record<K, Bilingual>;

export const PRINCIPAL_WORDS: Words<PrincipalKind> = {
  none: { zh: "非正职", en: "not a principal" },
  secretary: { zh: "书记", en: "secretary" },
  administrative: { zh: "行政正职", en: "administrative head" },
  both: { zh: "书记兼行政正职", en: "secretary and administrative head" },
};

export const FUNCTION_WORDS: Words<OfficeFunction> = {
  member: { zh: "班子成员", en: "member of the leading group" },
  clerk: { zh: "会议记录人员", en: "clerk" },
  "station-officer": { zh: "派驻纪检监察干部", en: "station officer" },
  "discipline-officer": { zh: "纪检监察干部", en: "discipline officer" },
  "organisation-officer": { zh: "组织部门干部", en: "organisation officer" },
  auditor: { zh: "审计人员", en: "auditor" },
  inspector: { zh: "巡察人员", en: "inspector" },
  "regulation-officer": { zh: "法规工作人员", en: "regulation officer" },
  staff: { zh: "工作人员", en: "staff" },
};

/** Kinds and levels that the sheets translate; the registry takes any other word as it is written. */
export const KIND_WORDS: Words = {
  party: { zh: "党委", en: "party committee" },
  government: { zh: "政府", en: "government" },
  discipline: { zh: "纪检监察机关", en: "discipline commission" },
  organisation: { zh: "组织部门", en: "organisation department" },
  inspection: { zh: "巡察机构", en: "inspection office" },
  audit: { zh: "审计机关", en: "audit office" },
  station: { zh: "派驻机构", en: "station" },
  department: { zh: "部门", en: "department" },
  "second-tier": { zh: "二级单位", en: "second-tier body" },
  town: { zh: "乡镇（街道）", en: "town" },
  enterprise: { zh: "国有企业", en: "enterprise" },
  committee: { zh: "委员会", en: "committee" },
  "leading-group": { zh: "领导小组", en: "leading group" },
};

export const LEVEL_WORDS: Words = {
  province: { zh: "省级", en: "province" },
  prefecture: { zh: "地市级", en: "prefecture" },
  county: { zh: "县级", en: "county" },
  township: { zh: "乡级", en: "township" },
};

const FLAGS: Words<"true" | "false"> = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } };
const MORE_FLAGS: Record<string, boolean> = { "1": true, "0": false, 对: true, 错: false, y: true, n: false };

export function written(words: Words, value: string, language: Language): string {
  return Object.hasOwn(words, value) ? (words[value] as Bilingual)[language] : value;
}

/** The code word of a written one, in either language or the code word itself; undefined when there is none. */
export function codeWord<K extends string>(words: Words<K>, text: string): K | undefined {
  const folded = fold(text);
  return (Object.keys(words) as K[]).find((key) =>
    [key, words[key].zh, words[key].en].some((word) => fold(word) === folded),
  );
}

export function writtenFlag(value: boolean, language: Language): string {
  return FLAGS[value ? "true" : "false"][language];
}

/** A reading of a cell: the value, or what is wrong with it and the cure. */
export type Reading<T> = { value: T } | { fault: Bilingual };

export function readFlag(text: string): Reading<boolean> {
  const word = codeWord(FLAGS, text);
  const value = word ? word === "true" : MORE_FLAGS[fold(text)];
  return value === undefined
    ? {
        fault: {
          zh: `“${text}”不是“是”或“否”；请改为其一`,
          en: `"${text}" is neither yes nor no; write one of them`,
        },
      }
    : { value };
}

export function readPrincipal(text: string): Reading<PrincipalKind> {
  const value = codeWord(PRINCIPAL_WORDS, text);
  return value
    ? { value }
    : {
        fault: unknownWord(
          "正职类别",
          "principal",
          text,
          PRINCIPALS.map((p) => PRINCIPAL_WORDS[p]),
        ),
      };
}

export function readFunction(text: string): Reading<OfficeFunction> {
  const value = codeWord(FUNCTION_WORDS, text);
  return value
    ? { value }
    : {
        fault: unknownWord(
          "职能",
          "function",
          text,
          FUNCTIONS.map((f) => FUNCTION_WORDS[f]),
        ),
      };
}

function unknownWord(zh: string, en: string, text: string, allowed: Bilingual[]): Bilingual {
  return {
    zh: `没有${zh}“${text}”；请改为：${allowed.map((w) => w.zh).join("、")}`,
    en: `There is no ${en} "${text}"; write one of ${allowed.map((w) => w.en).join(", ")}`,
  };
}

const WITH_SEPARATORS = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const WITHOUT = /^(\d{4})(\d{2})(\d{2})$/;
/** Spreadsheets add a midnight to a day when they write CSV. */
const MIDNIGHT = /[T ]0{1,2}:00(:00(\.0+)?)?Z?$/;

/** A day as people and spreadsheets write it, to YYYY-MM-DD. What could be two different days is not guessed. */
export function readDate(text: string): Reading<string> {
  const plain = text.normalize("NFKC").trim().replace(MIDNIGHT, "").replace(/\s/g, "");
  const parts = WITH_SEPARATORS.exec(plain) ?? WITHOUT.exec(plain);
  if (!parts)
    return {
      fault: {
        zh: `无法识别日期“${text}”；请写成 2024-05-08`,
        en: `"${text}" cannot be read as a date; write it like 2024-05-08`,
      },
    };
  const [, year = "", month = "", day = ""] = parts;
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(value)
    ? { value }
    : {
        fault: {
          zh: `没有 ${value} 这一天；请核对年月日`,
          en: `There is no day ${value}; correct the year, month or day`,
        },
      };
}

/** A text without the spaces around it, and without the quote that keeps spreadsheets from computing it. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .trim()
    .replace(/^'+(?=[=+\-@＝＋－＠])/, "");
}

/** Full-width digits and letters as plain ones, no spaces inside: codes are typed in many ways. */
export function tidyCode(text: string): string {
  return tidy(text.normalize("NFKC").replace(/\s/g, ""));
}

/** Two characters of a name are often set apart to fill a column: 张　伟. */
export function tidyName(text: string): string {
  return tidy(text).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
}

/** What two writings of the same word or name have in common. */
export function fold(text: string): string {
  return tidyName(text).normalize("NFKC").replace(/\s+/g, " ").toLowerCase();
}
