/** 权限 · access: who signs in, who may do what, who looked at what. */
export {
  type Account,
  accountById,
  createAccount,
  listAccounts,
  type NewAccount,
  setAccountStatus,
} from "./accounts.ts";
export { ACTIONS, type Action, authorize, type Resource } from "./authorize.ts";
export { type Look, lookAdmission } from "./looks.ts";
export { type Administrator, derivePrincipal, type HeldOffice, type Principal } from "./principal.ts";
export { scopeOf } from "./scope.ts";
export { createSignIn, type SignIn } from "./sign-in.ts";
