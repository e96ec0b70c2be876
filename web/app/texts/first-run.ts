import type { Texts } from "./words.ts";

export const FIRST_RUN_TEXTS = {
  title: { zh: "初始设置", en: "First set-up" },
  sub: {
    zh: "系统管理员、安全管理员、审计管理员由三个不同的人担任，权限相互分离、相互制约，均不能查看事项。",
    en: "Three different people keep the system: their rights are apart and check one another, and none of them sees matters.",
  },
  steps: { zh: "步骤", en: "Steps" },
  stepOf: { zh: "第 {n} 步，共 {of} 步", en: "Step {n} of {of}" },
  stepDone: { zh: "已完成", en: "done" },
  stepNow: { zh: "当前", en: "now" },
  stepOpen: { zh: "待办", en: "to do" },
  back: { zh: "上一步", en: "Back" },
  goOn: { zh: "下一步", en: "Next" },
  later: {
    zh: "可以随时离开：姓名与登录名留在本浏览器的这个窗口，密码和口令不留。",
    en: "You may leave and come back: names stay in this window of the browser, passwords and the secret do not.",
  },

  stepJurisdiction: { zh: "辖区与口令", en: "Jurisdiction and secret" },
  stepReview: { zh: "核对", en: "Review" },
  jurisdiction: { zh: "辖区", en: "Jurisdiction" },
  choose: { zh: "请选择辖区", en: "Choose the jurisdiction" },
  timeZone: { zh: "时区", en: "Time zone" },
  timeZoneIs: {
    zh: "期限按此时区的日历日计算。有误时，请在设置三员之前由服务器管理人员重新建立辖区（--time-zone）。",
    en: "Limits count its civil days. If it is wrong, have the jurisdiction created anew on the server (--time-zone) before the administrators are set up.",
  },
  origin: { zh: "存证链名称", en: "Name of the ledger" },
  originIs: { zh: "以后不能更改。", en: "It cannot be changed later." },
  secret: { zh: "服务器启动时打印的口令", en: "The secret that the server printed" },
  secretHelp: {
    zh: "在服务器最近一次启动的输出中；用后即作废，再次启动会换新的。",
    en: "In what the server printed at its last start. It works once; a new start makes a new one.",
  },
  giveSecret: { zh: "请输入口令", en: "Enter the secret" },

  system: { zh: "系统管理员", en: "System administrator" },
  security: { zh: "安全管理员", en: "Security administrator" },
  audit: { zh: "审计管理员", en: "Audit administrator" },
  systemDoes: {
    zh: "创建账号，初始导入名册，备份与测试备份；不能启用账号，也不掌握任何人的密码。",
    en: "Creates accounts, imports the registry at first, makes and tests backups; cannot activate accounts and never holds a password.",
  },
  securityDoes: {
    zh: "把账号绑定到名册中的人并启用，重置密码，锁定与解锁，结束登录；依法删除内容须经其手。",
    en: "Binds accounts to people and activates them, resets passwords, locks and unlocks, ends sessions; erasing contents by law passes through these hands.",
  },
  auditDoes: {
    zh: "查看前两者做了什么、谁看过什么；不能变更任何账号。",
    en: "Reads what the other two did, and who looked at what; changes nothing.",
  },
  handOver: {
    zh: "请把键盘交给{role}本人。所输密码其他两位不应看到。",
    en: "Hand the keyboard to the {role}. The other two should not see the password.",
  },
  name: { zh: "姓名", en: "Name" },
  giveName: { zh: "请输入姓名", en: "Enter the name" },
  otherName: { zh: "三员须为三个不同的人", en: "The three are three different people" },
  signInName: { zh: "登录名", en: "Sign-in name" },
  signInNameHint: {
    zh: "2 至 60 个字符：文字、数字和 . _ @ + -",
    en: "2 to 60 characters: letters, digits and . _ @ + -",
  },
  giveSignInName: { zh: "请输入登录名", en: "Enter the sign-in name" },
  otherSignInName: {
    zh: "与另一位管理员的登录名相同，请换一个",
    en: "Another of the three has this name; choose another",
  },
  password: { zh: "密码", en: "Password" },
  passwordOf: { zh: "密码（{least} 至 {most} 个字符）", en: "Password ({least} to {most} characters)" },
  passwordLength: { zh: "须为 {least} 至 {most} 个字符", en: "{least} to {most} characters are needed" },
  otherPassword: {
    zh: "与另一位管理员的密码相同，请换一个",
    en: "Another of the three has this password; choose another",
  },
  again: { zh: "再输入一次密码", en: "The password again" },
  notSame: { zh: "两次输入的密码不一致", en: "The two are not the same" },

  willRecord: {
    zh: "将记入用权记录：本辖区三员已设置，由审计管理员查看，入链后不可更改。姓名、登录名与密码不入存证链。",
    en: "What will be recorded: that the three administrators were set up. The audit administrator reads it, and once in the ledger it cannot be changed. Names, sign-in names and passwords do not enter the ledger.",
  },
  submit: { zh: "设置三员", en: "Set them up" },
  done: { zh: "三员已设置", en: "The three administrators are set up" },
  doneSub: {
    zh: "一次性口令已作废。请三人分别登录；首次登录须设置动态口令。登录后可在本页继续其余步骤。",
    en: "The secret is used up. Each of the three signs in now and sets up an authenticator; the remaining steps go on here after signing in.",
  },
  toSignIn: { zh: "前往登录", en: "Go to the sign-in" },
  nothing: { zh: "没有待设置的辖区", en: "Nothing is to be set up" },
  nothingSub: {
    zh: "各辖区的三员均已设置。管理员登录后，可在本页看到其余步骤。",
    en: "Every jurisdiction has its administrators. Signed in, an administrator sees the remaining steps here.",
  },

  restTitle: { zh: "从设置到启用", en: "From set-up to use" },
  restSub: {
    zh: "三员已设置。以下各步由不同的人办理，可以随时离开，回来时按实际情况显示。",
    en: "The three administrators are set up. The steps below are done by different people; leave and come back at any time, they show what is so.",
  },
  restOf: { zh: "已完成 {done} 步，共 {of} 步", en: "{done} of {of} done" },
  allDone: { zh: "全部完成", en: "All done" },
  who: { zh: "由谁办理", en: "Who" },
  recorded: { zh: "将记录", en: "Recorded" },
  onServer: { zh: "签发用户（在服务器上）", en: "the sequencer's user (on the server)" },
  serverManager: { zh: "服务器管理人员", en: "whoever runs the server" },
  go: { zh: "去办理", en: "Go there" },
  notYou: { zh: "请{who}办理", en: "For the {who}" },

  factors: { zh: "三员各自设置动态口令", en: "Each of the three sets up an authenticator" },
  factorsIs: {
    zh: "首次登录时设置，设好之前不能办理任何事。已设置 {n} / 3。",
    en: "At the first sign-in, before anything else. {n} of 3 have done so.",
  },
  factorsRecorded: { zh: "不入用权记录", en: "nothing" },
  ledger: { zh: "开立存证链，任命见证方", en: "Open the ledger and appoint witnesses" },
  ledgerIs: {
    zh: "没有见证方达到法定数，存证链不签发。本系统运行部门不计入法定数，至少一家来自外部或上级。",
    en: "Without a quorum of witnesses the ledger signs nothing. The operator's own department never counts; one witness is outside or higher.",
  },
  ledgerSample: {
    zh: "示例的见证方在本服务器内运行，仅供示范，不独立。",
    en: "The sample's witnesses run inside this server: a demonstration, independent of nobody.",
  },
  ledgerRecorded: {
    zh: "见证方与法定数写入公开的见证策略",
    en: "the witnesses and their quorum, in the public policy",
  },
  registry: { zh: "导入名册", en: "Import the registry" },
  registryIs: {
    zh: "单位、职务、人员、任期，从 Excel 导入；有误时指出行和列，全部无误才写入。现有 {n} 个单位。",
    en: "Bodies, offices, people and terms, from Excel; what is wrong is named by row and column, and nothing is written before all is right. {n} bodies so far.",
  },
  registryRecorded: {
    zh: "每一项作为名册记录，入链后不可更改",
    en: "each entry as an act of the registry, unchangeable once in the ledger",
  },
  backup: { zh: "首次备份并测试", en: "Make the first backup and test it" },
  backupIs: {
    zh: "备份存放在 {folder}。宜放在另一块磁盘（QUANJIAN_BACKUPS）；密钥另处保管（quanjian backup make --keys）。",
    en: "Backups lie in {folder}. Better on another disk (QUANJIAN_BACKUPS); the keys elsewhere (quanjian backup make --keys).",
  },
  backupRecorded: {
    zh: "谁手工备份、谁测试，由审计管理员查看",
    en: "who made and who tested it, for the audit administrator",
  },
  accounts: { zh: "建立并启用账号", en: "Create and activate accounts" },
  accountsIs: {
    zh: "系统管理员建立，安全管理员绑定到名册中的人并启用，首次密码当面交给本人。已启用 {n} 个。",
    en: "The system administrator creates them, the security administrator binds and activates them and hands first passwords over in person. {n} are active.",
  },
  accountsRecorded: { zh: "每次变更，由审计管理员查看", en: "every change, for the audit administrator" },
  norms: { zh: "采用本地规范", en: "Adopt local norms" },
  normsIs: {
    zh: "国家规范自始有效。本级规定和参数由两名法规工作人员提出、采用，次日起施行。",
    en: "The national norms hold from the start. Local ones and parameters are proposed and adopted by two regulation officers, and hold from a later day.",
  },
  normsRecorded: { zh: "提出与采用，连同依据", en: "proposal and adoption, with their basis" },
  regulation: { zh: "法规工作人员", en: "regulation officers" },
  optional: { zh: "可选", en: "optional" },

  next: { zh: "各人接下来", en: "What comes next for each" },
  nextSystem: {
    zh: "每周看一次“系统状态”：备份是否测试通过、见证方是否跟上。",
    en: "Looks at the page System every week: is the backup tested, are the witnesses up to date?",
  },
  nextSecurity: {
    zh: "有人卸任时，锁定其账号；“系统状态”的“账号与任职”会列出。",
    en: "Locks the accounts of those who leave office; System lists them under Accounts and offices.",
  },
  nextAudit: {
    zh: "每月查看账号变更与查阅记录，核对有无不应有的操作。",
    en: "Reads every month how accounts changed and who looked at what.",
  },
  nextClerk: {
    zh: "会议记录人员用收到的首次密码登录，即可记录会议。",
    en: "Clerks sign in with their first passwords and record meetings.",
  },
  clerk: { zh: "会议记录人员", en: "Meeting clerk" },
  pendingStep: {
    zh: "请先完成登录（设置动态口令），再继续其余步骤。",
    en: "First complete the sign-in (set up an authenticator), then go on with the steps.",
  },
  toDesk: { zh: "继续登录", en: "Go on signing in" },
  notice: {
    zh: "初始设置还有 {n} 步未完成。",
    en: "{n} steps of the set-up are open.",
    one: "One step of the set-up is open.",
  },
  toRest: { zh: "查看步骤", en: "See the steps" },
} satisfies Texts;
