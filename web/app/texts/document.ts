import type { Texts } from "./words.ts";

export const DOCUMENT = {
  papers: { zh: "文书", en: "Papers" },
  record: { zh: "会议记录", en: "Record of the meeting" },
  minutes: { zh: "会议纪要", en: "Minutes" },
  "station-notice": { zh: "报备", en: "Notice to the station" },
  dossier: { zh: "卷宗", en: "Dossier" },
  matter: { zh: "事项", en: "Matter" },
  print: { zh: "打印", en: "Print" },
  download: { zh: "下载 docx", en: "Download docx" },
  downloading: { zh: "正在生成文件…", en: "Making the file…" },
  blank: { zh: "（留空，手工填写）", en: "(left blank, to be filled in by hand)" },
  signHere: { zh: "签名", en: "signature" },
  paperOf: { zh: "文书正文", en: "The paper" },
  fonts: {
    zh: "版式按 GB/T 9704（A4、仿宋三号）；本机没有方正小标宋、仿宋时以相近字体代替。",
    en: "Laid out by GB/T 9704 (A4, FangSong 16 pt); where this computer lacks the official fonts, the nearest are used.",
  },
} satisfies Texts;
