/** What the sign-in library refuses, in our words: its own are in English only. */
import type { Words } from "../platform/index.ts";
import { CODE_LOCKED_SECONDS, FRESH_SECONDS } from "./library.ts";
import { PASSWORD_LENGTH } from "./users.ts";

const SECONDS_A_MINUTE = 60;
const codeLockedMinutes = CODE_LOCKED_SECONDS / SECONDS_A_MINUTE;
const freshMinutes = FRESH_SECONDS / SECONDS_A_MINUTE;
const length: Words = {
  zh: `密码须为 ${PASSWORD_LENGTH.least} 至 ${PASSWORD_LENGTH.most} 个字符`,
  en: `A password has ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters`,
};
const expired: Words = {
  zh: "本次登录已超时，请重新输入账号和密码",
  en: "This sign-in took too long; enter the account name and the password again",
};
const notThisPasskey: Words = {
  zh: "本系统不认识这个通行密钥，请换一个，或用账号密码登录",
  en: "This passkey is not known here; use another, or sign in with the password",
};
const tryAgain: Words = {
  zh: "通行密钥未通过校验，请重试",
  en: "The passkey could not be verified; try again",
};

const REFUSALS: Record<string, Words> = {
  INVALID_CODE: {
    zh: "动态口令不正确、已过时或已用过，请输入验证器新显示的六位数字",
    en: "The code is wrong, over or used; enter the six digits that the authenticator shows next",
  },
  INVALID_BACKUP_CODE: {
    zh: "备用码不正确或已用过，每个备用码只能用一次",
    en: "The back-up code is wrong or used up; each works once",
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    zh: "本次登录输错次数过多，请重新输入账号和密码",
    en: "Too many wrong codes; enter the account name and the password again",
  },
  ACCOUNT_TEMPORARILY_LOCKED: {
    zh: `动态口令输错次数过多，第二步验证已暂停，最长 ${codeLockedMinutes} 分钟后可再试`,
    en: `Too many wrong codes: the second step is locked; try again in ${codeLockedMinutes} min at most`,
  },
  INVALID_TWO_FACTOR_COOKIE: expired,
  TOTP_NOT_ENABLED: { zh: "尚未设置动态口令", en: "No authenticator has been set up" },
  TOTP_ALREADY_ENABLED: { zh: "动态口令已启用", en: "The authenticator is on already" },
  TWO_FACTOR_NOT_ENABLED: { zh: "请先启用动态口令", en: "Set an authenticator up first" },
  BACKUP_CODES_NOT_ENABLED: { zh: "没有可用的备用码", en: "There are no back-up codes" },
  INVALID_PASSWORD: { zh: "当前密码不正确", en: "The current password is wrong" },
  PASSWORD_TOO_SHORT: length,
  PASSWORD_TOO_LONG: length,
  CREDENTIAL_ACCOUNT_NOT_FOUND: {
    zh: "该账号没有密码，由单位统一身份认证登录",
    en: "This account has no password; it signs in by the identity provider",
  },
  SESSION_NOT_FRESH: {
    zh: `为确认是您本人，添加通行密钥须在登录后 ${freshMinutes} 分钟内办理，请重新登录`,
    en: `To be sure that it is you, a passkey is added within ${freshMinutes} minutes of signing in; sign in again`,
  },
  ACCOUNT_NOT_ACTIVE: {
    zh: "账号未启用或已锁定，请联系安全管理员",
    en: "The account is not active; ask the security administrator",
  },
  USER_NOT_VERIFIED: {
    zh: "通行密钥须验证本人（PIN、指纹或人脸）",
    en: "The passkey must verify you (PIN, fingerprint or face)",
  },
  CHALLENGE_NOT_FOUND: { zh: "等候时间过长，请重试", en: "It took too long; try again" },
  PASSKEY_NOT_FOUND: notThisPasskey,
  AUTHENTICATION_FAILED: tryAgain,
  FAILED_TO_VERIFY_REGISTRATION: tryAgain,
  PREVIOUSLY_REGISTERED: {
    zh: "此设备的通行密钥已添加过",
    en: "This device's passkey has been added already",
  },
};

export function refusalWords(code: string): Words | null {
  return REFUSALS[code] ?? null;
}
