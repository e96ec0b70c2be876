import { expect, test } from "vitest";
import { BackupBusy } from "../backup/index.ts";
import { type BackupContext, backupOfTheNight } from "./backup.ts";

const FILE = "quanjian-20261126T191700Z.tar";

function nights(ok: boolean, keptDays = 14) {
  const done: string[] = [];
  const backups = {
    keptDays,
    async make(by: string | null) {
      done.push(`made by ${by}`);
      return { file: FILE, bytes: 7 };
    },
    async test(file: string) {
      done.push(`tested ${file}`);
      return { ok, rows: 3, found: ok ? [] : [{ zh: "有一行不同", en: "a row differs" }] };
    },
    async prune() {
      done.push("pruned");
      return ["quanjian-20261101T191700Z.tar"];
    },
  } as unknown as BackupContext["backups"];
  return { backups, done };
}

test("each night's backup is tested, and only then do old ones go", async () => {
  const whole = nights(true);
  expect(await backupOfTheNight(whole)).toMatchObject({
    file: FILE,
    ok: true,
    removed: ["quanjian-20261101T191700Z.tar"],
  });
  expect(whole.done).toEqual(["made by night", `tested ${FILE}`, "pruned"]);
  const broken = nights(false);
  expect(await backupOfTheNight(broken)).toMatchObject({ ok: false, found: ["a row differs"], removed: [] });
  expect(broken.done).toEqual(["made by night", `tested ${FILE}`]);
});

test("none is made where the configuration says so; while a person makes one, the night says that it did not", async () => {
  const off = nights(true, 0);
  expect(await backupOfTheNight(off)).toBe(null);
  expect(off.done).toEqual([]);
  const busy = nights(true).backups;
  busy.make = async () => {
    throw new BackupBusy("process 7 makes a backup");
  };
  expect(await backupOfTheNight({ backups: busy })).toMatchObject({
    ok: false,
    found: ["process 7 makes a backup"],
  });
});
