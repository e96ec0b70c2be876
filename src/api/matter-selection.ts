/** What a list, an export and a search of matters are narrowed by, and in which order they come. */
import { MATTER_SORTS, type MatterFilter, type MatterOrder } from "../matters/index.ts";
import { z } from "./operation.ts";
import type { Services } from "./services.ts";
import { Code, Day, Id } from "./shapes.ts";
import { mattersBehind } from "../statistics/index.ts";
import { today } from "./norm-view.ts";
import { FigureSelectionQuery } from "./statistics-shapes.ts";

const Fen = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional();

/** A table's end is further off than anybody scrolls; what is asked for beyond it is empty. */
const OFFSET_MOST = 10_000_000;

export const MatterFilterQuery = z.object({
  procedure: Code.optional(),
  body: Id.optional(),
  stage: z.string().max(80).optional(),
  class: z.string().max(80).optional(),
  breached: z.enum(["true"]).optional(),
  query: z.string().max(100).optional().openapi({ description: "Words of the title" }),
  from: Day.optional().openapi({ description: "Opened on this civil day or later" }),
  to: Day.optional().openapi({ description: "Opened on this civil day or earlier" }),
  amountFrom: Fen.openapi({ description: "Integer fen" }),
  amountTo: Fen.openapi({ description: "Integer fen" }),
  ...FigureSelectionQuery.shape,
});

export const MatterOrderQuery = z.object({
  sort: z
    .enum(MATTER_SORTS)
    .optional()
    .openapi({ description: "Without it newest first; what has no value comes last either way" }),
  order: z.enum(["asc", "desc"]).optional().openapi({ description: "asc, and for the newest desc" }),
});

export const OffsetQuery = z.object({
  offset: z.coerce.number().int().min(0).max(OFFSET_MOST).optional().openapi({
    description: "How many matters to pass over, instead of `cursor`: for a table that jumps",
  }),
});

export function filterOf(query: z.infer<typeof MatterFilterQuery>): MatterFilter {
  const { breached, figure, countedFrom, countedTo, ...rest } = query;
  const behind = mattersBehind(figure, { from: countedFrom, to: countedTo });
  return { ...rest, ...behind, breached: breached === "true" };
}

/** Undefined where nothing is asked for: newest first. */
export async function orderOf(
  services: Services,
  jurisdiction: string,
  { sort, order }: z.infer<typeof MatterOrderQuery>,
): Promise<MatterOrder | undefined> {
  if (!sort && !order) return undefined;
  const by = sort ?? "last";
  const descending = (order ?? (by === "last" ? "desc" : "asc")) === "desc";
  if (by !== "class" && by !== "stage") return { by, descending };
  return { by, descending, ranks: (await ranksOf(services, jurisdiction))[by] };
}

/** The kinds and stages of all procedures in the order in which these list them: an order that readers know. */
async function ranksOf(services: Services, jurisdiction: string) {
  const on = await today(services, jurisdiction);
  const lawOf = await services.law.of(services.database, [jurisdiction]);
  const procedures = services.norms.procedures().map((generation) => {
    const found = lawOf({ jurisdiction, body: "", procedure: generation.id, on });
    return "ok" in found ? generation : found;
  });
  const classes = procedures.flatMap((procedure) =>
    Object.values(procedure.acts)
      .flatMap((act) => act.fields)
      .filter((field) => field.key === "class")
      .flatMap((field) => field.options ?? [])
      .map((option) => option.value),
  );
  const stages = procedures.flatMap((procedure) => procedure.stages.map((stage) => stage.id));
  return { class: [...new Set(classes)], stage: [...new Set(stages)] };
}
