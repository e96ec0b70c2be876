/** What a message says in one line, by its kind. */
import type { MessageKind } from "../messages/index.ts";

type Words = { zh: string; en: string };

export const MESSAGE_TITLES: Record<MessageKind, Words> = {
  assigned: { zh: "有一条问题提示分派给您承办", en: "A finding was assigned to you" },
  asked: { zh: "请您就一条问题提示说明情况", en: "You are asked to answer a finding" },
  answered: { zh: "有关人员已就问题提示作出说明", en: "Somebody has answered a finding that you handle" },
  confirmed: { zh: "一条问题提示已核实认定", en: "A finding was confirmed" },
  dismissed: { zh: "一条问题提示认定为不成立", en: "A finding was dismissed" },
  "acted-on": { zh: "一条已核实问题已作处理", en: "A confirmed finding was acted on" },
  reopened: { zh: "一条问题提示重新办理", en: "A finding was reopened" },
  "answer-near": { zh: "说明期限将到", en: "Your time to answer is running out" },
  "answer-late": { zh: "说明期限已过，请尽快说明", en: "Your time to answer is over; please answer" },
  "handling-near": { zh: "承办期限将到", en: "A limit of what you handle is near" },
  "handling-late": { zh: "承办期限已过，请尽快办理", en: "A limit of what you handle has passed" },
  "norm-adopted": { zh: "采用了新的规范设定", en: "A norm was adopted" },
  "meeting-notice": {
    zh: "会议通知：请阅看材料并签收",
    en: "Notice of a meeting: read its papers and receive it",
  },
  "meeting-changed": { zh: "会议议程有变动：请查看", en: "The agenda of a meeting was changed: look at it" },
  "meeting-postponed": { zh: "会议改期", en: "A meeting was postponed" },
  "meeting-cancelled": { zh: "会议取消", en: "A meeting was cancelled" },
};

export const MESSAGE_KINDS = Object.keys(MESSAGE_TITLES) as [MessageKind, ...MessageKind[]];
