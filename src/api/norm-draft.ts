/** The law that a request chooses: that of a day and a body, perhaps with values or a text that nobody has adopted. */
import type { z } from "@hono/zod-openapi";
import { draftSettings, effectiveOn, libraryWith, settingFor, settingsOf } from "../adoption/index.ts";
import type { AskedLaw, LawOf } from "../matters/index.ts";
import { notKnown } from "../matters/index.ts";
import type { NormLibrary, NormSource, PackProblem } from "../norms/index.ts";
import { Problem } from "../platform/index.ts";
import type { LawChoice } from "./norm-shapes.ts";
import { noProcedure } from "./norms.ts";
import type { Services } from "./services.ts";

export type Draft = {
  norms: NormLibrary;
  /** Where its texts lie. */
  folder: string;
  /** With what is adopted, and over it the draft. */
  law: LawOf;
  /** The packs' law with the draft, and nothing of what is adopted: what a pack's cases are about. */
  packLaw: NormLibrary["procedure"];
  sourcesOf(asked: AskedLaw): NormSource[];
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
  try {
    const packs = norms.packs().map((p) => p.id);
    const checked = draftSettings(norms, now, parameters, packs);
    if ("problems" in checked) throw wrongValues(checked.problems);
  } catch (error) {
    await remove();
    throw error;
  }

  function scopeOf({ jurisdiction, body, procedure, on }: AskedLaw) {
    const mine = rows.filter((row) => row.jurisdiction === jurisdiction);
    const effective = effectiveOn(mine, body, on);
    const packs = effective.packs.map((p) => p.pack);
    const adopted = effective.parameters.filter((s) => s.procedure !== id || !(s.parameter in parameters));
    return { packs, settings: [...adopted.map(settingFor), ...draftFor(procedure, on)] };
  }
  /** From the first day of the generation that is in force: a draft is tried on every day. */
  function draftFor(procedure: string, on: string) {
    const generation = procedure === id ? norms.procedure(id, on) : undefined;
    return Object.entries(generation ? parameters : {}).map(([parameter, value]) => ({
      procedure,
      parameter,
      value,
      from: generation?.inForce.from ?? on,
      to: null,
      basis: { document: "草案 · draft", status: "I" as const },
      version: "draft",
      body: null,
    }));
  }
  return {
    norms,
    folder: edited?.folder ?? services.served.folder,
    law: (asked) => norms.procedure(asked.procedure, asked.on, scopeOf(asked)) ?? notKnown(norms, asked),
    packLaw(procedure, on, { packs = [], settings = [] } = {}) {
      // What a case itself tries is part of the case.
      const own = new Set(settings.map((s) => s.parameter));
      const draft = draftFor(procedure, on).filter((s) => !own.has(s.parameter));
      return norms.procedure(procedure, on, { packs, settings: [...draft, ...settings] });
    },
    sourcesOf: (asked) => norms.source(asked.procedure, asked.on, scopeOf(asked)),
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
