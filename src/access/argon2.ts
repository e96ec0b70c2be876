/** Passwords: Argon2id by node:crypto, written as PHC strings (RFC 9106; parameters of OWASP's cheat sheet). */
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

const MEMORY_KIB = 19_456;
const PASSES = 2;
const PARALLELISM = 1;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

/** A flood of sign-ins waits here instead of taking all memory. */
const AT_ONCE = 4;
let running = 0;
const line: (() => void)[] = [];

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive(password, salt, MEMORY_KIB, PASSES, PARALLELISM);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${PARALLELISM}$${plain(salt)}$${plain(tag)}`;
}

/** @returns false for a wrong password and for a hash that is not Argon2id. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  if (!match) return false;
  const [, memory, passes, parallelism, salt, tag] = match as unknown as [string, string, string, string, string, string];
  const expected = Buffer.from(tag, "base64");
  const actual = await derive(password, Buffer.from(salt, "base64"), Number(memory), Number(passes), Number(parallelism));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

async function derive(message: string, nonce: Buffer, memory: number, passes: number, parallelism: number): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => line.push(resolve));
  running += 1;
  try {
    return await new Promise((resolve, reject) => {
      const parameters = { message, nonce, memory, passes, parallelism, tagLength: TAG_BYTES };
      argon2("argon2id", parameters, (error, tag) => (error ? reject(error) : resolve(tag)));
    });
  } finally {
    running -= 1;
    line.shift()?.();
  }
}

function plain(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
