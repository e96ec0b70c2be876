import type { Texts } from "./words.ts";

export const LEDGER = {
  ofOwn: { zh: "本辖区的账本", en: "The ledger of your jurisdiction" },
  ofOther: { zh: "另一辖区的账本：{name}", en: "The ledger of another jurisdiction: {name}" },
  noLedger: {
    zh: "本辖区还没有账本。由系统管理员在服务器上建立后，这里显示其状态。",
    en: "There is no ledger yet. Its state appears here once it is created on the server.",
  },
  size: { zh: "入账记录", en: "records in the ledger" },
  witnessedSize: { zh: "其中已见证", en: "of them witnessed" },
  queuedActs: { zh: "等待入账", en: "waiting for their place" },
  checkpoint: { zh: "检查点", en: "Checkpoint" },
  checkpointNote: {
    zh: "账本到此为止的签名摘要；任何一条记录改动，根散列都会不同",
    en: "the signed digest of the ledger so far; any altered record changes the root",
  },
  origin: { zh: "账本名称", en: "Name of the ledger" },
  signed: { zh: "签名时间", en: "Signed" },
  noTime: {
    zh: "检查点本身不带签名时间；见证时间见下",
    en: "the checkpoint carries no time of its own; see the witnesses",
  },
  lastWitnessed: { zh: "最近见证", en: "Last witnessed" },
  selfCheck: { zh: "最近自检", en: "Last self-check" },
  noSelfCheck: { zh: "尚未运行，每夜自动运行一次", en: "not run yet; it runs every night" },
  nothingFound: { zh: "未发现不符", en: "nothing amiss" },
  faultsFound: {
    zh: "发现 {n} 处不符，请系统管理员立即查看服务器日志",
    en: "{n} places differ; the system administrator must look at the server's log at once",
    one: "One place differs; the system administrator must look at the server's log at once",
  },
  selfChecked: {
    zh: "{at}，重算 {n} 条，抽查内容 {m} 条",
    en: "{at}, {n} records hashed anew, the words of {m} compared",
  },
  publicKey: { zh: "账本公钥", en: "The ledger's public key" },
  openCheckpoint: { zh: "检查点原文", en: "The checkpoint's text" },

  signing: { zh: "正常签名", en: "signing" },
  starting: { zh: "正在启动", en: "starting" },
  waiting: { zh: "见证单位未达到规定数目，暂不签名", en: "too few witnesses answer: nothing is signed" },
  refused: {
    zh: "拒绝签名：见证单位所见与本账本不一致",
    en: "refuses to sign: the witnesses saw another ledger",
  },
  stateUnknown: { zh: "状态只向该辖区显示", en: "its state is shown to its own jurisdiction" },

  witnessTitle: { zh: "见证单位", en: "Witnesses" },
  witnessMeans: {
    zh: "见证只说明账本只增未改，不为内容作保",
    en: "a witness saw append-only growth; it does not vouch for content",
  },
  witness: { zh: "单位", en: "Department" },
  kind: { zh: "性质", en: "What it is" },
  demonstration: { zh: "演示用，非独立见证", en: "demonstration, not independent" },
  independent: { zh: "由该单位自行运行", en: "run by that department" },
  lastSeen: { zh: "最近签名", en: "Last signed" },
  never: { zh: "从未签名", en: "has never signed" },
  upTo: { zh: "至第 {n} 条", en: "up to {n} records" },
  behind: { zh: "缺最近 {n} 条", en: "the last {n} missing" },
  quorum: { zh: "是否计入法定数", en: "Quorum" },
  counts: { zh: "计入", en: "counts" },
  countsNot: { zh: "不计入", en: "does not count" },
  atStart: { zh: "启动时核对", en: "Asked at the start" },
  agrees: { zh: "所见一致", en: "saw the same" },
  "never-saw-this-log": { zh: "此前未见过本账本", en: "had not seen this ledger" },
  unreachable: { zh: "未能连上", en: "could not be reached" },
  unusable: { zh: "答复无法采用", en: "its answer cannot be used" },
  ahead: { zh: "所见账本更长", en: "saw a longer ledger" },
  differs: { zh: "所见账本不同", en: "saw another ledger" },
  missingWitnesses: {
    zh: "最近的检查点缺少签名：{names}。",
    en: "The newest checkpoint lacks the signature of: {names}.",
  },
  demonstrationNote: {
    zh: "示例的见证单位与账本在同一台服务器上运行，仅作演示，不构成独立见证。正式使用时由各单位在自己的机器上运行。",
    en: "The sample's witnesses run inside this same server. They demonstrate and witness nothing independently; in real use each department runs one on its own machine.",
  },
  atStartNote: {
    zh: "启动时先问每个见证单位最后一次签名的检查点；与本账本不一致则拒绝签名，以防旧备份或被改写的数据库冒充。",
    en: "At each start every witness is asked for the last checkpoint it signed. Where that contradicts this ledger nothing is signed, so that no old backup or rewritten database can pass for it.",
  },

  check: { zh: "核验凭据", en: "Check a receipt" },
  checkLabel: { zh: "凭据全文，或十二位短码", en: "The receipt's text, or its twelve characters" },
  checkHint: {
    zh: "在事项页的“存证凭据”中可下载凭据。短码只用于查找，不能证明。",
    en: "Receipts are downloaded on a matter's page. The twelve characters find a record; they prove nothing.",
  },
  openFile: { zh: "打开凭据文件", en: "Open a receipt file" },
  checkNow: { zh: "在本浏览器中核验", en: "Check in this browser" },
  pinned: { zh: "公钥（从别处取得，可不填）", en: "Public key from elsewhere (may be empty)" },
  pinnedHint: {
    zh: "不填，则用本服务器公布的公钥",
    en: "Left empty, the key that this server publishes is used",
  },
  usedPublished: {
    zh: "用的是本服务器公布的公钥。可以证明：这条记录在以这把公钥签名的账本之中，入账后未改。不能证明：这把公钥确属该辖区，服务器没有向不同的人出示不同的账本。请从审计机关或纸质公告取得公钥，填入上方再核验。",
    en: "The key is the one this server publishes. This proves that the record stands unaltered in the ledger signed with that key. It does not prove that the key is the jurisdiction's, nor that the server shows everyone the same ledger. Get the key from the auditors or a printed notice, enter it above and check again.",
  },
  usedPinned: {
    zh: "用的是您填入的公钥。可以证明：这条记录在以这把公钥签名的账本之中，入账后未改。核验用的脚本仍由本服务器提供；要完全独立，请用下方命令。",
    en: "The key is the one you entered. This proves that the record stands unaltered in the ledger signed with it. The script that checked still came from this server; for full independence use the command below.",
  },
  noContent: {
    zh: "这里只核验记录在账本之中，不显示内容；内容在事项页核对。",
    en: "Only the record's place in the ledger is checked here, not its words; those are checked on the matter's page.",
  },
  neither: {
    zh: "这不是凭据，也不是十二位短码。凭据的第一行是 c2sp.org/tlog-proof@v1。",
    en: "This is neither a receipt nor twelve characters. A receipt's first line is c2sp.org/tlog-proof@v1.",
  },
  foreign: {
    zh: "此凭据属于账本“{origin}”，不在本服务器上。请到出具凭据的服务器核验，或用下方命令。",
    en: 'This receipt is of the ledger "{origin}", which is not on this server. Check it where it was issued, or with the command below.',
  },
  shorter: {
    zh: "核验未通过：凭据指向第 {index} 号记录，而本服务器的账本只有 {size} 条。账本变短即为异常，请保留凭据，联系审计人员。",
    en: "It does not hold: the receipt speaks of record {index}, but this server's ledger has only {size}. A ledger that became shorter is not in order: keep the receipt and call the auditors.",
  },
  foundAt: {
    zh: "短码相同的是第 {index} 号记录。这只是查找结果，不是证明：短码只取散列值的前 60 位，可以伪造出相同的。证明请用凭据全文。",
    en: "Record {index} has these characters. That is a find, not a proof: they are the first 60 bits of a hash, and another record can be made to match. Proof is the receipt's full text.",
  },
  foundSee: { zh: "查看这条记录", en: "See the record" },
  notFound: {
    zh: "本账本中没有短码为 {code} 的记录。请核对字符，或换到记录所在辖区的账本。",
    en: "No record of this ledger has the characters {code}. Check them, or open the ledger of the record's jurisdiction.",
  },

  tick: { zh: "时限届满", en: "Deadline passed" },
  recentTitle: { zh: "最近入账", en: "Newest in the ledger" },
  recentNote: { zh: "您可以查看的记录", en: "of those that you may see" },
  noRecent: {
    zh: "没有您可以查看的最近记录。您有权查看的用权记录入账后会列在这里。",
    en: "None that you may see. Acts that you may see are listed once they enter the ledger.",
  },
  leaf: { zh: "第 {index} 号", en: "No. {index}" },
  inMatter: { zh: "事项的第 {n} 条记录", en: "record {n} of its matter" },

  outside: { zh: "从外部核验", en: "Check from outside" },
  outsideNote: {
    zh: "在任何装有 Node 20 以上的机器上运行；逐条重算整个账本，不依赖本服务器的程序",
    en: "on any machine with Node 20 or newer; it re-derives the whole ledger and trusts nothing of this server",
  },
  pinHow: {
    zh: "命令中的公钥取自本页，请换成从审计机关或纸质公告取得的公钥；并用 --policy 指定应当签名的见证单位，用 --previous 与上次保存的检查点比对。",
    en: "The key in the command is this page's: replace it by the one from the auditors or a printed notice. --policy names the witnesses that must have signed, --previous compares with a checkpoint kept from last time.",
  },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },

  others: { zh: "本服务器上的账本", en: "Ledgers on this server" },
  own: { zh: "本辖区", en: "your own" },
} satisfies Texts;
