import type { Texts } from "./words.ts";

export const ME = {
  title: { zh: "我的账号", en: "My account" },
  name: { zh: "姓名", en: "Name" },
  signInName: { zh: "登录名", en: "Sign-in name" },
  jurisdiction: { zh: "辖区", en: "Jurisdiction" },
  seats: { zh: "职务", en: "Offices" },
  administrator: { zh: "管理员", en: "Administrator" },
  system: { zh: "系统管理员", en: "System administrator" },
  security: { zh: "安全管理员", en: "Security administrator" },
  audit: { zh: "审计管理员", en: "Audit administrator" },
  changedElsewhere: {
    zh: "姓名与职务来自名册，登录名由系统管理员创建；有误请联系安全管理员。",
    en: "Name and offices come from the registry, the sign-in name from the system administrator; tell the security administrator what is wrong.",
  },
  changedOnServer: {
    zh: "三员账号只能在服务器上用命令更换。",
    en: "The three administrators' accounts are replaced on the server only, by a command.",
  },
  sampleNote: {
    zh: "示例账号一键登录，没有密码。安全管理员重置密码后，才能修改密码、设置动态口令；通行密钥可直接添加。",
    en: "Sample accounts sign in with one click and have no password: it can be changed, and an authenticator set up, only after the security administrator has reset it. Passkeys can be added.",
  },
  done: { zh: "完成", en: "Done" },
  cancel: { zh: "取消", en: "Cancel" },

  password: { zh: "密码", en: "Password" },
  passwordIs: {
    zh: "修改后，本账号在其他设备上的登录一律退出。",
    en: "When it changes, every other session of this account ends.",
  },
  change: { zh: "修改密码", en: "Change the password" },
  current: { zh: "当前密码", en: "Current password" },
  first: { zh: "安全管理员给的临时密码", en: "The temporary password you were given" },
  giveCurrent: { zh: "请输入当前密码", en: "Enter the current password" },
  newPassword: { zh: "新密码", en: "New password" },
  newPasswordOf: {
    zh: "新密码（{least} 至 {most} 个字符）",
    en: "New password ({least} to {most} characters)",
  },
  passwordLength: { zh: "须为 {least} 至 {most} 个字符", en: "{least} to {most} characters are needed" },
  again: { zh: "再输入一次新密码", en: "The new password again" },
  notSame: { zh: "两次输入的新密码不一致", en: "The two are not the same" },
  sameAsOld: { zh: "新密码不能与当前密码相同", en: "The new password is the current one" },
  passwordChanged: {
    zh: "密码已修改，其他设备上的登录已退出。",
    en: "The password is changed; other sessions have ended.",
  },

  authenticator: { zh: "动态口令", en: "Authenticator" },
  isOn: { zh: "已启用", en: "on" },
  isOff: { zh: "未启用", en: "off" },
  authenticatorIs: {
    zh: "登录时，密码之外再输入手机验证器显示的 6 位数字。",
    en: "At sign-in, the six digits that the phone's authenticator shows are asked for beside the password.",
  },
  newPhone: {
    zh: "更换手机或验证器丢失：先用备用码登录；需要重新设置的，请安全管理员重置。",
    en: "With a new or lost phone, sign in with a back-up code; to set it up anew, ask the security administrator to reset it.",
  },
  newPhoneOfAdministrator: {
    zh: "更换手机或验证器丢失：先用备用码登录；需要重新设置的，须在服务器上用命令更换三员。",
    en: "With a new or lost phone, sign in with a back-up code; to set it up anew, the administrators are replaced on the server.",
  },
  setUp: { zh: "设置动态口令", en: "Set it up" },
  confirmPassword: { zh: "确认是您本人：当前密码", en: "To be sure that it is you: the current password" },
  goOn: { zh: "继续", en: "Go on" },
  scan: {
    zh: "用手机上的验证器应用扫描二维码；不能扫描时，手工输入下面的密钥。",
    en: "Scan this with the authenticator on the phone; where it cannot scan, type the key.",
  },
  qrCode: { zh: "动态口令的二维码", en: "QR code of the authenticator" },
  secret: { zh: "密钥", en: "Key" },
  code: { zh: "验证器当前显示的 6 位数字", en: "The six digits that it shows now" },
  giveCode: { zh: "请输入 6 位数字", en: "Enter the six digits" },
  turnOn: { zh: "启用", en: "Turn it on" },

  backup: { zh: "备用码", en: "Back-up codes" },
  backupIs: {
    zh: "手机不在身边时代替动态口令，每个只能用一次。重新生成后，原有备用码全部作废。",
    en: "In place of the authenticator when the phone is not at hand; each works once. New ones make the old ones void.",
  },
  renew: { zh: "重新生成", en: "Make new ones" },
  keepThem: {
    zh: "请立即打印或抄录，放在只有您能拿到的地方。离开本页后不再显示。",
    en: "Print or copy them now, and keep them where only you can reach. They are not shown again.",
  },
  sheetTitle: { zh: "权鉴 备用码 · {name}", en: "Quanjian back-up codes · {name}" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  print: { zh: "打印", en: "Print" },
  kept: { zh: "我已妥善保存", en: "I have kept them" },

  passkeys: { zh: "通行密钥", en: "Passkeys" },
  passkeysAre: {
    zh: "用本设备的指纹、人脸或 PIN 登录，不输入密码。",
    en: "Sign in with this device's fingerprint, face or PIN, without a password.",
  },
  passkeysNotHere: {
    zh: "此浏览器或此网址不支持通行密钥：请用较新的浏览器，并通过 https 地址访问。",
    en: "Passkeys do not work here: they need a recent browser and an https address.",
  },
  noPasskeys: {
    zh: "尚未添加。添加后，登录页可用“通行密钥登录”。",
    en: "None yet. Once added, the sign-in page takes it in place of the password.",
  },
  device: { zh: "名称", en: "Name" },
  unnamed: { zh: "未命名", en: "unnamed" },
  addedOn: { zh: "添加日期", en: "Added" },
  keptWhere: { zh: "保存方式", en: "Kept" },
  thisDeviceOnly: { zh: "仅在该设备", en: "on that device only" },
  copiedByMaker: { zh: "由设备厂商同步", en: "synchronised by the device's maker" },
  remove: { zh: "移除", en: "Remove" },
  removeSure: {
    zh: "移除后，不能再用它登录。确定移除？",
    en: "It will not sign in any more. Remove it?",
  },
  passkeyName: { zh: "设备名称", en: "A name for the device" },
  passkeyExample: { zh: "例如：办公室电脑", en: "for example: office computer" },
  givePasskeyName: { zh: "请输入设备名称", en: "Give it a name" },
  add: { zh: "添加通行密钥", en: "Add a passkey" },
  signInAnew: { zh: "重新登录", en: "Sign in again" },

  sessions: { zh: "登录", en: "Sessions" },
  sessionsAre: {
    zh: "系统不保存登录的地址和设备，只有时间。",
    en: "Neither addresses nor devices are kept of a session, only its times.",
  },
  startedAt: { zh: "登录时间", en: "Signed in" },
  endsAt: { zh: "自动结束", en: "Ends by itself" },
  actions: { zh: "办理", en: "To do" },
  thisSession: { zh: "本次登录", en: "this one" },
  signOutHere: { zh: "用“退出”结束", en: "by signing out" },
  endSession: { zh: "结束", en: "End" },
  endOf: { zh: "结束 {at} 的登录", en: "End the session of {at}" },
  endOthers: { zh: "结束其他全部登录", en: "End all others" },
  endOthersShows: {
    zh: "有不认得的登录时间：立即结束，并修改密码。",
    en: "If you do not recognise a time, end it at once and change the password.",
  },
  noSessions: { zh: "没有登录。登录后会列在这里。", en: "No sessions. They appear when somebody signs in." },

  stepTitle: { zh: "登录还差一步", en: "One more step" },
  stepPassword: {
    zh: "您用的是临时密码。请先改为只有您自己知道的密码，之后才能使用系统。",
    en: "You signed in with a temporary password. Replace it by one that only you know before anything else.",
  },
  stepFactor: {
    zh: "管理员登录须有第二步验证。请先设置动态口令，之后才能使用系统。",
    en: "Administrators sign in with two steps. Set up an authenticator before anything else.",
  },
} satisfies Texts;
