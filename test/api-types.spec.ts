import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { GENERATED, generated } from "../web/generate-api.ts";

test("the pages' types are those of the committed contract; if not: npm run generate", async () => {
  expect(await readFile(GENERATED, "utf8")).toBe(await generated());
});
