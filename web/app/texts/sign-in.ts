import type { Texts } from "./words.ts";

export const SIGN_IN = {
  account: { zh: "账号", en: "Account name" },
  password: { zh: "密码", en: "Password" },
  giveAccount: { zh: "请输入账号", en: "Enter the account name" },
  givePassword: { zh: "请输入密码", en: "Enter the password" },
  or: { zh: "或", en: "or" },
  byPasskey: { zh: "通行密钥登录", en: "Sign in with a passkey" },
  byProvider: { zh: "单位统一身份认证登录", en: "Sign in by the office's identity provider" },
  forgotten: {
    zh: "忘记密码或账号被锁定，请联系本辖区安全管理员。",
    en: "If the password is forgotten or the account locked, ask the jurisdiction's security administrator.",
  },
  codeAsked: {
    zh: "密码已通过。请输入验证器当前显示的动态口令。",
    en: "The password is right. Enter the code that the authenticator shows now.",
  },
  backupAsked: {
    zh: "密码已通过。请输入一个未用过的备用码。",
    en: "The password is right. Enter a back-up code that has not been used.",
  },
  code: { zh: "动态口令（6 位数字）", en: "One-time code (6 digits)" },
  backupCode: { zh: "备用码", en: "Back-up code" },
  giveCode: { zh: "请输入", en: "Enter it here" },
  goOn: { zh: "继续", en: "Go on" },
  useBackup: { zh: "改用备用码", en: "Use a back-up code" },
  useCode: { zh: "改用动态口令", en: "Use the authenticator" },
  back: { zh: "返回", en: "Back" },
  passkeyGivenUp: {
    zh: "通行密钥未完成：已取消、超时，或本设备上没有可用的通行密钥。",
    en: "The passkey was not used: given up, too late, or none on this device.",
  },
  passkeyKnown: { zh: "此设备的通行密钥已添加过。", en: "This device's passkey has been added already." },
  sampleTitle: { zh: "选一个示例账号进入", en: "Choose a sample account" },
  sampleSub: {
    zh: "示例为虚构的青川市，人名与事项均属虚构。不同的人看到的内容不同。",
    en: "The sample is an invented prefecture; its people and matters are invented. Each person sees something else.",
  },
  oneClick: { zh: "点击即登录，无需密码", en: "one click, no password" },
  goOnAs: { zh: "以{name}（{role}）继续", en: "Go on as {name} ({role})" },
  groupPower: { zh: "用权单位", en: "Holds power" },
  groupSupervision: { zh: "监督单位", en: "Supervises" },
  groupAdministration: { zh: "系统三员", en: "Administers" },
  withPassword: { zh: "账号密码登录", en: "With an account" },
  already: { zh: "您已登录为{name}。", en: "You are signed in as {name}." },
  toDesk: { zh: "进入待办", en: "Go to the desk" },
  toSetUp: { zh: "前往初始设置", en: "Set them up" },
  notSetUp: {
    zh: "尚未设置三员的辖区：{names}",
    en: "Without administrators as yet: {names}",
  },
  providerRefused: {
    zh: "单位统一身份认证未能登录：没有与之对应的可用账号，或在认证页面已取消。请重试，或联系安全管理员。",
    en: "The identity provider did not lead to an account here, or it was given up there. Try again, or ask the security administrator.",
  },
} satisfies Texts;
