import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.owner.query("create table notes (n integer primary key, text text not null)");
});
afterAll(() => db.drop());

const ADD = { name: "add-note", text: "insert into notes (n, text) values ($1, $2)" };
const notes = () => db.owner.query<{ n: number }>("select n from notes order by n");

test("what is written without waiting is there when the transaction has answered, in the order of writing", async () => {
  const seen = await db.owner.transaction(async (tx) => {
    tx.write(ADD, [1, "one"]);
    tx.write("update notes set n = n + 1 where n = $1", [1]);
    return tx.query<{ n: number }>("select n from notes");
  });
  expect(seen).toEqual([{ n: 2 }]);
  expect(await notes()).toEqual([{ n: 2 }]);
});

test("a write that fails fails the transaction with its own error, and nothing of it stays", async () => {
  const before = await notes();
  const work = db.owner.transaction(async (tx) => {
    tx.write(ADD, [7, "seven"]);
    tx.write(ADD, [7, "seven again"]);
    tx.write(ADD, [8, "eight"]);
  });
  await expect(work).rejects.toMatchObject({ code: "23505" });
  expect(await notes()).toEqual(before);
});

test("a question behind a failed write is answered with what failed first", async () => {
  const work = db.owner.transaction(async (tx) => {
    tx.write(ADD, [9, null]);
    return tx.query("select 1");
  });
  await expect(work).rejects.toMatchObject({ code: "23502" });
});

test("work that throws takes back what it has written, and the connection serves the next", async () => {
  const before = await notes();
  const work = db.owner.transaction(async (tx) => {
    tx.write(ADD, [10, "ten"]);
    throw new Error("changed my mind");
  });
  await expect(work).rejects.toThrow("changed my mind");
  expect(await notes()).toEqual(before);
});
