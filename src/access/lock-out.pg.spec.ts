import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { LOCK_OUT_RULES, lockOut } from "./lock-out.ts";

let test_: TestDatabase;
let guard: ReturnType<typeof lockOut>;

beforeAll(async () => {
  test_ = await createTestDatabase();
  guard = lockOut(test_.app, (name) => `hash of ${name}`);
});
afterAll(() => test_.drop());

async function minutesLocked(name: string): Promise<number> {
  const [row] = await test_.owner.query<{ minutes: number }>(
    `select coalesce(round(extract(epoch from locked_until - now()) / 60), 0)::int as minutes
       from auth.sign_in_failures where name_hash = $1`,
    [`hash of sign-in ${name}`],
  );
  return row?.minutes ?? 0;
}

async function passMinutes(minutes: number): Promise<void> {
  await test_.owner.query(
    `update auth.sign_in_failures set locked_until = locked_until - $1 * interval '1 minute',
                                      last_at = last_at - $1 * interval '1 minute'`,
    [minutes],
  );
}

async function attempts(name: string, times: number): Promise<number[]> {
  const answers: number[] = [];
  for (let i = 0; i < times; i += 1) answers.push(await guard.attempt(name));
  return answers;
}

describe("lock-out", () => {
  test("five attempts are tried, the sixth waits a quarter of an hour, then longer each time", async () => {
    const locks = [15, 60, 240, 240];
    for (const minutes of locks) {
      expect(await attempts("guessed", 6)).toEqual([0, 0, 0, 0, 0, minutes]);
      expect(await minutesLocked("guessed")).toBe(minutes);
      await passMinutes(minutes - 1);
      expect(await guard.attempt("guessed")).toBe(1);
      await passMinutes(2);
    }
  });

  test("twenty attempts at the same moment do not slip through together", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guard.attempt("flooded")));
    expect(answers.filter((minutes) => minutes === 0)).toHaveLength(LOCK_OUT_RULES.failuresAllowed);
  });

  test("a success clears the count, and another name is not touched", async () => {
    await attempts("mistyped", 4);
    await guard.clear("mistyped");
    expect(await attempts("mistyped", 5)).toEqual([0, 0, 0, 0, 0]);
    expect(await guard.attempt("other")).toBe(0);
  });

  test("a day without an attempt is a fresh start", async () => {
    await attempts("rested", 6);
    await passMinutes(25 * 60);
    expect(await guard.attempt("rested")).toBe(0);
    expect(await minutesLocked("rested")).toBe(0);
    await attempts("rested", 4);
    expect(await minutesLocked("rested")).toBe(15);
  });

  test("many failures over all names slow every attempt down, up to two seconds", async () => {
    expect(await guard.delayMs()).toBe(0);
    await test_.owner.query("insert into auth.sign_in_pressure values (date_trunc('minute', now()), 29)");
    await guard.failed();
    expect(await guard.delayMs()).toBe(0);
    await guard.failed();
    expect(await guard.delayMs()).toBe(20);
    await test_.owner.query("update auth.sign_in_pressure set failures = 9000");
    expect(await guard.delayMs()).toBe(2_000);
  });

  test("what is over is swept out", async () => {
    await test_.owner.query("delete from auth.sign_in_pressure");
    await passMinutes(48 * 60);
    await guard.failed();
    expect(await test_.owner.query("select from auth.sign_in_failures")).toHaveLength(0);
  });
});
