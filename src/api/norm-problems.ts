/** What is said when there is no such law, or what somebody tries is faulty. */
import type { Refusal } from "../matters/index.ts";
import type { PackProblem } from "../norms/index.ts";
import { Problem, type ProblemCode } from "../platform/index.ts";

/** What the law answers in place of a procedure, on its way out. */
export function noProcedure({ code, message, problems }: Refusal): Problem {
  return new Problem(code as ProblemCode, message, problems ? { errors: problems } : {});
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

export function wrongValues(problems: { parameter: string; zh: string; en: string }[]): Problem {
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
