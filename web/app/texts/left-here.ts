import type { Texts } from "./words.ts";

export const LEFT_HERE = {
  leftHere: {
    zh: "以下是您 {at} 填写、尚未记录的内容，加密保存在这台电脑上。",
    en: "This is what you typed on {at} and have not recorded; it is kept encrypted on this computer.",
  },
  clear: { zh: "清空重填", en: "Clear it" },
  typedElsewhere: {
    zh: "另一个窗口也在填写这里。请只在一个窗口填写并记录；这台电脑保存的是最后填写的内容。",
    en: "Another window is typing here as well. Go on in one of them only; this computer keeps what was typed last.",
  },
  doneElsewhere: {
    zh: "另一个窗口已经记录或者清空了这里的填写。再次记录前请核对。",
    en: "Another window has recorded or cleared what was typed here. Look again before you record.",
  },
} satisfies Texts;
