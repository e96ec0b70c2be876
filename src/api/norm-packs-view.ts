/** The packs as the norm pages show them: what they hold, how they were read, whether they are still what was adopted. */
import type { z } from "@hono/zod-openapi";
import type { PackSetting } from "../adoption/index.ts";
import type { PackProblem, Procedure } from "../norms/index.ts";
import type { Language } from "../platform/index.ts";
import type { PackShape } from "./norm-shapes.ts";
import type { Services } from "./services.ts";

export function packViews({ norms, served }: Services): z.input<typeof PackShape>[] {
  const all = norms.procedures();
  const known = norms.packs();
  const files = norms.files();
  return served.packs.map(({ pack, state, problems }) => {
    const info = known.find((p) => p.id === pack);
    const mine = Map.groupBy(
      all.filter((p) => p.pack === pack),
      (p) => p.id,
    );
    return {
      id: pack,
      version: info?.version ?? "—",
      title: info?.title ?? { zh: pack, en: pack },
      extends: info?.extends ?? null,
      digest: info?.digest ?? "",
      state,
      problems,
      procedures: [...mine].map(([id, generations]) => {
        const last = generations[generations.length - 1] as Procedure;
        return {
          id,
          title: last.title,
          generations: generations.map(generationView),
          parameters: last.parameters.length,
          constraints: new Set(last.constraints.map((c) => c.id)).size,
        };
      }),
      supplements: [...new Set(files.filter((f) => f.pack === pack).map((f) => f.procedure))].flatMap(
        (id) => {
          const title = mine.has(id) ? undefined : all.findLast((p) => p.id === id)?.title;
          return title ? [{ id, title }] : [];
        },
      ),
    };
  });
}

export function generationView({ pack, version, inForce, source }: Procedure) {
  return { pack, version, inForce, source };
}

/** Who adopts a pack adopts its text; what the program brought since then was looked at by nobody. */
export function alteredSince({ norms }: Services, adopted: PackSetting[], language: Language): PackProblem[] {
  return adopted.flatMap(({ pack, packVersion, packDigest, fromOn }) => {
    const now = norms.packs().find((p) => p.id === pack);
    if (!now || now.digest === packDigest) return [];
    const place = { file: `${pack}/pack.yaml`, line: 1 };
    return language === "zh"
      ? {
          ...place,
          message: `规范包 ${pack} 的内容与自 ${fromOn} 起采用的（${packVersion}）不同，现为 ${now.version}`,
          cure: "请核对改动；如属应当，提出采用新的内容，否则换回原来的规范包。",
        }
      : {
          ...place,
          message: `the pack ${pack} says something else than was adopted from ${fromOn} (${packVersion}); it is ${now.version} now`,
          cure: "Compare them; propose to adopt the new text, or put the old one back.",
        };
  });
}
