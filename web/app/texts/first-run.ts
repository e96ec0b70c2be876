import type { Texts } from "./words.ts";

export const FIRST_RUN_TEXTS = {
  title: { zh: "初始设置：设置三员", en: "First set-up" },
  sub: {
    zh: "系统管理员、安全管理员、审计管理员由三个不同的人担任，权限相互分离、相互制约，均不能查看事项。",
    en: "Three different people keep the system: their rights are apart and check one another, and none of them sees matters.",
  },
  start: { zh: "一次性口令", en: "One-time secret" },
  jurisdiction: { zh: "辖区", en: "Jurisdiction" },
  choose: { zh: "请选择辖区", en: "Choose the jurisdiction" },
  secret: { zh: "服务器启动时打印的口令", en: "The secret that the server printed" },
  secretHelp: {
    zh: "在服务器最近一次启动的输出中；用后即作废，再次启动会换新的。",
    en: "In what the server printed at its last start. It works once; a new start makes a new one.",
  },
  giveSecret: { zh: "请输入口令", en: "Enter the secret" },
  three: { zh: "三员", en: "The three administrators" },
  system: { zh: "系统管理员", en: "System administrator" },
  security: { zh: "安全管理员", en: "Security administrator" },
  audit: { zh: "审计管理员", en: "Audit administrator" },
  systemDoes: {
    zh: "创建账号；不能启用账号，也不掌握任何人的密码。",
    en: "Creates accounts; cannot activate them and never holds a password.",
  },
  securityDoes: {
    zh: "把账号绑定到名册中的人并启用，重置密码，锁定与解锁。",
    en: "Binds accounts to people and activates them, resets passwords, locks and unlocks.",
  },
  auditDoes: {
    zh: "查看前两者对账号做了什么、谁看过什么。",
    en: "Reads what the other two did to accounts, and who looked at what.",
  },
  name: { zh: "姓名", en: "Name" },
  giveName: { zh: "请输入姓名", en: "Enter the name" },
  signInName: { zh: "登录名", en: "Sign-in name" },
  giveSignInName: { zh: "请输入登录名", en: "Enter the sign-in name" },
  password: { zh: "密码", en: "Password" },
  passwordOf: { zh: "密码（{least} 至 {most} 个字符）", en: "Password ({least} to {most} characters)" },
  passwordLength: { zh: "须为 {least} 至 {most} 个字符", en: "{least} to {most} characters are needed" },
  eachAlone: {
    zh: "请三人到场，各自输入自己的密码，互不告知；三个密码须各不相同。",
    en: "Let each of the three enter their own password, unseen by the others; the three must differ.",
  },
  willRecord: {
    zh: "将记入用权记录：本辖区三员已设置。姓名、登录名与密码不入存证链。",
    en: "What will be recorded: that the three administrators were set up. Names, sign-in names and passwords do not enter the ledger.",
  },
  submit: { zh: "设置三员", en: "Set them up" },
  done: { zh: "三员已设置", en: "The three administrators are set up" },
  doneSub: {
    zh: "一次性口令已作废。请三人分别登录；首次登录须设置动态口令，之后才能办理业务。",
    en: "The secret is used up. Each of the three signs in now, and sets up an authenticator before anything else.",
  },
  toSignIn: { zh: "前往登录", en: "Go to the sign-in" },
  nothing: { zh: "没有待设置的辖区", en: "Nothing is to be set up" },
  nothingSub: {
    zh: "各辖区的三员均已设置。新建辖区后，初始设置会出现在这里。",
    en: "Every jurisdiction has its administrators. A new jurisdiction is set up here.",
  },
} satisfies Texts;
