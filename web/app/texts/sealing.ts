import type { Texts } from "./words.ts";

/** Sealed positions in the room: the member's device, the clerk's desk, the station's device. */
export const SEALING = {
  positions: { zh: "封存表态", en: "Sealed positions" },
  round: { zh: "第 {n} 轮", en: "Round {n}" },
  needsHttps: {
    zh: "本页未经 HTTPS 打开，浏览器不提供加密，不能在本设备上封存。请改用 HTTPS 地址；暂时不能的，使用纸质表态票。",
    en: "This page came without HTTPS, and browsers then give no cryptography: nothing can be sealed on this device. Open the HTTPS address; until then use position slips on paper.",
  },

  // 设备短码 · The code of the station's device
  deviceCode: { zh: "派驻设备短码", en: "Code of the station's device" },
  compare: {
    zh: "与派驻机构列席人员屏幕上的短码逐字核对；不一致的，不要封存，当场说明。",
    en: "Compare it, character by character, with the screen of the station's observer. If they differ, do not seal, and say so.",
  },
  compareStation: {
    zh: "请到会成员各自核对本机显示的短码。不一致说明有人换了公钥，应当停止封存。",
    en: "Let each member compare it with what their own device shows. A difference means that somebody changed the key: stop sealing.",
  },

  // 成员 · The member
  notBegun: {
    zh: "本议题尚未开始封存表态。会议记录人员开始后，在此填写。",
    en: "Sealing has not begun on this item. Once the clerk begins, you fill in your position here.",
  },
  notDue: {
    zh: "本轮由到会且未回避的成员封存，不含您。主持人在启封之后表态。",
    en: "Members who are present and not recused seal in this round; you are not among them. The chair states after the reveal.",
  },
  position: { zh: "意见", en: "Position" },
  reasons: { zh: "理由", en: "Reasons" },
  reasonsHint: {
    zh: "启封后与意见一并记入本议题",
    en: "recorded with the position after the reveal",
  },
  choose: { zh: "请选择意见", en: "Choose a position" },
  tooLong: { zh: "理由过长，请缩短后封存", en: "The reasons are too long to be sealed; shorten them" },
  willSeal: { zh: "现在记录", en: "Recorded now" },
  willSealValue: {
    zh: "您已封存，以及一个加盐的承诺值；意见和理由不在其中",
    en: "that you have sealed, and a salted commitment; neither the position nor the reasons",
  },
  whenRead: { zh: "何时可读", en: "Read when" },
  whenReadValue: {
    zh: "到会且未回避的成员全部封存、见证单位签名后，全体一并启封；{n} 秒内没有签名的，照样启封并注明未经见证",
    en: "once all members who are present and not recused have sealed and the witnesses have signed, all are revealed together; without their signatures within {n} seconds it is revealed all the same, and marked unwitnessed",
  },
  seenAfter: {
    zh: "启封后：本单位班子成员与会议记录人员，派驻机构，纪检监察、审计、巡察机关。",
    en: "After the reveal: the body's leading group and clerks, its station, and discipline, audit and inspection.",
  },
  notSeenBefore: {
    zh: "启封前任何人都读不到：启封所需内容拆成两半，服务器和派驻设备各持一半，各自都是噪声。二者串通，或者服务器下发作假的脚本，仍可提前读出。",
    en: "Before the reveal nobody reads it: what opens it is split between the server and the station's device, and each half is noise. The two together, or a server that sends a false script, could read it early.",
  },
  lasting: {
    zh: "每轮只封存一次，不能修改；讨论中改变意见的，另行记录，原意见保留。",
    en: "A member seals once in a round and cannot change it; who changes their mind in the discussion has that recorded as well, and the first position stays.",
  },
  seal: { zh: "封存", en: "Seal" },
  sealing: { zh: "正在封存", en: "Sealing" },
  unanswered: {
    zh: "这份意见已在本机封存，还没有得到服务器的答复。请再点一次“封存”，内容不变。",
    en: 'This position is sealed on this device, and the server has not answered yet. Press "Seal" once more; it goes out as it is.',
  },
  sealed: { zh: "已封存", en: "Sealed" },
  sealedAt: { zh: "封存于本机 {at}", en: "sealed on this device {at}" },
  ownPosition: { zh: "查看本人封存的意见", en: "See what you sealed" },
  ownPositionNote: {
    zh: "只在本机，加密保存；启封并核对一致后即删除。",
    en: "On this device only, encrypted; deleted once it was revealed and found the same.",
  },
  sealedElsewhere: {
    zh: "您在另一台设备上封存了本轮意见。启封前请勿清除那台设备的浏览数据。",
    en: "You sealed in this round on another device. Do not clear that device's browsing data before the reveal.",
  },
  lostElsewhere: {
    zh: "您那一份启封所需的一半丢失。请打开封存时所用的设备，由它自动重新发送；无法打开的，启封后公开表态。",
    en: "Half of what opens your position was lost. Open the device on which you sealed, which sends it again by itself; if you cannot, state your position openly after the reveal.",
  },
  resending: {
    zh: "启封所需的一半丢失，本机正在重新发送",
    en: "Half of what opens it was lost; this device is sending it again",
  },
  waitOthers: {
    zh: "等待其余 {n} 名成员封存",
    en: "Waiting for {n} other members",
    one: "Waiting for one other member",
  },
  waitWitnesses: {
    zh: "全部封存，等待见证单位签名，还有 {n} 秒",
    en: "All have sealed; {n} seconds left for the witnesses to sign",
    one: "All have sealed; one second left for the witnesses to sign",
  },
  willReveal: { zh: "全部封存，即将启封", en: "All have sealed; the reveal follows" },
  inLedger: { zh: "已存证", en: "in the ledger" },
  isWitnessed: { zh: "已见证", en: "witnessed" },
  onItsWay: { zh: "正在进入账本", en: "on its way into the ledger" },
  sealedTitle: { zh: "封存表态", en: "Position sealed" },
  receiptFalse: {
    zh: "这份封存的存证凭据核验未通过，或者与您的封存不符。请保留本页，当场说明，联系审计人员。",
    en: "The receipt of this seal does not hold, or is not of your seal. Keep this page, say so in the room, and call the auditors.",
  },
  receiptUnsupported: {
    zh: "此浏览器不能核验凭据的签名：需要支持 Ed25519 的新版浏览器。封存照常有效。",
    en: "This browser cannot check the receipt's signatures: it takes a recent one with Ed25519. The seal stands all the same.",
  },
  unable: {
    zh: "已记录您本轮未能封存。启封后请公开表态。",
    en: "It is recorded that you could not seal in this round. State your position openly after the reveal.",
  },
  unopened: {
    zh: "您的封存意见未能启封（{why}）。请公开表态，记录中照此注明。",
    en: "Your sealed position was left unopened ({why}). State it openly; the record shows that it was so.",
  },
  statedOpenly: { zh: "已公开表态", en: "stated openly" },
  stateOpenly: { zh: "公开表态", en: "State openly" },
  stateNow: { zh: "确认表态", en: "State it" },
  seenNow: {
    zh: "记录后即可查看：本单位班子成员与会议记录人员，派驻机构，纪检监察、审计、巡察机关。",
    en: "At once: the body's leading group and clerks, its station, and discipline, audit and inspection.",
  },
  lastingOpen: {
    zh: "入链后不可更改；改变意见的，另行记录，原意见保留。",
    en: "Once in the ledger it cannot be changed; a change of mind is recorded as well, and the first position stays.",
  },
  revealed: { zh: "已一并启封", en: "Revealed together" },
  revealedWitnessed: {
    zh: "{at} 一并启封；此前全部封存已经见证单位签名",
    en: "revealed together at {at}; the witnesses had signed for every seal before",
  },
  revealedUnwitnessed: {
    zh: "{at} 一并启封，未经见证：等候时间内没有见证单位的签名",
    en: "revealed together at {at}, unwitnessed: the witnesses had not signed in the time to wait",
  },
  sameAsSealed: {
    zh: "启封的内容与您在本机封存的一致，本机所存已删除。",
    en: "What was revealed is what you sealed on this device; the copy here is deleted.",
  },
  otherThanSealed: {
    zh: "记录中的表态与您在本机封存的不一致。本机所存仍在，请当场说明，联系审计人员。",
    en: "The recorded position is not what you sealed on this device. The copy here is kept: say so in the room, and call the auditors.",
  },
  notInRound: {
    zh: "本轮启封时没有您的封存。",
    en: "You had not sealed in this round when it was revealed.",
  },

  // 未能启封的情形 · Grounds
  not_sealed: { zh: "未能封存", en: "could not be sealed" },
  half_lost: { zh: "启封所需的一半丢失", en: "half of what opens it was lost" },
  does_not_open: { zh: "与封存时的承诺值不符", en: "it does not match what was sealed" },

  // 会议记录人员 · The clerk
  noDevice: {
    zh: "派驻机构的设备尚未加入，不能开始封存。请派驻机构列席人员打开本会议的列席页面，点“本设备加入”。",
    en: "No device of the station has joined, so sealing cannot begin. Ask the observer to open the observer's page of this meeting and let the device join.",
  },
  deviceHere: { zh: "{name} 的设备已加入", en: "The device of {name} has joined" },
  begin: { zh: "开始封存表态", en: "Begin sealing" },
  beginHint: {
    zh: "由到会且未回避的成员各自在本人设备上封存，全部封存后一并启封；主持人其后表态。",
    en: "Members who are present and not recused each seal on their own device; all are revealed together, and the chair states after that.",
  },
  again: { zh: "另开一轮", en: "Begin another round" },
  againAsk: {
    zh: "本轮作废，已封存的不再启封，全体重新封存。确定另开一轮？",
    en: "This round is given up: what was sealed in it is never revealed, and everybody seals anew. Begin another round?",
  },
  againAfter: {
    zh: "本轮已经启封。另开一轮，全体重新封存；已启封的意见保留在记录中。",
    en: "This round has been revealed. In another round everybody seals anew; the positions revealed stay in the record.",
  },
  otherDevice: {
    zh: "其后加入的是另一台派驻设备，本轮仍由开始时的设备启封。设备无法使用的，另开一轮。",
    en: "Another device of the station has joined since; this round is still revealed by the one it began with. If that one cannot be used, begin another round.",
  },
  member: { zh: "成员", en: "Member" },
  state: { zh: "情况", en: "State" },
  has: { zh: "已封存", en: "sealed" },
  hasNot: { zh: "未封存", en: "not yet" },
  resend: { zh: "已封存，等待其设备重新发送", en: "sealed; their device is to send again" },
  couldNot: { zh: "未能封存，启封后公开表态", en: "could not seal; states openly after the reveal" },
  left: { zh: "未能启封（{why}），等待公开表态", en: "left unopened ({why}); is to state openly" },
  leftStated: { zh: "未能启封（{why}），已公开表态", en: "left unopened ({why}); has stated openly" },
  opened: { zh: "已启封", en: "revealed" },
  gone: { zh: "已封存，其后离会或者回避", en: "sealed, and has left or is recused since" },
  markUnable: { zh: "记为未能封存", en: "Record as unable" },
  markUnableOf: { zh: "将 {name} 记为未能封存", en: "Record that {name} could not seal" },
  markUnableAsk: {
    zh: "确认 {name} 的设备不能使用？记录后由本人在启封后公开表态，记录中照此注明。",
    en: "Is it certain that {name} has no working device? They then state openly after the reveal, and the record shows it.",
  },
  soFar: { zh: "{n} / {of} 已封存", en: "{n} of {of} have sealed" },
  atStation: {
    zh: "全部封存，派驻设备核对后自动启封",
    en: "All have sealed; the station's device checks and the reveal follows by itself",
  },
  atStationUnwitnessed: {
    zh: "全部封存，等候时间内没有见证单位签名；派驻设备核对后启封，注明未经见证",
    en: "All have sealed, and the witnesses have not signed in time; the station's device checks, and the reveal is marked unwitnessed",
  },
  chairNext: {
    zh: "主持人现在可以表态，记录自动写明启封的轮次和序号。",
    en: "The chair may state now; the record names the round and the number of the reveal by itself.",
  },

  // 派驻机构 · The station
  device: { zh: "派驻机构设备", en: "The station's device" },
  deviceNote: {
    zh: "本机持有启封所需的一半。密钥由本机生成，不能读出；全部核对无误后，本机自动交出，不经人工。",
    en: "This device holds one half of what opens the positions. Its key was made here and cannot be read out; when everything checks, it gives its halves by itself.",
  },
  join: { zh: "本设备加入", en: "Let this device join" },
  joinInstead: { zh: "改用本设备", en: "Use this device instead" },
  joined: { zh: "本设备已加入，等待开始封存", en: "This device has joined; sealing has yet to begin" },
  otherJoined: {
    zh: "{name} 的另一台设备已加入本议题。",
    en: "Another device, of {name}, has joined on this item.",
  },
  roundElsewhere: {
    zh: "本轮由另一台派驻设备启封，本机没有其密钥。那台设备不能使用的，本机加入后请会议记录人员另开一轮。",
    en: "Another device of the station reveals this round; its key is not here. If that device cannot be used, join with this one and ask the clerk to begin another round.",
  },
  waitSeals: { zh: "尚未封存：{names}", en: "Yet to seal: {names}" },
  roomList: {
    zh: "服务器所列应封存人员：{names}。请与会场核对：到会且未回避的成员应当都在其中。",
    en: "Who is to seal, as the server says: {names}. Compare with the room: all members who are present and not recused belong there.",
  },
  checking: { zh: "正在核对", en: "Checking" },
  checkedSeal: {
    zh: "凭据核验通过，账本第 {index} 号，{state}",
    en: "receipt holds, number {index} in the ledger, {state}",
  },
  unwitnessedSeal: { zh: "尚无见证", en: "no quorum yet" },
  half: { zh: "本机的一半", en: "The half here" },
  receiptBad: { zh: "凭据核验未通过", en: "receipt does not hold" },
  receiptUnknown: { zh: "此浏览器不能核验", en: "this browser cannot tell" },
  halfHere: { zh: "本机能解开其一半", en: "its half opens here" },
  halfMissing: { zh: "其一半丢失或者解不开", en: "its half is lost or does not open" },
  hasGiven: { zh: "本机已交出所持的一半", en: "this device has given its halves" },
  given: {
    zh: "已核对全部封存，本机已交出所持的一半",
    en: "Everything was checked; this device has given its halves",
  },
  refuses: { zh: "本机不交出所持的一半", en: "This device does not give its halves" },
  whyNotSealed: { zh: "{names} 尚未封存", en: "{names} has yet to seal" },
  whyTwice: { zh: "{names} 有两份封存记录", en: "{names} is recorded as having sealed twice" },
  whyStranger: {
    zh: "{names} 有封存记录，但不在应封存人员之列",
    en: "{names} is recorded as having sealed, and is not among those who are to",
  },
  whyHalf: {
    zh: "{names} 的一半丢失或者解不开，已请其设备重新发送",
    en: "the half of {names} is lost or does not open; their device was asked to send it again",
  },
  whyNotCovered: { zh: "{names} 的封存尚未进入账本", en: "the seal of {names} is not in the ledger yet" },
  whyNoQuorum: { zh: "见证单位尚未签名", en: "the witnesses have not signed yet" },
  whyReceipt: {
    zh: "{names} 的存证凭据核验未通过，或者与所示的封存不符",
    en: "the receipt of {names} does not hold, or is not of the seal shown",
  },
  whyBrowser: {
    zh: "本浏览器不能核验签名，请换用支持 Ed25519 的新版浏览器",
    en: "this browser cannot check signatures; use a recent one with Ed25519",
  },
  whyGone: {
    zh: "服务器称 {names} 不再列入应封存人员",
    en: "the server says that {names} is no longer among those who are to seal",
  },
  whyUnable: { zh: "记录称 {names} 未能封存", en: "it is recorded that {names} could not seal" },
  confirmRoom: { zh: "与会场相符：{name}", en: "That is so in the room: {name}" },
  leaveUnopened: { zh: "{name} 留待公开表态", en: "Leave {name} unopened" },
  leaveUnopenedAsk: {
    zh: "{name} 的封存将不启封，由本人公开表态，记录中照此注明。确定？",
    en: "The seal of {name} stays unopened; they state openly, and the record shows it. Is that so?",
  },
  askAgain: { zh: "再请重新发送", en: "Ask to send again" },
  notGiven: {
    zh: "凡有一项不符，本机不交出；请当场说明，查明原因。",
    en: "While anything is out of order nothing is given: say so in the room, and find out why.",
  },
  keyFromServer: {
    zh: "账本公钥和见证名单首次由本服务器提供，此后更换的，本设备拒绝；要完全独立，请用审计机关自己的核验程序核验证明包。",
    en: "The ledger's key and the list of witnesses first came from this server, and a change is refused; for full independence check the proof bundle with the auditors' own verifier.",
  },
} satisfies Texts;
