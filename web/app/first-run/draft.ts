/** What was typed of the set-up so far. Names outlive a reload in this window; secrets are held in memory alone. */
import type { SetUp } from "../api.ts";

export const THREE = ["system", "security", "audit"] as const;
export type Which = (typeof THREE)[number];

export type Typed = { name: string; signInName: string; password: string; again: string };
export type Draft = { jurisdiction: string | undefined; secret: string; three: Record<Which, Typed> };

const KEY = "first-run";
const NOBODY: Typed = { name: "", signInName: "", password: "", again: "" };

export function begun(only: string | undefined): Draft {
  const draft: Draft = {
    jurisdiction: only,
    secret: "",
    three: { system: NOBODY, security: NOBODY, audit: NOBODY },
  };
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Record<
      string,
      Partial<Typed> | undefined
    >;
    for (const which of THREE) {
      const { name, signInName } = kept[which] ?? {};
      if (typeof name === "string" && typeof signInName === "string")
        draft.three[which] = { ...NOBODY, name, signInName };
    }
  } catch {
    // What cannot be read is typed again.
  }
  return draft;
}

export function keep({ three }: Draft): void {
  const names = Object.fromEntries(
    THREE.map((which) => [which, { name: three[which].name, signInName: three[which].signInName }]),
  );
  sessionStorage.setItem(KEY, JSON.stringify(names));
}

export function forget(): void {
  sessionStorage.removeItem(KEY);
}

export function bodyOf({ jurisdiction = "", secret, three }: Draft): SetUp {
  const of = ({ name, signInName, password }: Typed) => ({
    name: name.trim(),
    signInName: signInName.trim(),
    password,
  });
  return {
    jurisdiction,
    secret: secret.trim(),
    administrators: { system: of(three.system), security: of(three.security), audit: of(three.audit) },
  };
}

export type Lack =
  | "giveName"
  | "otherName"
  | "giveSignInName"
  | "otherSignInName"
  | "passwordLength"
  | "otherPassword"
  | "notSame";

const same = (a: string, b: string) =>
  a.trim() !== "" && a.trim().normalize("NFKC").toLowerCase() === b.trim().normalize("NFKC").toLowerCase();

const SIGN_IN_NAME = /^[\p{L}\p{N}._@+-]{2,60}$/u;

/** What one of the three still lacks, field by field; the server asks the same again. */
export function lacksOf(
  { three }: Draft,
  which: Which,
  length: { least: number; most: number },
): Partial<Record<keyof Typed, Lack>> {
  const own = three[which];
  const others = THREE.filter((other) => other !== which).map((other) => three[other]);
  const lacks: Partial<Record<keyof Typed, Lack>> = {};
  if (own.name.trim() === "") lacks.name = "giveName";
  else if (others.some(({ name }) => same(name, own.name))) lacks.name = "otherName";
  if (!SIGN_IN_NAME.test(own.signInName.trim())) lacks.signInName = "giveSignInName";
  else if (others.some(({ signInName }) => same(signInName, own.signInName)))
    lacks.signInName = "otherSignInName";
  if (own.password.length < length.least || own.password.length > length.most)
    lacks.password = "passwordLength";
  else if (others.some(({ password }) => password === own.password)) lacks.password = "otherPassword";
  if (own.password !== own.again) lacks.again = "notSame";
  return lacks;
}
