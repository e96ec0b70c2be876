import type { Texts } from "./words.ts";

/** Secret ballots in the room: the clerk's desk, a voter's device, the tellers' devices, the screen. */
export const BALLOT = {
  secretBallot: { zh: "无记名投票", en: "Secret ballot" },
  round: { zh: "第 {n} 轮", en: "Round {n}" },
  needsHttps: {
    zh: "本页未经 HTTPS 打开，浏览器不提供加密，不能在本设备上投票、计票。请改用 HTTPS 地址；暂时不能的，改用纸质票。",
    en: "This page came without HTTPS, and browsers then give no cryptography: no voting or counting on this device. Open the HTTPS address; until then use ballots on paper.",
  },

  // 核对码 · The 24 characters
  voteCode: { zh: "投票核对码", en: "Code of the ballot" },
  listCode: { zh: "票箱清单核对码", en: "Code of the list" },
  compareCode: {
    zh: "与大屏、监票人设备上的逐字核对；不一致的，不要投票，当场说明。",
    en: "Compare it, character by character, with the big screen and the tellers' devices. If they differ, do not vote, and say so in the room.",
  },
  compareList: {
    zh: "与大屏、其他人设备上的逐字核对；不一致的，说明有人换了清单，当场说明，不要开箱。",
    en: "Compare it, character by character, with the big screen and the others' devices. If they differ somebody changed the list: say so in the room, and leave the box shut.",
  },
  codeForAll: {
    zh: "请全体核对本机显示的核对码。不一致的，说明有人换了公钥或者清单，应当停止投票。",
    en: "Let everybody compare what their own device shows. A difference means that somebody changed the keys or the list: stop.",
  },

  // 会议记录人员 · The clerk
  means: { zh: "投票方式", en: "Means" },
  electronic: { zh: "电子票", en: "Electronic" },
  paper: { zh: "纸质票", en: "On paper" },
  onPaper: {
    zh: "纸质票由“纸质票”一栏打印、发放、收回和计票；已经记为纸质投票的，不再使用电子票。",
    en: "Ballots on paper are printed, handed out, taken back and counted under “On paper”; what is recorded as a paper ballot is not held electronically as well.",
  },
  tooFew: {
    zh: "有表决权的到会人员 {n} 人，不足 {least} 人，无记名投票保不住秘密，请改用其他表决方式。",
    en: "{n} people may vote, fewer than {least}: a secret ballot would keep no secret. Vote in another way.",
  },
  votersNow: {
    zh: "有表决权的到会人员 {n} 人。",
    en: "{n} people may vote.",
    one: "One person may vote.",
  },
  onlyPassed: {
    zh: "不足 {from} 人，只公布是否通过，不公布票数。",
    en: "Fewer than {from}: only what passed is announced, no counts.",
  },
  countsToo: { zh: "公布票数。", en: "The counts are announced." },
  teller: { zh: "监票人", en: "Teller" },
  tellerOne: { zh: "监票人一", en: "First teller" },
  tellerTwo: { zh: "监票人二", en: "Second teller" },
  tellersHint: {
    zh: "两名监票人串通可以查出每张票是谁投的：请从不同方面推选，不由主持人担任，不由同一人的下属同时担任。",
    en: "Two tellers who collude can link every ballot to its voter: choose them from different sides, not the chair, and not two who answer to one person.",
  },
  chooseTwo: { zh: "请选择两名不同的监票人", en: "Choose two different tellers" },
  prepare: { zh: "推选监票人，准备投票", en: "Name the tellers and prepare" },
  prepareAgain: { zh: "重新准备投票", en: "Prepare another ballot" },
  waitsTellers: {
    zh: "等候监票人在各自设备上加入、核对并同意。",
    en: "Waiting for the tellers to join, compare and agree, each on a device of their own.",
  },
  notJoined: { zh: "设备尚未加入", en: "device has not joined" },
  joined: { zh: "设备已加入，尚未同意", en: "device has joined, has yet to agree" },
  agreed: { zh: "已同意", en: "has agreed" },
  signed: { zh: "已签名", en: "has signed" },
  open: { zh: "开始投票", en: "Open the ballot" },
  openAsk: {
    zh: "开始后，到会且未回避的成员各有一格。此后不再逐人表态、记名表决。开始投票？",
    en: "Each member who is present and not recused gets a slot. From then on nobody states or votes by name. Open it?",
  },
  openAgain: { zh: "补记开始投票", en: "Record the opening" },
  noQuorum: {
    zh: "到会人数未达到规定（{needed}），表决了也不能作出决定。请等候成员到会，或者在“决议”中暂缓表决；仍然表决的照样记录，决议列为疑似不符。",
    en: "Fewer are there than the quorum of {needed}: a vote now decides nothing. Wait for members, or defer the vote under “Resolution”; a vote held all the same is recorded, and the resolution shows as a likely breach.",
  },
  unwitnessedOpen: {
    zh: "见证单位尚未对本次投票的公钥签名，各人的设备现在不能投票。通常几秒钟即可；一直没有的，在“出了问题”中记为作废，改用纸质票。",
    en: "The witnesses have not signed for this ballot's keys, and no device can vote yet. It takes a few seconds as a rule; if it never comes, void the ballot under “Something is wrong” and vote on paper.",
  },
  unwitnessedList: {
    zh: "见证单位尚未对票箱清单签名，监票人的设备现在不能开箱。通常几秒钟即可；一直没有的，在“出了问题”中记为作废，改用纸质票。",
    en: "The witnesses have not signed for the list, and the tellers' devices do not open the box yet. It takes a few seconds as a rule; if it never comes, void the ballot under “Something is wrong” and vote on paper.",
  },
  chairAsTeller: {
    zh: "主持人不宜担任监票人：记录后列为疑似不符。请另行推选。",
    en: "The chair should be no teller: it is recorded, and shown as a likely breach. Name somebody else.",
  },
  isChair: { zh: "{name}（主持人）", en: "{name} (chair)" },
  moreTellers: {
    zh: "本级要求监票人不少于 {n} 人，电子票只有两名监票人。请改用纸质票。",
    en: "There are at least {n} tellers here, and an electronic ballot has two. Vote on paper.",
  },
  notRecorded: {
    zh: "投票状态已经保存，尚未写入记录。请再按一次；不会重复记录。",
    en: "How the ballot stands is kept, and not yet on record. Press once more; nothing is recorded twice.",
  },
  castOf: { zh: "已投 {n} 票，共 {of} 人", en: "{n} of {of} have cast" },
  close: { zh: "截止投票", en: "Close voting" },
  closeAsk: {
    zh: "已投 {n} 票，共 {of} 人。截止后不能再投，也不能重新投。截止投票？",
    en: "{n} of {of} have cast. Nobody can vote or vote again afterwards. Close it?",
  },
  closeAgain: { zh: "补记截止投票", en: "Record the close" },
  closedCast: { zh: "已截止，收到 {n} 票", en: "Closed, {n} cast" },
  unconfirmed: {
    zh: "还有 {n} 张票没有由本人设备核对。",
    en: "{n} ballots have yet to be confirmed by their devices.",
    one: "One ballot has yet to be confirmed by its device.",
  },
  allConfirmed: { zh: "全部票已由本人设备核对。", en: "Every ballot is confirmed by its device." },
  objectionsOf: { zh: "提出异议：{names}", en: "Objections: {names}" },
  objectionHint: {
    zh: "请当场核对。本人确认澄清的，继续开箱；没有澄清的，作废后重新投票。",
    en: "Look at it together now. If the voter confirms that it is settled the box is opened; if not, void the ballot and hold it again.",
  },
  waitsFirst: { zh: "等候监票人一开箱。", en: "Waiting for the first teller to open the box." },
  waitsSecond: {
    zh: "监票人一已解开第一层；等候监票人二。",
    en: "The first layer is open; waiting for the second teller.",
  },
  waitsSignatures: { zh: "两名监票人正在计票、签名。", en: "Both tellers are counting and signing." },
  announce: { zh: "公布结果", en: "Announce the result" },
  announceAgain: { zh: "补记结果", en: "Record the result" },
  wrong: { zh: "出了问题", en: "Something is wrong" },
  whatWrong: { zh: "情形", en: "What is wrong" },
  chooseWrong: { zh: "请选择情形", en: "Choose what is wrong" },
  goesOn: { zh: "投票继续", en: "The vote goes on" },
  becomesVoid: { zh: "投票作废", en: "The vote is void" },
  note: { zh: "说明", en: "Note" },
  makeVoid: { zh: "记为作废", en: "Record it as void" },
  voidAsk: {
    zh: "作废后票箱不开启，票全部删除，可以重新准备投票。记为作废？",
    en: "The box stays shut, every ballot is deleted, and another can be prepared. Record it as void?",
  },
  device_lost: { zh: "成员的设备丢失或者更换", en: "A member's device is lost or changed" },
  cast_again: { zh: "重复投票", en: "Somebody cast twice" },
  not_cast: { zh: "有人没有投票", en: "Somebody did not cast" },
  unconfirmedDevice: { zh: "有设备没有核对", en: "A device has not confirmed" },
  server_crashed: { zh: "服务器中断", en: "The server stopped" },
  tellers_device_restarted: { zh: "监票人的设备重新启动", en: "A teller's device restarted" },
  objected: { zh: "异议没有澄清", en: "An objection is not settled" },
  opened_early: { zh: "票箱提前开启", en: "The box was opened early" },
  teller_missing: { zh: "监票人或其设备不能到场", en: "A teller or a teller's device is missing" },
  tellers_disagree: { zh: "两名监票人计票不一致", en: "The tellers' counts differ" },
  box_wrong: {
    zh: "票箱中的票缺少、重复或者被替换",
    en: "Ballots in the box are missing, doubled or replaced",
  },
  unwitnessed: { zh: "见证单位一直没有签名", en: "The witnesses do not sign" },
  withdrawn: { zh: "议题撤回或者人数不足", en: "The item is withdrawn or the quorum lost" },

  // 投票人 · The voter
  notBegun: {
    zh: "投票尚未开始。会议记录人员开始后，在此投票。",
    en: "The ballot has not begun. Once the clerk opens it, you vote here.",
  },
  notVoter: {
    zh: "投票由开始时到会且未回避的成员参加，不含您。",
    en: "Members who were present and not recused when it began vote here; you are not among them.",
  },
  recused: { zh: "您已回避本议题，不参加投票。", en: "You are recused on this item and do not vote." },
  away: {
    zh: "您已离会或者回避，现在不能投票。返回会场并登记后可以继续；此前投出的票仍然有效。",
    en: "You have left or are recused and cannot vote now. Once you are registered as back you can; what you cast before stays.",
  },
  before: { zh: "投票之前", en: "Before you vote" },
  checking: { zh: "正在核对本次投票的见证记录…", en: "Checking that this ballot is witnessed…" },
  notWitnessed: {
    zh: "本次投票的公钥尚未由见证单位签名，设备不发送任何内容。通常几秒钟即可；一直没有的，请改用纸质票。",
    en: "The witnesses have not signed for this ballot's keys yet: this device sends nothing. It takes a few seconds as a rule; if it never comes, vote on paper.",
  },
  proofFalse: {
    zh: "服务器给出的见证记录不符，本设备拒绝参加。请当场说明。",
    en: "The proof that the server gave does not hold: this device refuses. Say so in the room.",
  },
  unsupported: {
    zh: "此浏览器不能核验见证签名（需要支持 Ed25519 的新版浏览器），不能在本设备上投票。",
    en: "This browser cannot check the witnesses' signatures (it takes a recent one with Ed25519): no voting on this device.",
  },
  codeSame: { zh: "核对码与大屏一致", en: "The code is the one on the big screen" },
  yourBallot: { zh: "您的票", en: "Your ballot" },
  agree: { zh: "赞成", en: "In favour" },
  disagree: { zh: "反对", en: "Against" },
  abstain: { zh: "弃权", en: "Abstain" },
  chooseFirst: { zh: "请先选择", en: "Choose first" },
  sameFirst: { zh: "请先核对核对码", en: "Compare the code first" },
  cast: { zh: "投票", en: "Cast the ballot" },
  sealing: { zh: "正在加密投出…", en: "Sealing and sending…" },
  hasCast: { zh: "已投票", en: "Your ballot is cast" },
  mayAgain: {
    zh: "截止之前可以重新投票，以最后一次为准。本设备不显示、不保存您的选择。",
    en: "Until voting closes you may vote again, and the last ballot counts. This device neither shows nor keeps what you chose.",
  },
  castElsewhere: {
    zh: "您已在另一台设备上投票。在这里重新投票，将替换那一张；须由本设备另领投票资格，次数记入记录。",
    en: "You have cast on another device. Voting again here replaces that ballot; this device takes out another credential, and how often that happens is on record.",
  },
  again: { zh: "重新投票", en: "Vote again" },
  checkingList: { zh: "正在核对票箱清单…", en: "Looking for your ballot in the list…" },
  slotFound: {
    zh: "您的票在票箱清单中，与本设备投出的一致。",
    en: "Your ballot is in the list, as this device cast it.",
  },
  slotNone: {
    zh: "您没有投票，清单中也没有您的票。",
    en: "You did not vote, and the list holds no ballot of yours.",
  },
  slotElsewhere: {
    zh: "您最后一次是在另一台设备上投票，请在那台设备上核对；那台设备不在的，告知监票人。",
    en: "You cast last on another device: check it there. If that device is gone, tell the tellers.",
  },
  slotLater: {
    zh: "清单中是后来在另一台设备上投的票，以那台设备为准。您没有在其他设备上投票的，请现在提出异议。",
    en: "The list holds a ballot that was cast later on another device, and that one counts. If you did not vote on any other, object now.",
  },
  slotWrong: { zh: "票箱清单与本设备不符：", en: "The list differs from this device:" },
  objectHint: {
    zh: "请现在当场说明。您的异议由您本人写入记录，票箱暂不开启。",
    en: "Say so in the room now. You put your objection on record yourself, and the box stays shut.",
  },
  objection: { zh: "异议", en: "Objection" },
  sayWhat: { zh: "请写明异议", en: "Say what is wrong" },
  object: { zh: "提出异议", en: "Object" },
  objectAnyway: { zh: "对清单有异议", en: "I object to the list" },
  hasObjected: {
    zh: "您的异议已经写入记录，票箱没有开启。",
    en: "Your objection is on record, and the box is shut.",
  },
  settled: { zh: "已当场澄清，撤回异议", en: "It is settled: withdraw the objection" },
  waitsOpening: { zh: "等候监票人开箱、计票。", en: "Waiting for the tellers to open and count." },
  counted: { zh: "您的票已计入。", en: "Your ballot is among the counted ones." },
  notCounted: {
    zh: "公布的名单中没有本设备所投的票的公钥。后来在另一台设备上重新投过票的，以那台设备为准；没有的，请现在当场说明，要求核查。",
    en: "The key of this device's ballot is not among those counted. If you voted again on another device, that one tells; if not, say so in the room now, and ask for it to be looked into.",
  },
  forgotten: {
    zh: "本设备已删除与这次投票有关的内容。",
    en: "This device has deleted what it kept of this ballot.",
  },
  isVoid: { zh: "本次投票作废：{words}", en: "This ballot is void: {words}" },

  // 监票人 · The teller
  youAreFirst: {
    zh: "您是监票人一：截止后先解开第一层，打乱顺序，交监票人二。",
    en: "You are the first teller: after the close you open the first layer, shuffle, and hand on to the second.",
  },
  youAreSecond: {
    zh: "您是监票人二：监票人一之后解开第二层，打乱顺序，双方各自计票。",
    en: "You are the second teller: after the first you open the second layer and shuffle; then both count.",
  },
  keysHere: {
    zh: "密钥只在本设备上，没有备份。计票完成之前，不要清除浏览器数据，不要更换设备。",
    en: "The keys are on this device alone, and there is no copy. Until the count is done neither clear the browser's data nor change the device.",
  },
  join: { zh: "在本设备上担任监票人", en: "Serve as a teller on this device" },
  waitsOther: { zh: "等候另一名监票人的设备加入。", en: "Waiting for the other teller's device to join." },
  agree_: { zh: "核对码一致，同意", en: "The codes agree: I agree" },
  waitsOpen: {
    zh: "已同意。等候会议记录人员开始投票。",
    en: "Agreed. Waiting for the clerk to open the ballot.",
  },
  voting: { zh: "正在投票，票箱没有开启。", en: "Voting is under way, the box is shut." },
  otherDevice: {
    zh: "这次投票的密钥不在本设备上。请在您加入时使用的设备上继续；那台设备不在的，请会议记录人员作废后重新投票。",
    en: "The keys for this ballot are not on this device. Go on with the one you joined on; if it is gone, have the clerk void the ballot and hold it again.",
  },
  goOn: { zh: "不再等候，继续开箱", en: "Go on without them" },
  goOnHint: {
    zh: "两名监票人都决定继续的，方可开箱；未核对的张数写入记录。",
    en: "The box is opened when both tellers decide so; the number unconfirmed is recorded.",
  },
  wentOn: {
    zh: "您已决定继续；等候另一名监票人。",
    en: "You have decided to go on; waiting for the other teller.",
  },
  openFirst: { zh: "开箱：解开第一层并打乱", en: "Open the box: first layer, shuffled" },
  openSecond: { zh: "开箱：解开第二层并打乱", en: "Open the box: second layer, shuffled" },
  onceOnly: {
    zh: "只能开一次；开后本设备的密钥当即销毁。",
    en: "It opens once; the key on this device is destroyed in the same step.",
  },
  opening: { zh: "正在核对清单、开箱…", en: "Checking the list and opening…" },
  handedOn: { zh: "已交出，等候另一名监票人。", en: "Handed on; waiting for the other teller." },
  waitsFirstTeller: { zh: "等候监票人一开箱。", en: "Waiting for the first teller." },
  willAnnounce: { zh: "将公布的内容", en: "What will be announced" },
  countHere: { zh: "计票", en: "Count" },
  sign: { zh: "签名", en: "Sign it" },
  hasSigned: { zh: "已签名，等候公布。", en: "Signed; waiting for the announcement." },
  destroyed: {
    zh: "本设备上的密钥和开出的票已经销毁，请关闭本页。",
    en: "The keys and opened ballots on this device are destroyed: close this page.",
  },

  // 结果 · The result
  passed: { zh: "通过", en: "Carried" },
  failed: { zh: "未通过", en: "Not carried" },
  castTotal: { zh: "收到 {n} 票", en: "{n} ballots cast", one: "One ballot cast" },
  setAside: { zh: "未计入 {n} 票", en: "{n} set aside" },
  inFavour: { zh: "赞成 {n}", en: "{n} in favour" },
  against: { zh: "反对 {n}", en: "{n} against" },
  abstained: { zh: "弃权 {n}", en: "{n} abstained" },
  blankOnes: { zh: "未作选择 {n}", en: "{n} blank" },
  spoiltOnes: { zh: "废票 {n}", en: "{n} spoilt" },
  bothSigned: { zh: "两名监票人已签名", en: "Signed by both tellers" },
  noBallot: { zh: "本议题没有无记名投票。", en: "There is no secret ballot on this item." },
  isPreparing: { zh: "正在准备投票", en: "The ballot is being prepared" },
  isVoting: { zh: "正在投票", en: "Voting" },
  isChecking: { zh: "投票截止，各设备正在核对", en: "Voting is closed; devices are checking" },
  isCounting: { zh: "正在开箱计票", en: "Opening and counting" },
} as const satisfies Texts;
