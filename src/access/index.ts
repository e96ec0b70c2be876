/** 权限 · access: who signs in, who may do what, who looked at what. */
export {
  type AccountAct,
  type AccountChange,
  type AccountRefusal,
  type Accounts,
  type AccountsOptions,
  createAccounts,
  type Done,
  type Issued,
  type Once,
  type RecordAccountChange,
} from "./account-changes.ts";
export { type AccountLogRow, accountRecorder, listAccountLog } from "./account-log.ts";
export { type Account, accountById, listAccounts, type OwnSignIn, ownSignIn } from "./accounts.ts";
export { ACTIONS, type Action, authorize, type Resource } from "./authorize.ts";
export { draftKeyOf } from "./draft-key.ts";
export {
  anyAccounts,
  firstRunSecret,
  firstRunSecrets,
  type NewAdministrator,
  type PendingSetUp,
  pendingSetUps,
  replaceAdministrators,
  type SetUp,
  setUpAdministrators,
} from "./first-run.ts";
export { LOCK_OUT_RULES, type LockOutRules } from "./lock-out.ts";
export { civilDay, type Look, type LookRow, listLooks, lookAdmission, recordLook } from "./looks.ts";
export { type OidcProvider, readOidc } from "./oidc.ts";
export {
  type Administrator,
  derivePrincipal,
  type HeldOffice,
  type Pending,
  type Principal,
} from "./principal.ts";
export { createPrincipals, type Principals, type RegistryReader } from "./principals.ts";
export { createSampleAccounts, type NewSampleAccount } from "./sample-accounts.ts";
export { scopeOf } from "./scope.ts";
export { CONCERNS, type Concern, concernsOf } from "./standing.ts";
export type { OpenSession } from "./sessions.ts";
export { createSignIn, type SignIn, type SignInOptions } from "./sign-in.ts";
export { PASSWORD_LENGTH } from "./users.ts";
