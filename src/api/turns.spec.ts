import { expect, test } from "vitest";
import { places, turns } from "./turns.ts";

/** Work that ends when it is told to. */
function work(name: string, begun: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const start = () => {
    begun.push(name);
    return promise;
  };
  return { start, end: resolve };
}

test("so many at once, the others in the order in which they came", async () => {
  const inTurn = turns({ atOnce: 2, ofOne: 9 });
  const begun: string[] = [];
  const all = ["a", "b", "c", "d"].map((name) => work(name, begun));
  const ends = all.map(({ start }) => inTurn("one", start));
  await Promise.resolve();
  expect(begun).toEqual(["a", "b"]);
  all[1]?.end();
  await ends[1];
  expect(begun).toEqual(["a", "b", "c"]);
  all[2]?.end();
  await ends[2];
  expect(begun).toEqual(["a", "b", "c", "d"]);
  for (const { end } of all) end();
  await Promise.all(ends);
});

test("who has too much going or waiting is refused, and nobody else; what fails gives its turn and its place back", async () => {
  const inTurn = turns({ atOnce: 1, ofOne: 2 });
  const begun: string[] = [];
  const [first, second] = [work("first", begun), work("second", begun)];
  const mine = [inTurn("one", first.start), inTurn("one", second.start)];
  await expect(inTurn("one", async () => "third")).rejects.toMatchObject({ code: "too_many_requests" });
  const other = inTurn("other", async () => "other");
  first.end();
  second.end();
  await Promise.all(mine);
  expect(await other).toBe("other");
  await expect(inTurn("one", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await inTurn("one", async () => "again")).toBe("again");
});

test("a place is given back once, however often it is said", () => {
  const take = places(2);
  const [leave] = [take("one"), take("one")];
  expect(() => take("one")).toThrow("too_many_requests");
  leave();
  leave();
  take("one");
  expect(() => take("one")).toThrow("too_many_requests");
});
