/** What sealed answers come to on the organ's page. */
import { expect, test } from "vitest";
import { countsOf } from "../web/app/meetings/tone/count.ts";

test("only those who said something count, and below the number nothing is shown", () => {
  const four = ["beforehand", "beforehand", "in-the-room", "not-at-all"] as const;
  expect(countsOf([...four, "not-saying", "not-saying", null], 5)).toBeNull();
  expect(countsOf([...four, "not-at-all", "not-saying", null], 5)).toEqual({
    beforehand: 2,
    "in-the-room": 1,
    "not-at-all": 2,
  });
});
