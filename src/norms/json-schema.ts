/** The shapes of the files as JSON Schema, so that editors complete and explain them in both languages. */
import { z } from "zod";
import { CasesShape } from "./cases.ts";
import { ListShape, OverlayShape, PackShape, ProcedureShape } from "./shape.ts";

const SHAPES = {
  pack: ["规范包", "Norm pack", PackShape],
  procedure: [
    "程序，或对所依程序的本级规定",
    "A procedure, or what a local pack lays over one",
    z.union([ProcedureShape, OverlayShape]),
  ],
  cases: ["用例", "Cases of a norm", CasesShape],
  list: ["清单", "List", ListShape],
} as const;

/** What stands in norms/schema/NAME.schema.json. */
export const SCHEMAS = Object.fromEntries(
  Object.entries(SHAPES).map(([name, [zh, en, shape]]): [string, Record<string, unknown>] => [
    name,
    {
      title: `${zh} · ${en}`,
      // What may be left out is not required: who writes is helped, not what has been read.
      ...z.toJSONSchema(shape, { io: "input", reused: "ref" }),
    },
  ]),
);
