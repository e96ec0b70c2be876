import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["张三", "zs"],
  ["曾国强", "zgq"],
  ["单雄信", "sxx"],
  ["欧阳修", "oyx"],
  ["阿不都·买买提", "abdmmt"],
  ["Anna de Witt", "adw"],
])("%s is found by %s first", (name, usual) => {
  expect(initialsOf(name)[0]).toBe(usual);
});

test("another reading of a character is found as well, and there are never many", () => {
  expect(initialsOf("曾国强")).toContain("cgq");
  for (const name of ["曾国强", "单单单单单单单", "乐行重"])
    expect(initialsOf(name).length).toBeLessThanOrEqual(8);
});

test("a character whose reading nobody knows is left out, and what is no name has none", () => {
  expect(initialsOf("𠮷野")).toContain("y");
  expect(initialsOf("㛃明")[0]).toBe("jm");
  expect(initialsOf("")).toEqual([]);
  expect(initialsOf("，—")).toEqual([]);
});
