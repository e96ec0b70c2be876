/** The law that a request chooses: that of a day and a body, perhaps with values or a text that nobody has adopted. */
import type { z } from "@hono/zod-openapi";
import { draftFaults, type DraftLaw, draftLaw, libraryWith, settingsOf } from "../adoption/index.ts";
import { notKnown } from "../matters/index.ts";
import type { NormLibrary, PackProblem } from "../norms/index.ts";
import { Problem } from "../platform/index.ts";
import type { LawChoice } from "./norm-shapes.ts";
import { noProcedure } from "./norms.ts";
import type { Services } from "./services.ts";

export type Draft = DraftLaw & {
  norms: NormLibrary;
  /** Where its texts lie. */
  folder: string;
  /** Takes away what was written for it. */
  remove(): Promise<void>;
};

type Choice = Omit<z.infer<typeof LawChoice>, "on" | "body">;

/** @throws Problem norm_faulty with every place, or procedure_not_known. */
export async function draftOf(
  services: Services,
  jurisdiction: string,
  { procedure: id, on }: { procedure: string; on: string },
  { parameters = {}, text }: Choice,
): Promise<Draft> {
  const rows = await settingsOf(services.database, [jurisdiction], { adopted: true });
  const now = services.norms.procedure(id, on) ?? services.norms.procedures().findLast((p) => p.id === id);
  const whyNot = services.served.whyNot(id);
  if (whyNot || !now) throw noProcedure(whyNot ?? notKnown(services.norms, { procedure: id, on }));
  const edited = text === undefined ? null : await libraryWith(services.served, now.source, text);
  if (edited && "problems" in edited) throw faulty(edited.problems);
  const norms = edited?.norms ?? services.norms;
  const remove = async () => edited?.remove();
  const problems = draftFaults(norms, now, parameters);
  if (problems.length > 0) {
    await remove();
    throw wrongValues(problems);
  }
  return {
    ...draftLaw(norms, rows, id, parameters),
    norms,
    folder: edited?.folder ?? services.served.folder,
    remove,
  };
}

export function faulty(problems: PackProblem[]): Problem {
  const [first] = problems;
  const place = first ? `${first.file}:${first.line}` : "";
  return new Problem(
    "norm_faulty",
    {
      zh: `规范有 ${problems.length} 处错误，第一处在 ${place}：${first?.message ?? ""}。${first?.cure ?? ""}`,
      en: `The norm has ${problems.length} faults, the first at ${place}: ${first?.message ?? ""}. ${first?.cure ?? ""}`,
    },
    {
      errors: problems.map(({ file, line, message, cure }) => ({
        path: `${file}:${line}`,
        message: { zh: `${message}。${cure}`, en: `${message}. ${cure}` },
      })),
    },
  );
}

function wrongValues(problems: { parameter: string; zh: string; en: string }[]): Problem {
  const [first] = problems;
  return new Problem(
    "norm_faulty",
    { zh: `草拟的数值不可用：${first?.zh ?? ""}`, en: `A draft value cannot be used: ${first?.en ?? ""}` },
    {
      errors: problems.map(({ parameter, zh, en }) => ({
        path: `parameters.${parameter}`,
        message: { zh, en },
      })),
    },
  );
}
