/** norms/schema/*.json say what the shapes say. After a change: UPDATE_SNAPSHOTS=1. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SCHEMAS } from "./json-schema.ts";

const fileOf = (name: string) => `norms/schema/${name}.schema.json`;

describe.each(Object.entries(SCHEMAS))("%s", (name, schema) => {
  test("the committed schema is that of the shapes", () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE_SNAPSHOTS) {
      mkdirSync("norms/schema", { recursive: true });
      writeFileSync(fileOf(name), text);
    }
    expect(readFileSync(fileOf(name), "utf8")).toBe(text);
  });

  test("what it describes, it describes in both languages", () => {
    const said: string[] = [];
    JSON.stringify(schema, (key, value) => {
      if (key === "description" && typeof value === "string") said.push(value);
      return value;
    });
    expect(said.length).toBeGreaterThan(2);
    for (const words of said) expect(words).toMatch(/\p{Script=Han}.* · .*[a-z]/u);
  });
});

test("every file of every pack names its schema in the first line, for editors", () => {
  const KINDS: [glob: string, schema: string][] = [
    ["norms/*/pack.yaml", "../schema/pack.schema.json"],
    ["norms/*/procedures/*.yaml", "../../schema/procedure.schema.json"],
    ["norms/*/lists/*.yaml", "../../schema/list.schema.json"],
  ];
  for (const [glob, schema] of KINDS)
    for (const file of globSync(glob)) {
      const wanted = file.endsWith(".spec.yaml") ? "../../schema/cases.schema.json" : schema;
      const first = readFileSync(file, "utf8").split("\n")[0];
      expect([file, first]).toEqual([file, `# yaml-language-server: $schema=${wanted}`]);
    }
});
