import { expect, test } from "vitest";
import { together } from "./together.ts";

/** Work whose rounds end when the test says so. */
function heldBack(answer: (item: number) => string = (item) => `${item}`) {
  const rounds: { items: number[]; end: () => void }[] = [];
  const work = (items: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      const end = () => {
        try {
          resolve(items.map(answer));
        } catch (error) {
          reject(error);
        }
      };
      rounds.push({ items, end });
    });
  return { rounds, work };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("whoever comes while a round is under way goes together in the next, in order, at most so many", async () => {
  const { rounds, work } = heldBack();
  const ask = together(3, work);
  const answers = [1, 2, 3, 4, 5].map((item) => ask(item));
  for (let round = 0; round < 3; round += 1) {
    await settled();
    rounds[round]?.end();
  }
  expect(await Promise.all(answers)).toEqual(["1", "2", "3", "4", "5"]);
  expect(rounds.map((r) => r.items)).toEqual([[1], [2, 3, 4], [5]]);
});

test("nobody fails for what another brought", async () => {
  const { rounds, work } = heldBack((item) => {
    if (item === 3) throw new Error("three");
    return `${item}`;
  });
  const ask = together(9, work);
  const answers = Promise.allSettled([1, 2, 3, 4].map((item) => ask(item)));
  for (let round = 0; round < 5; round += 1) {
    await settled();
    rounds[round]?.end();
  }
  expect((await answers).map((a) => (a.status === "fulfilled" ? a.value : a.reason.message))).toEqual([
    "1",
    "2",
    "three",
    "4",
  ]);
  expect(rounds.map((r) => r.items)).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
});

test("what nobody brought fails all at once", async () => {
  const away = new Error("away");
  const { rounds, work } = heldBack(() => {
    throw away;
  });
  const ask = together(9, work, (error) => error === away);
  const answers = Promise.allSettled([1, 2, 3, 4].map((item) => ask(item)));
  for (let round = 0; round < 2; round += 1) {
    await settled();
    rounds[round]?.end();
  }
  expect((await answers).map((a) => a.status === "rejected" && a.reason)).toEqual(Array(4).fill(away));
  expect(rounds.map((r) => r.items)).toEqual([[1], [2, 3, 4]]);
});

test("after a quiet time the next one starts a round at once", async () => {
  const ask = together(9, async (items: number[]) => items.map((item) => item * 2));
  expect(await ask(1)).toBe(2);
  expect(await ask(2)).toBe(4);
});
