import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evolve } from "../decide.ts";
import { emptyRegistry, type Registry } from "../facts.ts";
import { registries, wildName } from "../registry.fixture.ts";
import { compare } from "./compare.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { sheetsOf } from "./export.ts";
import { readRows } from "./rows.ts";
import type { Language } from "./sheets.ts";
import type { Table } from "./tables.ts";
import { unpackWorkbook, writeWorkbook } from "./workbook.ts";

const language = fc.constantFrom<Language>("zh", "en");

async function throughWorkbook(registry: Registry, words: Language): Promise<Table[]> {
  const bytes = await writeWorkbook(Object.values(sheetsOf(registry, words)), words);
  const { tables, fault } = await unpackWorkbook(bytes, 10_000_000);
  if (!tables) throw new Error(fault);
  return tables;
}

function throughCsv(registry: Registry, words: Language): Table[] {
  return Object.values(sheetsOf(registry, words)).map((table) => readCsv(table.name, writeCsv(table)));
}

function difference(registry: Registry, tables: Table[]) {
  const { rows, faults } = readRows(tables);
  const planned = compare(registry, rows, randomUUID);
  return { changes: planned.map((p) => p.change), faults: faults.map((f) => `${f.at} ${f.message.en}`) };
}

/** A registry without the matters in which its acts lie. */
function content(registry: Registry) {
  const plain = (rows: Map<string, object>) =>
    [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ({ ...row, matter: "" }));
  return Object.fromEntries(Object.entries(registry).map(([table, rows]) => [table, plain(rows)]));
}

describe("a registry that was exported", () => {
  test("as a workbook changes nothing when it comes back, whatever people typed into it", async () => {
    await fc.assert(
      fc.asyncProperty(registries(wildName), language, async (registry, words) => {
        expect(difference(registry, await throughWorkbook(registry, words))).toEqual({
          changes: [],
          faults: [],
        });
      }),
      { numRuns: 25 },
    );
  });

  test("as CSV changes nothing when it comes back", () => {
    fc.assert(
      fc.property(registries(wildName), language, (registry, words) => {
        expect(difference(registry, throughCsv(registry, words))).toEqual({ changes: [], faults: [] });
      }),
    );
  });

  test("makes the same registry where there was none", async () => {
    await fc.assert(
      fc.asyncProperty(registries(), language, fc.boolean(), async (registry, words, csv) => {
        const tables = csv ? throughCsv(registry, words) : await throughWorkbook(registry, words);
        const { changes, faults } = difference(emptyRegistry(), tables);
        expect(faults).toEqual([]);
        const made = emptyRegistry();
        for (const change of changes) evolve(made, change);
        expect(content(made)).toEqual(content(registry));
      }),
      { numRuns: 25 },
    );
  });
});
