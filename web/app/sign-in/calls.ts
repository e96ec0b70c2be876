/** The sign-in endpoints, which the contract of the API does not describe, and the browser's part in passkeys. */
import { call } from "../api.ts";
import { settleSignOut } from "../offline/sign-out.ts";

const at = (path: string) => `/api/auth${path}`;

/** A session that was to end while the server was away ends before another begins. */
async function begin<T>(path: string, given: unknown): Promise<T> {
  await settleSignOut();
  return call<T>(path, given);
}

/** With `twoFactorRedirect` the password was right and a second step is asked for; otherwise the session is open. */
export type SignInAnswer = { twoFactorRedirect?: boolean };

export const signInByPassword = (given: { username: string; password: string }) =>
  begin<SignInAnswer>(at("/sign-in/username"), given);

export const signInByCode = (code: string) => call<SignInAnswer>(at("/two-factor/verify-totp"), { code });

export const signInByBackupCode = (code: string) =>
  call<SignInAnswer>(at("/two-factor/verify-backup-code"), { code });

export const signInAsSample = (account: string) => begin<unknown>("/api/v1/sample/sign-in", { account });

/** Leaves the page for the office's identity provider, which leads back to `next`. */
export async function leaveForProvider(next: string): Promise<void> {
  const { url } = await begin<{ url: string }>(at("/sign-in/social"), {
    provider: "oidc",
    callbackURL: next,
  });
  window.location.assign(url);
}

/** False in old browsers, and at an address without https that is not localhost. */
export const passkeysWork = () =>
  typeof PublicKeyCredential === "function" &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

/** @throws DOMException when the person gives up, or the device has no passkey. */
export async function signInByPasskey(): Promise<void> {
  const options = await call<PublicKeyCredentialRequestOptionsJSON>(
    at("/passkey/generate-authenticate-options"),
  );
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = toJson(await navigator.credentials.get({ publicKey }));
  await begin(at("/passkey/verify-authentication"), { response });
}

/** Under which the device lists the passkey, and the name that the person gives it here. */
export type NewPasskey = { signInName: string; displayName: string; name: string };

/** @throws DOMException when the person gives up, or the device's passkey is here already. */
export async function addPasskey({ signInName, displayName, name }: NewPasskey): Promise<void> {
  const options = await call<PublicKeyCredentialCreationOptionsJSON>(
    at("/passkey/generate-register-options"),
  );
  const user = { ...options.user, name: signInName, displayName };
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON({ ...options, user });
  const response = toJson(await navigator.credentials.create({ publicKey }));
  await call(at("/passkey/verify-registration"), { response, name });
}

function toJson(credential: Credential | null): unknown {
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new DOMException("no passkey was given", "NotAllowedError");
}

/** `backedUp`: the device's maker copies it to the person's other devices. */
export type Passkey = { id: string; name?: string | null; createdAt: string; backedUp: boolean };

export const listPasskeys = () => call<Passkey[]>(at("/passkey/list-user-passkeys"));

export const removePasskey = (id: string) => call<unknown>(at("/passkey/delete-passkey"), { id });

/** Every other session of the account ends. */
export const changePassword = (given: { currentPassword: string; newPassword: string }) =>
  call<unknown>(at("/change-password"), { ...given, revokeOtherSessions: true });

/** What an authenticator needs, and the back-up codes, which are told this once. */
export type NewAuthenticator = { totpURI: string; backupCodes: string[] };

export const beginAuthenticator = (password: string) =>
  call<NewAuthenticator>(at("/two-factor/enable"), { password });

/** The first right code turns the second step on. */
export const confirmAuthenticator = (code: string) => call<unknown>(at("/two-factor/verify-totp"), { code });

export const newBackupCodes = (password: string) =>
  call<{ backupCodes: string[] }>(at("/two-factor/generate-backup-codes"), { password });
