/** The noes of the protocol, each with words for the person whose device says it. */

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** An expected no: nothing was done. The same shape as a refusal of an act. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: Words;
}

const REFUSALS = {
  vote_malformed: {
    zh: "投票的设定不完整或不一致，不能使用。",
    en: "The vote is not set up completely or consistently and cannot be used.",
  },
  electorate_too_small: {
    zh: "参加投票的人数过少，无记名投票保不住秘密，请改用其他表决方式。",
    en: "Too few people vote for a secret ballot to keep a secret: use another way of voting.",
  },
  vote_unwitnessed: {
    zh: "投票的公钥尚未见证，设备不发送任何内容。",
    en: "The keys of this vote are not witnessed yet: the device sends nothing.",
  },
  vote_twice: {
    zh: "同一次投票登记了不止一组公钥，设备拒绝参加。请当场提出。",
    en: "More than one set of keys is on record for this vote: the device refuses. Say so in the room.",
  },
  vote_differs: {
    zh: "发给本设备的投票与见证的记录不同，设备拒绝参加。请当场提出。",
    en: "The vote handed to this device differs from the witnessed one: the device refuses. Say so in the room.",
  },
  teller_not_agreed: {
    zh: "两名监票人没有都确认这次投票，设备拒绝参加。",
    en: "Not both tellers have agreed to this vote: the device refuses.",
  },
  credential_invalid: {
    zh: "签发的投票资格无效，请重新领取。",
    en: "The credential that was issued is not valid: ask for it again.",
  },
  blinded_malformed: {
    zh: "请求签发的内容格式不对。",
    en: "What is to be signed is malformed.",
  },
  too_many_marks: {
    zh: "所选多于规定的数目，这样的票是废票。",
    en: "More is marked than allowed: such a ballot is void.",
  },
  choice_unknown: {
    zh: "所选不在选项之中。",
    en: "What is marked is not among the options.",
  },
  slot_malformed: {
    zh: "密封的票长度不对。",
    en: "A sealed ballot of the wrong length.",
  },
  slot_missing: {
    zh: "清单中没有本人的票，或者少了清单上的票。请当场提出，票箱不得开启。",
    en: "A ballot is missing: from the list, or from what the list names. Say so in the room; the box stays shut.",
  },
  slot_replaced: {
    zh: "票与清单上的散列不符。请当场提出，票箱不得开启。",
    en: "A ballot differs from its hash in the list. Say so in the room; the box stays shut.",
  },
  slot_duplicate: {
    zh: "清单或票箱中有重复的票，票箱不得开启。",
    en: "A ballot stands twice in the list or in the box: the box stays shut.",
  },
  slot_stuffed: {
    zh: "票箱中有清单上没有的票，或者替未投票的人放入的票。票箱不得开启。",
    en: "A ballot is in the box that the list or its voter does not know: the box stays shut.",
  },
  closing_unwitnessed: {
    zh: "封箱清单尚未见证，票箱不得开启。",
    en: "The closing list is not witnessed yet: the box stays shut.",
  },
  closing_twice: {
    zh: "同一次投票有不止一份封箱清单，票箱不得开启。",
    en: "More than one closing list is on record for this vote: the box stays shut.",
  },
  closing_differs: {
    zh: "封箱清单与见证的记录不同，票箱不得开启。",
    en: "The closing list differs from the witnessed one: the box stays shut.",
  },
  slot_objected: {
    zh: "有人对自己的票提出异议，票箱不得开启。",
    en: "Somebody objects about their own ballot: the box stays shut.",
  },
  slot_unconfirmed: {
    zh: "还有设备没有核对自己的票。等候，或由两名监票人共同决定继续。",
    en: "Some devices have not confirmed their ballot: wait, or both tellers decide to go on.",
  },
  teller_bound: {
    zh: "本设备已经确认过另一次投票，密钥只用一次。",
    en: "This device has agreed to another vote: its keys serve one.",
  },
  already_opened: {
    zh: "本设备已经开启过这个票箱，密钥已经销毁。",
    en: "This device has opened the box already, and its key is destroyed.",
  },
  not_this_teller: {
    zh: "这一步由另一名监票人进行。",
    en: "This step is the other teller's.",
  },
  box_forged: {
    zh: "票箱不是由另一名监票人交来的，或者被改动过。",
    en: "The box does not come from the other teller, or was altered.",
  },
  box_incomplete: {
    zh: "票箱中的票数与封箱清单不符。",
    en: "The box does not hold as many ballots as the closing list.",
  },
  announcement_forged: {
    zh: "结果没有两名监票人的有效签名，或者前后不一致。",
    en: "The result lacks a valid signature of both tellers, or contradicts itself.",
  },
  too_late: { zh: "投票已经截止。", en: "Voting has closed." },
  too_early: { zh: "还没有到这一步。", en: "It is not time for this step." },
  not_entitled: {
    zh: "不在这次投票的应投人员之中。",
    en: "Not among those who vote here.",
  },
  no_credential: {
    zh: "还没有领取投票资格。",
    en: "No credential has been taken out yet.",
  },
  issued_too_often: {
    zh: "补发投票资格的次数已到上限，请使用纸质票。",
    en: "The credential has been replaced as often as allowed: use a paper ballot.",
  },
  already_over: {
    zh: "这次投票已经结束。",
    en: "This vote is over.",
  },
} as const satisfies Record<string, Words>;

export type RefusalCode = keyof typeof REFUSALS;

export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];

export const refusal = (code: RefusalCode): Refusal => ({ ok: false, code, message: REFUSALS[code] });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;
