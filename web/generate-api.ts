/** Writes web/app/api.gen.ts from openapi/quanjian.json: `npm run generate`. A test says when to run it again. */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const CONTRACT = new URL("../openapi/quanjian.json", import.meta.url);
export const GENERATED = new URL("app/api.gen.ts", import.meta.url);

export async function generated(): Promise<string> {
  const contract = JSON.parse(await readFile(CONTRACT, "utf8"), nullable);
  const nodes = await openapiTS(contract);
  return `/** Made by web/generate-api.ts from openapi/quanjian.json. Do not edit. */\n${astToString(nodes)}`;
}

/** A named shape that may be null is written as "this and (an object or null)": what is meant is "this or null". */
function nullable(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("allOf" in value) || !Array.isArray(value.allOf))
    return value;
  const [named, other] = value.allOf as { $ref?: string; type?: unknown }[];
  const isOrNull =
    value.allOf.length === 2 && named?.$ref !== undefined && String(other?.type) === "object,null";
  return isOrNull ? { anyOf: [named, { type: "null" }] } : value;
}

if (import.meta.main) await writeFile(GENERATED, await generated());
