import { expect, test } from "vitest";
import { changed, type Settings, SettingsChange, UNCHANGED } from "./settings.ts";

const view = (more: object = {}) => ({
  id: "6f6f2c5e-6a5e-4e9b-9a65-0f8f0b3b7f11",
  page: "matters",
  name: "大额未校验",
  search: "?class=large-fund&sort=amount",
  isDefault: false,
  ...more,
});
const OTHER = "9d0f7f0e-0a2c-4f63-8c5b-5a8f7d1c2b33";
const columns = { order: ["title", "amount"], hidden: ["body"], widths: { title: 320 } };
const fault = (change: object) => {
  const answer = changed(UNCHANGED, SettingsChange.parse(change));
  return "path" in answer ? answer.path : null;
};

test("what is given replaces what was there, the rest stays, and the revision counts", () => {
  const first = changed(UNCHANGED, { language: "en", columns: { matters: columns } }) as Settings;
  expect(first).toEqual({ ...UNCHANGED, revision: 1, language: "en", columns: { matters: columns } });
  const second = changed(first, { density: "comfortable", columns: { findings: columns } }) as Settings;
  expect(second).toMatchObject({ revision: 2, language: "en", density: "comfortable" });
  expect(Object.keys(second.columns)).toEqual(["matters", "findings"]);
  expect((changed(second, { columns: { matters: null } }) as Settings).columns).toEqual({
    findings: columns,
  });
});

test("columns of twenty pages are kept, of one more refused; and so is more than the settings may hold together", () => {
  const pages = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`page${at}`, columns]));
  expect([fault({ columns: pages(20) }), fault({ columns: pages(21) })]).toEqual([null, "body.columns"]);
  const views = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      view({
        id: `6f6f2c5e-6a5e-4e9b-9a65-${String(at).padStart(12, "0")}`,
        search: `?${"q".repeat(1_900)}`,
      }),
    );
  expect([fault({ views: views(15) }), fault({ views: views(17) })]).toEqual([null, "body"]);
});

test("what is not known is refused by its name", () => {
  const unknown = SettingsChange.safeParse({ colour: "red", views: [view({ owner: "me" })] });
  expect(unknown.error?.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["unrecognized_keys", "views.0"],
    ["unrecognized_keys", ""],
  ]);
  for (const wrong of [
    { density: "tiny" },
    { views: [view({ search: "https://elsewhere.example" })] },
    { views: [view({ name: "  " })] },
    { columns: { matters: { ...columns, widths: { title: 3 } } } },
    { columns: { __proto__x: columns } },
  ])
    expect(SettingsChange.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
});

test("two views share neither their id nor the place of a page's default", () => {
  expect(fault({ views: [view(), view()] })).toBe("body.views.1.id");
  expect(fault({ views: [view({ isDefault: true }), view({ id: OTHER, isDefault: true })] })).toBe(
    "body.views.1.isDefault",
  );
  expect(
    fault({ views: [view({ isDefault: true }), view({ id: OTHER, page: "findings", isDefault: true })] }),
  ).toBe(null);
});

test("settings stay small", () => {
  const views = Array.from({ length: 50 }, (_, at) =>
    view({ id: OTHER.slice(0, -2) + String(at + 10), search: `?query=${"款".repeat(900)}` }),
  );
  expect(fault({ views })).toBe("body");
  const pages = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`page${at}`, columns]));
  expect(fault({ columns: pages })).toBe("body.columns");
});
