import type { Texts } from "./words.ts";

/** The ledger's key and witnesses as a device first saw them, and what it says when they change. */
export const PINNED = {
  changed: {
    zh: "服务器给出的账本公钥或者见证名单，与本设备此前认定的不同。本设备拒绝据此核验，不发送任何内容。",
    en: "The ledger's key or the list of witnesses that the server gives is not what this device knows. It checks nothing against them and sends nothing.",
  },
  otherKey: { zh: "账本公钥不同", en: "The ledger's key differs" },
  otherWitnesses: { zh: "见证名单或者签名数要求不同", en: "The witnesses, or how many must sign, differ" },
  known: { zh: "本设备自 {day} 起认定的指纹", en: "Fingerprint known here since {day}" },
  served: { zh: "服务器现在给出的指纹", en: "Fingerprint that the server gives now" },
  cure: {
    zh: "请当场说明，并不经本系统（公告、电话、其他人的设备）核对新的指纹。确已公布更换的，勾选后改用；不能核对的，本议题改用纸质方式。",
    en: "Say so in the room, and compare the new fingerprint without this system: with a notice on paper, by telephone, on other people's devices. If the change was published, tick and take it over; if you cannot compare, go on on paper.",
  },
  compared: { zh: "新的指纹与另行公布的一致", en: "The new fingerprint is the one published elsewhere" },
  takeOver: { zh: "改用新的指纹", en: "Take the new one over" },
  compareFirst: { zh: "请先核对新的指纹", en: "Compare the new fingerprint first" },
  fingerprint: { zh: "账本指纹", en: "Fingerprint of the ledger" },
  since: {
    zh: "本设备自 {day} 起认定；公钥、见证名单一经更换，本设备即拒绝。首次认定的由服务器提供，请与公布的指纹核对。",
    en: "Known to this device since {day}: if the key or the witnesses change it refuses. The first came from the server: compare it with the published fingerprint.",
  },
  fingerprintNote: {
    zh: "公钥和见证名单合为一个指纹。请张贴公布；参会设备上显示的应当与此一致。本页由服务器提供，单凭本页不能证明。",
    en: "Key and witnesses in one fingerprint. Publish it on paper: devices in a meeting show the same. This page comes from the server, and alone proves nothing.",
  },
} satisfies Texts;
