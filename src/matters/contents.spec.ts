import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openRecord, type SealedRecord, sealRecord } from "./contents.ts";

const recordKey = randomBytes(32);
const record = {
  data: { title: "关于采购的议题", amount: 100 },
  evidence: ["sha256:00"],
  salts: { type: "c2FsdA==" },
};
const sealed = sealRecord(recordKey, "act-1", record);

test("a sealed record opens to what it was, and shows no word of it", () => {
  expect(openRecord(recordKey, "act-1", sealed)).toEqual(record);
  for (const part of Object.values(sealed)) expect(part.toString("utf8")).not.toContain("采购");
});

test("no key and no ciphertext occurs twice, so the fixed nonces never meet the same key", () => {
  const again = sealRecord(recordKey, "act-1", record);
  for (const part of ["content", "salts", "wrapped"] as const) expect(again[part]).not.toEqual(sealed[part]);
});

test("it opens for no other act and no other installation", () => {
  expect(() => openRecord(recordKey, "act-2", sealed)).toThrow();
  expect(() => openRecord(randomBytes(32), "act-1", sealed)).toThrow();
  expect(() =>
    openRecord(recordKey, "act-1", { ...sealed, content: sealed.salts, salts: sealed.content }),
  ).toThrow();
});

test("any altered byte and any cut is refused", () => {
  const parts = fc.constantFrom<keyof SealedRecord>("content", "salts", "wrapped");
  fc.assert(
    fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (part, at, by, isCut) => {
      const bytes = Buffer.from(sealed[part]);
      const spot = at % bytes.length;
      bytes[spot] = (bytes[spot] ?? 0) ^ by;
      const bad = { ...sealed, [part]: isCut ? sealed[part].subarray(0, spot) : bytes };
      expect(() => openRecord(recordKey, "act-1", bad)).toThrow();
    }),
  );
});
