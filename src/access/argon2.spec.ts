import { describe, expect, test } from "vitest";
import { hashPassword, isOutdated, unusableHash, verifyPassword } from "./argon2.ts";

describe("passwords", () => {
  test("are kept as PHC strings of Argon2id with 19 MiB, two passes", async () => {
    expect(await hashPassword("correct horse battery")).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
    );
  });

  test("open their own hash and no other", async () => {
    const hash = await hashPassword("口令 with 汉字 and spaces");
    expect(await verifyPassword(hash, "口令 with 汉字 and spaces")).toBe(true);
    expect(await verifyPassword(hash, "口令 with 汉字 and space")).toBe(false);
    expect(await hashPassword("口令 with 汉字 and spaces")).not.toBe(hash);
  });

  test("a hash of the reference implementation is read, with its own parameters", async () => {
    // printf password | argon2 somesalt -id -t 2 -m 16 -p 1 (the reference implementation's README and test vectors)
    const hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await verifyPassword(hash, "password")).toBe(true);
    expect(await verifyPassword(hash, "Password")).toBe(false);
    expect(isOutdated(hash)).toBe(true);
  });

  test("no password opens the hash of an account without one, and garbage opens nothing", async () => {
    const hash = unusableHash();
    expect(isOutdated(hash)).toBe(false);
    expect(await verifyPassword(hash, "")).toBe(false);
    expect(await verifyPassword("scrypt:abc", "abc")).toBe(false);
    expect(await verifyPassword("", "")).toBe(false);
  });

  test("many at once all get their answer", async () => {
    const hash = await hashPassword("correct horse battery");
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        verifyPassword(hash, i % 3 === 0 ? "correct horse battery" : "wrong"),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(4);
  });
});
