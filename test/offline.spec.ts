/** What works without a server, as far as it is pure: sealing, passphrases, what differs when the server is back, fonts. */
import { describe, expect, test } from "vitest";
import type { ProblemAnswer } from "../web/app/api.ts";
import { conflictOf, differencesOf, isBlocked, isTooOld } from "../web/app/offline/conflicts.ts";
import { newPassphrase, weaknessOf } from "../web/app/offline/passphrase.ts";
import {
  ITERATIONS,
  keyOf,
  keyOfPassphrase,
  newDataKey,
  newSalt,
  open,
  seal,
  unwrapKey,
  wrapKey,
} from "../web/app/offline/sealing.ts";
import { facesIn, fontsFor } from "../web/service-worker/fonts.ts";

describe("sealing", () => {
  test("what is sealed opens at its own place with its own key, and nowhere else; no byte of it may differ", async () => {
    const key = await keyOf(newDataKey());
    const words = { title: "关于采购市政养护车辆的议题", name: "𠮷田·㛃" };
    const sealed = await seal(key, "draft 1", words);
    expect(await open(key, "draft 1", sealed)).toEqual(words);
    await expect(open(key, "draft 2", sealed)).rejects.toThrow();
    await expect(open(await keyOf(newDataKey()), "draft 1", sealed)).rejects.toThrow();
    for (const at of [0, 12, sealed.length - 1]) {
      const altered = sealed.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      await expect(open(key, "draft 1", altered)).rejects.toThrow();
    }
  });

  test("the same words sealed twice look different, and hold none of the words", async () => {
    const key = await keyOf(newDataKey());
    const [one, two] = await Promise.all([seal(key, "draft 1", "议题"), seal(key, "draft 1", "议题")]);
    expect(one).not.toEqual(two);
    expect(Buffer.from(one).includes(Buffer.from("议题"))).toBe(false);
  });

  test("a data key under a passphrase opens with the same characters in any spelling, with no other, for no other account", async () => {
    const salt = newSalt();
    const dataKey = newDataKey();
    const by = (words: string) => keyOfPassphrase(words, salt, ITERATIONS);
    const wrapped = await wrapKey(await by("青川 山高 Ａ１ 水长流"), "account", dataKey);
    expect(await unwrapKey(await by("青川 山高 A1 水长流"), "account", wrapped)).toEqual(dataKey);
    await expect(unwrapKey(await by("青川 山高 A1 水长"), "account", wrapped)).rejects.toThrow();
    await expect(unwrapKey(await by("青川 山高 A1 水长流"), "another", wrapped)).rejects.toThrow();
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
  });
});

test("a weak passphrase is told by what is wrong with it; a long one of any script, and a drawn one, will do", () => {
  const names = ["lin.zhiyuan", "林志远"];
  const cases = {
    short: ["", "abc", "一二三四", "correct hors"].slice(0, 3),
    digits: ["202611231234", "1390137001391"],
    repeating: ["abcabcabcabcabc", "aaaaaaaaaaaaaaaa", "abababababab"],
    sequence: ["abcdefghijkl1", "qwertyuiop123", "0987654321ab"],
    name: ["lin.zhiyuan1", "林志远林志远林志远"],
  };
  for (const [weakness, passphrases] of Object.entries(cases))
    for (const passphrase of passphrases)
      expect([passphrase, weaknessOf(passphrase, names)]).toEqual([passphrase, weakness]);
  for (const strong of [
    "四月的茶 比去年晚七天",
    "plain horses eat 7 staples",
    "39571028846610293847",
    newPassphrase(),
  ])
    expect([strong, weaknessOf(strong, names)]).toEqual([strong, null]);
  expect(newPassphrase()).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  expect(newPassphrase()).not.toBe(newPassphrase());
});

describe("what differs when the server is back", () => {
  const seat = (person: string, titles: string[], principal = "none") => ({
    person,
    name: person,
    titles,
    principal,
  });

  test("who left, who came and whose office is another are named; the same people in another order are no difference", () => {
    const then = [seat("甲", ["局长"], "both"), seat("乙", ["副局长"]), seat("丙", ["副局长"])];
    expect(differencesOf(then, then.toReversed())).toEqual([]);
    const now = [seat("甲", ["局长"], "both"), seat("丙", ["党组成员"]), seat("丁", ["副局长"])];
    expect(differencesOf(then, now)).toEqual([
      { person: "乙", name: "乙", was: ["副局长"], is: null },
      { person: "丙", name: "丙", was: ["副局长"], is: ["党组成员"] },
      { person: "丁", name: "丁", was: null, is: ["副局长"] },
    ]);
    // Who presides is another matter than what they are called.
    const [chief] = then;
    if (!chief) throw new Error("somebody holds the first office");
    expect(differencesOf([chief], [{ ...chief, principal: "party" }]).map(({ person }) => person)).toEqual([
      "甲",
    ]);
  });

  test.each([
    [{ status: 0, code: null }, "away", false],
    [{ status: 401, code: "not_signed_in" }, "session", false],
    [{ status: 403, code: "sign_in_incomplete" }, "session", false],
    [{ status: 403, code: "not_allowed" }, "not-allowed", true],
    [{ status: 409, code: "matter_moved_on" }, "moved-on", true],
    [{ status: 409, code: "idempotency_key_reused" }, "key-used", true],
    [{ status: 409, code: "duplicate_act" }, "key-used", true],
    [{ status: 422, code: "act_malformed" }, "refused", true],
    [{ status: 422, code: "claimed_in_future" }, "refused", true],
    [{ status: 429, code: "too_many_requests" }, "server", false],
    [{ status: 500, code: "internal_error" }, "server", false],
    [{ status: 503, code: "database_unavailable" }, "server", false],
    [{ status: 507, code: "storage_full" }, "server", false],
  ])("%o is told as %s, and needs its clerk: %s", (said, kind, needsClerk) => {
    const problem = { message: "words", faults: [], ...said } as unknown as ProblemAnswer;
    const conflict = conflictOf(problem, "2026-11-26T00:00:00.000Z", "zh-CN");
    expect(conflict.kind).toBe(kind);
    expect(isBlocked(conflict)).toBe(needsClerk);
  });

  test("an attempt is too old for another one before the server forgets its key", () => {
    const first = "2026-10-01T08:00:00.000Z";
    expect(isTooOld(first, new Date("2026-10-30T07:00:00Z"))).toBe(false);
    expect(isTooOld(first, new Date("2026-10-30T09:00:00Z"))).toBe(true);
  });
});

test("of the fonts, those pieces are kept that hold a character of the pages", () => {
  const face = (name: string, ranges?: string) =>
    `@font-face{font-family:A;src:url(/assets/${name}.woff2)format("woff2")${ranges ? `;unicode-range:${ranges}` : ""}}`;
  const css = [
    face("one", "U+4E00-4EFF,U+3001"),
    face("two", "U+20BB7"),
    face("three", "U+5???"),
    face("all"),
  ].join("");
  const needed = (text: string) =>
    fontsFor(facesIn(css), new Set([...text].map((c) => c.codePointAt(0) ?? 0))).map((url) =>
      url.slice(8, -6),
    );
  expect(needed("、")).toEqual(["one", "all"]);
  expect(needed("𠮷")).toEqual(["two", "all"]);
  expect(needed("国人")).toEqual(["one", "three", "all"]);
  expect(needed("a")).toEqual(["all"]);
});
