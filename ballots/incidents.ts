import type { Words } from "./refusals.ts";

/** What may go wrong in a secret vote, and what becomes of the vote then: decided beforehand, and said on the screen. */
export interface IncidentOutcome {
  /** Whether the vote goes on, or is void and held again. */
  readonly vote: "goes-on" | "void";
  readonly words: Words;
}

export const INCIDENTS = {
  device_lost: {
    vote: "goes-on",
    words: {
      zh: "设备丢失或更换：截止前用另一台设备登录，补领投票资格后重新投票，以最后一次为准；已经投出的票在重新投票之前仍然有效。补发写入记录。",
      en: "A device is lost or changed: until voting closes, sign in on another one, take out a new credential and vote again; the last ballot counts. A ballot already cast stays until then. The new credential is recorded.",
    },
  },
  cast_again: {
    vote: "goes-on",
    words: {
      zh: "重复投票：以最后一次为准，之前的票被替换，不再计入。",
      en: "Cast twice: the last ballot counts; the one before is replaced and not counted.",
    },
  },
  not_cast: {
    vote: "goes-on",
    words: {
      zh: "截止时没有投票：不计入收回的票。其设备应当显示清单中没有本人的票。",
      en: "Not cast when voting closes: not among the ballots cast. That device must show that the list holds none of theirs.",
    },
  },
  unconfirmed: {
    vote: "goes-on",
    words: {
      zh: "有设备没有核对自己的票：等候；两名监票人都决定继续的，继续开箱，未核对的张数写入记录。",
      en: "A device has not confirmed its ballot: wait. When both tellers decide to go on, the box is opened and the number unconfirmed is recorded.",
    },
  },
  server_crashed: {
    vote: "goes-on",
    words: {
      zh: "服务器中断：已经投出的票都在，没有一张被开启；恢复后各设备自动接着进行。",
      en: "The server stopped: every ballot cast is still there and none is opened; once it is back all devices go on where they stood.",
    },
  },
  tellers_device_restarted: {
    vote: "goes-on",
    words: {
      zh: "监票人的设备重新启动：密钥和已经完成的一步保存在设备上，打开页面接着进行，不会重复开箱。",
      en: "A teller's device restarted: its keys and the step it has done are kept on it. Open the page and go on; nothing is opened twice.",
    },
  },
  objected: {
    vote: "void",
    words: {
      zh: "有人的票不在封箱清单中，或者与其设备上的不符，当场没有澄清：票箱不开启，本次投票无效，重新投票。",
      en: "Somebody's ballot is missing from the closing list or differs from their device, and it was not settled in the room: the box stays shut, the vote is void and is held again.",
    },
  },
  opened_early: {
    vote: "void",
    words: {
      zh: "票箱在截止之前被开启：本次投票无效，密钥全部销毁，换用新的密钥重新投票，情况写入记录。",
      en: "The box was opened before voting closed: the vote is void, all keys are destroyed, it is held again with new ones, and this is recorded.",
    },
  },
  teller_missing: {
    vote: "void",
    words: {
      zh: "监票人或其设备不能到场：一名监票人不能单独开箱，密钥没有备份。本次投票无效，另定监票人重新投票，或者改用纸质票。",
      en: "A teller or a teller's device is missing: one teller cannot open the box, and there is no copy of the keys. The vote is void; it is held again with other tellers, or on paper.",
    },
  },
  tellers_disagree: {
    vote: "void",
    words: {
      zh: "两名监票人的计票结果不一致：不公布结果，本次投票无效，重新投票。",
      en: "The two tellers' counts differ: no result is announced, the vote is void and is held again.",
    },
  },
  box_wrong: {
    vote: "void",
    words: {
      zh: "票箱中的票缺少、重复或者被替换：监票人拒绝继续，本次投票无效，重新投票，情况写入记录。",
      en: "Ballots in the box are missing, doubled or replaced: the teller refuses, the vote is void and is held again, and this is recorded.",
    },
  },
  unwitnessed: {
    vote: "void",
    words: {
      zh: "见证单位一直没有签名：各人的设备不发送、不开启任何内容。本次投票无效，改用纸质票；签名恢复以后，也可以重新准备电子投票。",
      en: "The witnesses do not sign: no device sends or opens anything. The vote is void; vote on paper, or prepare another electronic ballot once they sign again.",
    },
  },
  withdrawn: {
    vote: "void",
    words: {
      zh: "议题撤回，或者到会人数不足：停止投票，票箱不开启，密钥销毁。",
      en: "The item is withdrawn, or the quorum is lost: voting stops, the box stays shut and the keys are destroyed.",
    },
  },
} as const satisfies Record<string, IncidentOutcome>;

export type Incident = keyof typeof INCIDENTS;

export const INCIDENT_NAMES = Object.keys(INCIDENTS) as Incident[];
