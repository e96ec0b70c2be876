/** Passwords: Argon2id by node:crypto, written as PHC strings (RFC 9106; parameters of OWASP's cheat sheet). */
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

const MEMORY_KIB = 19_456;
const PASSES = 2;
const PARALLELISM = 1;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
const PARAMETERS = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${PARALLELISM}$`;
const PHC =
  /^\$argon2id\$v=19\$m=(?<m>\d+),t=(?<t>\d+),p=(?<p>\d+)\$(?<salt>[A-Za-z0-9+/]+)\$(?<tag>[A-Za-z0-9+/]+)$/;

/** Four derivations at once take 76 MiB; a flood of sign-ins waits in a line instead of taking all memory. */
const AT_ONCE = 4;
/** At some 30 ms each, the last in the line waits a second or two; who comes later is turned away. */
const LINE_MOST = 200;
let running = 0;
const line: (() => void)[] = [];

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const parameters = { memory: MEMORY_KIB, passes: PASSES, parallelism: PARALLELISM, tagLength: TAG_BYTES };
  const tag = await inLine(() => derive(password, salt, parameters));
  return `${PARAMETERS}${plain(salt)}$${plain(tag)}`;
}

/** A hash that no password opens, for accounts without one: refusing them costs the same as refusing a wrong password. */
export function unusableHash(): string {
  return `${PARAMETERS}${plain(randomBytes(SALT_BYTES))}$${plain(randomBytes(TAG_BYTES))}`;
}

/** Whether a hash was made with other parameters than today's, and is to be made again at the next sign-in. */
export function isOutdated(hash: string): boolean {
  return !hash.startsWith(PARAMETERS);
}

/** @returns false for a wrong password and for a hash that is not Argon2id. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const { m, t, p, salt, tag } = PHC.exec(hash)?.groups ?? {};
  if (!m || !t || !p || !salt || !tag) return false;
  const expected = Buffer.from(tag, "base64");
  const parameters = {
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    tagLength: expected.length,
  };
  const actual = await inLine(() => derive(password, Buffer.from(salt, "base64"), parameters));
  return timingSafeEqual(expected, actual);
}

/** True while the line is full: the caller turns the sign-in away before it begins. */
export function passwordsAreBusy(): boolean {
  return line.length >= LINE_MOST;
}

type Parameters = { memory: number; passes: number; parallelism: number; tagLength: number };

function derive(message: string, nonce: Buffer, parameters: Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2("argon2id", { message, nonce, ...parameters }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}

/** Whoever finishes hands the place to the next in the line. */
async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => line.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
}

function plain(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
