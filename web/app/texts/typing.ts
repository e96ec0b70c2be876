import type { Texts } from "./words.ts";

export const TYPING = {
  nobody: { zh: "当日名册中没有“{typed}”", en: 'Nobody in office on that day is meant by "{typed}"' },
  nobodyCure: {
    zh: "请改用姓名或拼音首字母；名册有误的，请组织部门更正。",
    en: "Write the name or its initials in pinyin; a mistake in the registry is the organisation department's to correct.",
  },
  several: {
    zh: "{n} 人相符，↑↓ 选择，Enter 选定：",
    en: "{n} may be meant; ↑↓ to choose, Enter to settle:",
  },
  severalPicked: { zh: "已选定，Enter 记入：", en: "Settled; Enter takes it:" },
  rest: { zh: "其余未记的人员均为：{said}", en: "All who are not recorded yet: {said}" },
  remark: { zh: "主持人发言：", en: "The chair remarked:" },
  discussion: { zh: "集体讨论：", en: "Discussed:" },
  whatThen: { zh: "{name}：{keys}", en: "{name}: {keys}" },
  who: { zh: "姓名或拼音首字母", en: "name or initials" },
  rest_: { zh: "其余全部", en: "all the rest" },
  back: { zh: "退回上一条", en: "takes the last back" },
  edit: { zh: "改", en: "Edit" },
  editOf: { zh: "修改 {name}", en: "Edit {name}" },
  remove: { zh: "删", en: "Remove" },
  removeOf: { zh: "删去 {name}", en: "Remove {name}" },
  rowKeys: {
    zh: "↑↓ 选行，Alt+↑↓ 移动，Enter 修改，Delete 删去",
    en: "↑↓ choose a row, Alt+↑↓ move it, Enter edits, Delete removes",
  },
  waiting: { zh: "尚未记录：", en: "Not recorded yet: " },
  waitingOf: { zh: "{name}：{said}", en: "{name}: {said}" },
  allDone: { zh: "已全部记录", en: "All are recorded" },
} satisfies Texts;
