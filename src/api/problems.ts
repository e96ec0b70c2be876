/** Every "no" of the API as the contract shows it, and every error on its way to one. */
import { type RouteConfig, z } from "@hono/zod-openapi";
import { DatabaseUnavailable, PROBLEMS, Problem, type ProblemCode } from "../platform/index.ts";

export const PROBLEM_TYPE = "application/problem+json";

export const ProblemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    detail: z
      .string()
      .openapi({ description: "The place and the cure, in the language that the caller accepts" }),
    instance: z
      .string()
      .optional()
      .openapi({ description: "The request's number; the server's log names it as well" }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    norms: z.array(z.string()).optional(),
  })
  .openapi("Problem");

/** Any operation may meet these. */
const ALWAYS: ProblemCode[] = ["fault", "database_unavailable", "storage_full", "method_not_allowed"];

/** The answers of an operation that may end with these codes: one a status, with an example for each code. */
export function problemAnswers(codes: ProblemCode[]): RouteConfig["responses"] {
  const all = [...new Set([...codes, ...ALWAYS])];
  const byStatus = Map.groupBy(all, (code) => PROBLEMS[code].status);
  const statuses = [...byStatus.keys()].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = byStatus.get(status) ?? [];
      return [
        status,
        {
          description: here
            .map((code) => `${PROBLEMS[code].title.en} · ${PROBLEMS[code].title.zh}`)
            .join("; "),
          content: {
            [PROBLEM_TYPE]: {
              schema: ProblemShape,
              examples: Object.fromEntries(
                here.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
              ),
            },
          },
        },
      ];
    }),
  );
}

/** One of each code, for the document's components. */
export function problemExamples() {
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([code, { status, title }]) => [
      code,
      {
        summary: title.zh,
        value: { type: `urn:quanjian:problem:${code}`, title: title.en, status, code, detail: title.en },
      },
    ]),
  );
}

/** PostgreSQL's class 22: a value that no column of its type can hold, such as text with a NUL character. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;
const NO_SPACE = new Set(["53100", "ENOSPC"]);

export function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  const code = "code" in error ? String(error.code) : "";
  if (error instanceof DatabaseUnavailable)
    return new Problem(
      "database_unavailable",
      {
        zh: "数据库暂时无法连接，请稍后以同一 Idempotency-Key 重试：不会重复记录",
        en: "The database is away; send the same request with the same Idempotency-Key in a moment: nothing is recorded twice",
      },
      { cause: error },
    );
  // Of the database it is a DatabaseUnavailable; here the client hung up in the middle of its request.
  if (code === "ECONNRESET")
    return new Problem(
      "malformed_request",
      { zh: "请求没有传完就断开了", en: "The request broke off before its end" },
      { cause: error },
    );
  if (NO_SPACE.has(code))
    return new Problem(
      "storage_full",
      {
        zh: "磁盘已满，未记录任何内容；请系统管理员清理空间",
        en: "The disk is full; nothing was recorded; make room",
      },
      { cause: error },
    );
  if (DATA_EXCEPTION.test(code))
    return new Problem(
      "malformed_request",
      {
        zh: "有的值无法保存（例如含有不可见的控制字符），未记录任何内容；请更正后重试",
        en: "A value cannot be kept (for example text with a NUL character); nothing was recorded; correct it",
      },
      { cause: error },
    );
  return new Problem(
    "fault",
    {
      zh: "系统出错；请将请求编号告知系统管理员。如在记录，可用同一 Idempotency-Key 重试：不会重复记录",
      en: "Something broke; give the request's number to the system administrator. A recording may be sent again with the same Idempotency-Key: nothing is recorded twice",
    },
    { cause: error },
  );
}

/** What of an error may stand in a log: PostgreSQL's `detail` and parameters may hold names, so they are left out. */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...("code" in error ? { code: error.code } : {}),
    ...(error.cause ? { cause: loggable(error.cause) } : {}),
  };
}
