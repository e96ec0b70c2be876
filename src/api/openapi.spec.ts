/** The contract, as committed text and as what it promises of every operation. */
import { readFileSync, writeFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { PROBLEMS } from "../platform/index.ts";
import { contract } from "./contract.ts";
import { OPERATIONS } from "./operations.ts";
import { PROBLEM_TYPE } from "./problems.ts";

const DOCUMENT = new URL("../../openapi/quanjian.json", import.meta.url);
const writes = process.env.UPDATE_SNAPSHOTS === "1";

const text = `${JSON.stringify(contract(), null, 2)}\n`;
/** As a reader of the file sees it, without the types that the generator gives it. */
const document: Document = JSON.parse(text);

type Content = Record<string, { schema?: unknown; examples?: Record<string, { $ref: string }> }>;
type Method = {
  operationId: string;
  summary: string;
  security: unknown[];
  parameters?: { name: string; in: string; required?: boolean }[];
  responses: Record<string, { description: string; content?: Content }>;
};
type Document = {
  paths: Record<string, Record<string, Method>>;
  components: { examples: Record<string, { value: { status: number; code: string } }> };
};

const methods = Object.values(document.paths).flatMap((path) => Object.values(path));

test("is the committed one (UPDATE_SNAPSHOTS=1 writes it anew)", () => {
  if (writes) writeFileSync(DOCUMENT, text);
  expect(text).toBe(readFileSync(DOCUMENT, "utf8"));
});

test("is valid OpenAPI 3.1", async () => {
  const config = await createConfig({ extends: ["spec"], rules: { "no-unresolved-refs": "error" } });
  const faultsOf = async (source: string) =>
    (await lintFromString({ source, absoluteRef: "openapi/quanjian.json", config })).map((f) => f.message);
  expect(await faultsOf(text)).toEqual([]);
  expect(
    await faultsOf(text.replaceAll("#/components/schemas/Matter", "#/components/schemas/Nothing")),
  ).not.toEqual([]);
  expect(await faultsOf(text.replaceAll('"operationId"', '"operation"'))).not.toEqual([]);
});

/** Streams are no operations: they answer for as long as somebody listens. */
const STREAMS: Record<string, "signed-in" | "public"> = {
  streamEvents: "signed-in",
  streamRoom: "signed-in",
  streamScreen: "public",
};

test("holds every operation, and the streams of events", () => {
  const ids = methods.map((m) => m.operationId).sort();
  expect(ids).toEqual([...OPERATIONS.map((o) => o.id), ...Object.keys(STREAMS)].sort());
});

describe.each(methods.map((m) => [m.operationId, m] as const))("%s", (id, method) => {
  test("says what it is for, who may call it, and how it says no", () => {
    expect(method.summary.length).toBeGreaterThan(5);
    const access = OPERATIONS.find((o) => o.id === id)?.access ?? STREAMS[id];
    expect(method.security).toEqual(access === "public" ? [] : [{ session: [] }]);
    const refusals = Object.entries(method.responses).filter(([, r]) => r.content?.[PROBLEM_TYPE]);
    expect(refusals.map(([status]) => status)).toEqual(expect.arrayContaining(["500", "503", "507"]));
    for (const [status, refusal] of refusals) {
      const examples = Object.values(refusal.content?.[PROBLEM_TYPE]?.examples ?? {});
      expect(examples.length).toBeGreaterThan(0);
      for (const { $ref } of examples)
        expect(String(document.components.examples[$ref.split("/").at(-1) ?? ""]?.value.status)).toBe(status);
    }
    expect(Object.keys(method.responses).some((status) => status.startsWith("2"))).toBe(true);
  });
});

test("what records asks for an Idempotency-Key, and only that", () => {
  const asking = methods.filter((m) => m.parameters?.some((p) => p.name === "idempotency-key" && p.required));
  const conflicts = methods.filter((m) => m.responses["428"]);
  expect(asking.map((m) => m.operationId).sort()).toEqual(conflicts.map((m) => m.operationId).sort());
  expect(asking.map((m) => m.operationId)).toEqual(
    expect.arrayContaining(["openMatter", "recordAct", "eraseAct"]),
  );
});

test("has an example of every problem", () => {
  expect(Object.keys(document.components.examples).sort()).toEqual(Object.keys(PROBLEMS).sort());
});
