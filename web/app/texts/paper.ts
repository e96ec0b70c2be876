import type { Texts } from "./words.ts";

/** The clerk's desk for an item on paper: slips given out, scanned, checked and recorded. */
export const PAPER = {
  desk: { zh: "纸质票单", en: "On paper" },
  slip: { zh: "票单种类", en: "Kind of slip" },
  position: { zh: "表态票", en: "Position slips" },
  ballot: { zh: "表决票", en: "Ballots" },
  printThese: { zh: "打印{slip}", en: "Print: {slip}" },
  printTellers: { zh: "打印计票单", en: "Print the tellers' sheet" },

  give: { zh: "一、发出", en: "1. Give out" },
  issuedNow: { zh: "已记录发出 {n} 张", en: "{n} recorded as given out" },
  notIssued: { zh: "尚未记录发出", en: "Not recorded as given out yet" },
  issue: { zh: "发出张数", en: "Given out" },
  issueHint: {
    zh: "有表决权的到会人员 {n} 人。备用票不计入；当场更换的，收回写坏的票。",
    en: "{n} voters are present. Spares do not count; a ballot that is exchanged is handed in.",
  },
  recordIssued: { zh: "记录发出", en: "Record as given out" },
  recordOpened: { zh: "记录发出并开始投票", en: "Record as given out, and open the ballot" },
  tellers: { zh: "监票人", en: "Tellers" },
  tellersHint: {
    zh: "不少于 {n} 人，由会议推选，不由主持人担任；发出表决票之前记录。",
    en: "{n} or more, named by the meeting before the ballots are given out, and not the chair.",
  },
  chairAsTeller: {
    zh: "主持人不宜担任监票人：记录后列为疑似不符。请另行推选。",
    en: "The chair should be no teller: it is recorded, and shown as a likely breach. Name somebody else.",
  },
  onlyPassed: {
    zh: "{n} 人投票，不足 {from} 人：只公布是否通过，不公布票数。请在投票前告知；全票一致时，各人的意见仍然清楚。",
    en: "{n} people vote, fewer than {from}: only what passes is announced, no counts. Say so before the vote; if all ballots agree, everybody's is known all the same.",
  },
  countsToo: {
    zh: "{n} 人投票，公布票数。请在投票前告知；全票一致时，各人的意见也就清楚了。",
    en: "{n} people vote, and the counts are announced. Say so before the vote; if all ballots agree, everybody's is known.",
  },
  tellersNamed: { zh: "监票人：{names}", en: "Tellers: {names}" },
  tellersNeeded: { zh: "请选择监票人，不少于 {n} 人", en: "Choose tellers, {n} or more" },
  countNeeded: { zh: "请填写张数：零或正整数", en: "Write a number: zero, or a whole number" },
  alreadyOpen: {
    zh: "本议题已开始无记名投票。",
    en: "The secret ballot on this item is open.",
  },
  openElectronic: {
    zh: "本议题正在用终端投票。改用纸质票的，先作废该次投票。",
    en: "This item is being voted on devices. To go over to paper, void that ballot first.",
  },
  positionsBefore: {
    zh: "本议题已有逐人表态。按规定，无记名投票的议题投票前不逐人表态；照样可以记录，并会提示。",
    en: "Positions are on record for this item. A secret ballot goes without named positions before it; it can be recorded all the same, and that will show.",
  },

  scan: { zh: "二、扫描", en: "2. Scan" },
  choose: { zh: "选择扫描件或照片", en: "Choose scans or photographs" },
  photograph: { zh: "拍照", en: "Photograph" },
  scanHint: {
    zh: "PNG、JPEG，可以一次选多个，一页上可以有多张票。识别在本机完成，不经网络。",
    en: "PNG or JPEG, several at once, several slips on a page. They are read on this computer, without the network.",
  },
  reading: { zh: "正在识别 {at} / {n}：{name}", en: "Reading {at} of {n}: {name}" },
  stop: { zh: "停止", en: "Stop" },
  pages: { zh: "已读入的页", en: "Pages read" },
  pageHolds: { zh: "{n} 张", en: "{n} slips", one: "one slip" },
  tellersOn: { zh: "计票单", en: "tellers' sheet" },
  attendanceOn: { zh: "签到表", en: "attendance sheet" },
  takeOut: { zh: "移除 {name}", en: "Remove {name}" },
  remove: { zh: "移除", en: "Remove" },
  noPages: {
    zh: "还没有扫描件。也可以不扫描，直接填写。",
    en: "No scans yet. What the slips say can be typed without any.",
  },

  nothingRead: {
    zh: "没有找到票单的码。请放平、对准、光线均匀后重新扫描；码有破损的，照票面填写。",
    en: "No slip's code was found. Lay the page flat, in even light, and scan it again; where a code is damaged, type what the slip says.",
  },
  noImage: {
    zh: "不是可以打开的图片。请存为 JPEG 或 PNG 后再选；扫描成 PDF 的，改存图片。",
    en: "This is no picture that opens here. Save it as JPEG or PNG; a scanner that makes a PDF can make pictures too.",
  },
  sameFile: { zh: "这一文件已经读过，不再计入。", en: "This file was read before and is not counted again." },
  foreign: {
    zh: "页上有别的码，不是票单。遮住或者裁去后重新扫描。",
    en: "There is another code on the page, no slip's. Cover it or cut it off, and scan again.",
  },
  newer: {
    zh: "票单由更新版本的系统打印。请更新本机程序，或者照票面填写。",
    en: "The slip was printed by a newer version. Update the program on this computer, or type what the slip says.",
  },
  damaged: {
    zh: "有一张票单的码不完整。请照票面填写。",
    en: "One slip's code is not whole. Type what the slip says.",
  },
  otherItem: {
    zh: "有一张是议题 {n}“{title}”的票，不计入本议题。请在该议题下扫描。",
    en: "One slip is of item {n}, {title}: not counted here. Scan it under that item.",
  },
  otherMeeting: {
    zh: "有一张是另一次会议的票，不计入。请核对是否拿错。",
    en: "One slip is of another meeting and is not counted. Check how it came here.",
  },
  noItem: {
    zh: "有一张的议题不在本次会议议程，不计入。",
    en: "One slip is of an item that is not on this agenda: not counted.",
  },
  noMember: {
    zh: "有一张的表态人不在本次会议的班子成员中，不计入。请核对名册和到会记录。",
    en: "One slip is of somebody who is no member at this meeting: not counted. Check the registry and who attended.",
  },
  twice: {
    zh: "{name}的票读到两次，只计一次。同一张扫了两次的，移除其一；真有两张的，问明本人以哪张为准；两次不同的，在下面决定。",
    en: "{name}'s slip was read twice and counts once. Take one out if it is one slip; if there are two, ask which of them stands; where the two differ, decide below.",
  },
  samePicture: {
    zh: "与“{name}”的图像完全相同：是同一张票读了两次吗？",
    en: "The picture is exactly that of {name}: is it the same ballot, read twice?",
  },
  isSame: { zh: "同一张，移除", en: "The same: take it out" },
  isOther: { zh: "不同的票，保留", en: "Another one: keep it" },
  askedFirst: {
    zh: "有图像完全相同的页，请先在“扫描”中答复是否同一张票。",
    en: "Two pages have exactly the same picture: first say above whether it is one ballot.",
  },
  twiceUnknown: {
    zh: "同一张表决票另拍一张照片，系统认不出来：票上没有编号。张数以监票人清点的实物为准。",
    en: "A second photograph of one ballot cannot be told from another ballot, because ballots carry no number: the tellers' count of the ballots themselves is what holds.",
  },

  check: { zh: "三、核对", en: "3. Check" },
  checkPositions: {
    zh: "按表态的先后排列，主持人在最后。识别不清的，看图决定。",
    en: "In the order in which positions were given, the chair last. Where a slip was not clear, look at it and decide.",
  },
  order: { zh: "次序", en: "Order" },
  who: { zh: "表态人", en: "Member" },
  says: { zh: "意见", en: "Position" },
  reasons: { zh: "理由（照票面）", en: "Reasons, as written" },
  reasonsOf: { zh: "{name}的理由", en: "{name}'s reasons" },
  saysOf: { zh: "{name}的意见", en: "{name}'s position" },
  earlier: { zh: "{name}提前", en: "{name} earlier" },
  later: { zh: "{name}推后", en: "{name} later" },
  chair: { zh: "主持人", en: "chair" },
  agree: { zh: "同意", en: "Agree" },
  disagree: { zh: "不同意", en: "Disagree" },
  defer: { zh: "缓议", en: "Put off" },
  yes: { zh: "赞成", en: "In favour" },
  no: { zh: "反对", en: "Against" },
  abstain: { zh: "弃权", en: "Abstain" },
  void: { zh: "废票", en: "Void" },
  left: { zh: "未交票", en: "No slip" },
  isRead: { zh: "已识别", en: "read" },
  onRecord: { zh: "表态已有记录", en: "a position is on record" },
  isTyped: { zh: "手工填写", en: "typed" },
  whyNoSlip: { zh: "没有读到票", en: "no slip was read" },
  whySeveral: { zh: "标了不止一项：请决定", en: "more than one box is marked: please decide" },
  whyNone: { zh: "没有标记：请决定", en: "no box is marked: please decide" },
  whyUnclear: { zh: "标记不清：请决定", en: "the mark is not clear: please decide" },
  whyHidden: { zh: "方框不完整：请决定", en: "the boxes are not whole: please decide" },
  whyDiffer: { zh: "两次读到的不同：请决定", en: "two readings differ: please decide" },
  pictureOf: { zh: "{name}的票面", en: "{name}'s slip" },
  ballotPicture: { zh: "第 {n} 张票面", en: "Ballot {n}" },
  ballotSays: { zh: "第 {n} 张如何认定", en: "What ballot {n} says" },
  otherThanRead: {
    zh: "与识别的“{read}”不同，按填写的记录。",
    en: "Read as “{read}”; recorded as typed.",
  },

  toDecide: { zh: "待认定的票", en: "Ballots to decide" },
  toDecideNote: {
    zh: "监票人看图认定；认定不了的作废票。",
    en: "The tellers look and decide; what cannot be told is void.",
  },
  counts: { zh: "监票人的计票", en: "The tellers' count" },
  countsNote: { zh: "按计票单填写", en: "as on their sheet" },
  issued: { zh: "发出", en: "Issued" },
  returned: { zh: "收回", en: "Returned" },
  valid: { zh: "有效票 {n} 张", en: "{n} valid ballots", one: "one valid ballot" },
  readCount: {
    zh: "识别到 {returned} 张：赞成 {yes}、反对 {no}、弃权 {abstain}、废票 {void}",
    en: "Read: {returned} ballots, {yes} in favour, {no} against, {abstain} abstaining, {void} void",
  },
  readMore: {
    zh: "识别到的票多于发出的票：可能同一张拍了两次。请移除重复的照片，再按实物清点。",
    en: "More ballots were read than given out: one may have been photographed twice. Remove that photograph, and count the ballots themselves.",
  },
  readUndecided: { zh: "，待认定 {n} 张", en: ", {n} to decide" },
  takeCounts: { zh: "按识别的填入", en: "Take what was read" },
  differs: {
    zh: "计票与识别的张数不一致：{names}。请核对票面，以监票人清点的为准。",
    en: "The count differs from what was read: {names}. Check the ballots; what the tellers counted holds.",
  },
  agrees: { zh: "与识别的一致", en: "as was read" },
  voidHint: {
    zh: "记录后，本次投票作废，票数不作为结果；应当重新投票或者暂缓表决。",
    en: "Recorded, the vote is void and its numbers are no result; it is held again, or the vote is deferred.",
  },

  record: { zh: "四、记录", en: "4. Record" },
  recordPositions: { zh: "记录 {n} 人的表态", en: "Record {n} positions", one: "Record one position" },
  recordCount: { zh: "记录计票结果", en: "Record the count" },
  recordVoid: { zh: "记录投票作废", en: "Record the vote as void" },
  will: { zh: "记录后的规则校验", en: "What the rules will say" },
  willNothing: { zh: "没有疑似不符", en: "Nothing possibly broken" },
  willBusy: { zh: "正在试算", en: "Looking ahead" },
  willAway: {
    zh: "服务器连不上，记录后再校验。",
    en: "The server is away: the rules are asked once it is recorded.",
  },
  seenBy: {
    zh: "本议题的有权查看人员；扫描件随记录保存，以摘要为凭。",
    en: "Whoever may see this item. The scans are kept with it, each bound by its hash.",
  },
  seenOnlyPassed: {
    zh: "本议题的有权查看人员，只看到是否通过和发出、收回、废票的张数。扫描件看得出票数，不随记录保存，只记摘要；原票和计票单由监票人当场密封。",
    en: "Whoever may see this item sees only whether it passed, and how many ballots were given out, returned and void. Scans would show the counts: they are not kept, their hashes are. The tellers seal the ballots and their sheet.",
  },
  ballotScansHere: {
    zh: "人数较少，只公布是否通过：表决票的扫描件只在本机识别，不上传、不保存，只记摘要。",
    en: "The electorate is small and only what passes is announced: scans of ballots are read here, neither sent nor kept; only their hashes are recorded.",
  },
  passes: { zh: "通过", en: "Passed" },
  fails: { zh: "未通过", en: "Not passed" },
  toldCounts: { zh: "公布票数", en: "the counts are announced" },
  toldPassed: { zh: "只公布是否通过，票数不记录", en: "only this is announced; the counts are not recorded" },
  passedAlready: {
    zh: "本议题的投票结果已有记录：通过（只公布是否通过）。",
    en: "The result of this item is on record: passed. Only that is announced.",
  },
  failedAlready: {
    zh: "本议题的投票结果已有记录：未通过（只公布是否通过）。",
    en: "The result of this item is on record: not passed. Only that is announced.",
  },
  ballotScans: {
    zh: "表决票的扫描件也随记录保存：票面上的笔迹可能看得出是谁写的，请提醒投票人只打“√”。",
    en: "Scans of ballots are kept as well: handwriting on them may tell who wrote it, so ask voters for a plain tick.",
  },
  missing: {
    zh: "还没有意见：{names}。到会而未交票的，可以不填。",
    en: "No position yet: {names}. Who attended and handed in no slip may stay out.",
  },
  undecidedLeft: {
    zh: "还有 {n} 张票没有认定。",
    en: "{n} ballots are not decided.",
    one: "One ballot is not decided.",
  },
  chairFirst: {
    zh: "主持人排在成员之前：将照此记录，并提示疑似不符。",
    en: "The chair stands before members: it is recorded so, and will show as possibly broken.",
  },
  sendingScans: { zh: "正在发送扫描件", en: "Sending the scans" },
  waits: {
    zh: "服务器连不上。填写的内容和扫描件已加密存在本机；这一页打开着，恢复后自动记录。",
    en: "The server is away. What is typed and the scans lie sealed on this computer; with this page open they are recorded as soon as it is back.",
  },
  sendNow: { zh: "现在发送", en: "Send now" },
  doneIssued: { zh: "已记录发出 {n} 张。", en: "{n} recorded as given out." },
  donePositions: {
    zh: "已记录 {n} 人的表态。",
    en: "{n} positions are recorded.",
    one: "One position is recorded.",
  },
  doneCount: { zh: "已记录计票结果。", en: "The count is recorded." },
  doneVoid: { zh: "已记录投票作废。", en: "The vote is recorded as void." },
  statedAlready: {
    zh: "已有表态记录：{names}。再次记录会另列一条；讨论后改变意见的，在议题中记为“改变意见”。",
    en: "On record already: {names}. Another position is listed beside the first; a change after the discussion is recorded as such in the item.",
  },
  talliedAlready: {
    zh: "本议题的计票结果已有记录：赞成 {yes}、反对 {no}、弃权 {abstain}。",
    en: "The count of this item is on record: {yes} in favour, {no} against, {abstain} abstaining.",
  },
  giveFirst: {
    zh: "先记录发出表决票，再记录计票结果。",
    en: "Record the ballots as given out first.",
  },
  nobody: {
    zh: "没有到会的班子成员。先在会议中记录到会。",
    en: "No member is present. Record who attended in the meeting first.",
  },
} satisfies Texts;
