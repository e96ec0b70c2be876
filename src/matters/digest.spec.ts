import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { requestHashUnder } from "./asked.ts";
import { digestUnder, idOf } from "./digest.ts";

test("a request is known again whatever the order of its fields, and only under the same key", () => {
  const [key, other] = [randomBytes(32), randomBytes(32)];
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string(), { minKeys: 2 }), (request) => {
      const turned = Object.fromEntries(Object.entries(request).reverse());
      expect(requestHashUnder(key)(turned)).toEqual(requestHashUnder(key)(request));
      expect(requestHashUnder(other)(request)).not.toEqual(requestHashUnder(key)(request));
    }),
    { numRuns: 50 },
  );
});

test("each purpose has digests of its own, and an id made from one looks like a random UUID", () => {
  const key = randomBytes(32);
  expect(digestUnder(key, "erasure")("x")).not.toEqual(digestUnder(key, "request")("x"));
  const id = idOf(digestUnder(key, "erasure")("x"));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idOf(digestUnder(key, "erasure")("x"))).toBe(id);
});
