/** What the registry calls its kinds, levels, principals and functions; the same on every page and in the exported sheets. */
import type { Words } from "./words.ts";

const KINDS: Record<string, Words> = {
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

const LEVELS: Record<string, Words> = {
  province: { zh: "省级", en: "province" },
  prefecture: { zh: "地市级", en: "prefecture" },
  county: { zh: "县级", en: "county" },
  township: { zh: "乡级", en: "township" },
};

const FUNCTIONS: Record<string, Words> = {
  member: { zh: "班子成员", en: "leading group" },
  clerk: { zh: "会议记录人员", en: "clerk" },
  "station-officer": { zh: "派驻纪检监察干部", en: "station officer" },
  "discipline-officer": { zh: "纪检监察干部", en: "discipline officer" },
  "organisation-officer": { zh: "组织部门干部", en: "organisation officer" },
  auditor: { zh: "审计人员", en: "auditor" },
  inspector: { zh: "巡察人员", en: "inspector" },
  "regulation-officer": { zh: "法规工作人员", en: "regulation officer" },
  staff: { zh: "工作人员", en: "staff" },
};

const PRINCIPALS: Record<string, Words> = {
  secretary: { zh: "书记", en: "secretary" },
  administrative: { zh: "行政正职", en: "administrative head" },
  both: { zh: "书记兼行政正职", en: "secretary and administrative head" },
};

/** A registry may hold words of its own: those are shown as they are written. */
const said = (words: Record<string, Words>) => (key: string) => words[key] ?? { zh: key, en: key };
export const kindWord = said(KINDS);
export const levelWord = said(LEVELS);
export const functionWord = said(FUNCTIONS);
export const principalWord = said(PRINCIPALS);
