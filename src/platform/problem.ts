/**
 * The one catalogue of error codes and the one place that writes RFC 9457 problem details.
 * docs/reference/errors.md lists the same codes; a test compares the two both ways.
 */

export type Words = { zh: string; en: string };

export const PROBLEMS = {
  malformed_request: { status: 400, title: { zh: "请求格式有误", en: "The request is malformed" } },
  cursor_not_valid: { status: 400, title: { zh: "翻页游标无效", en: "The cursor is not valid" } },
  not_signed_in: { status: 401, title: { zh: "请先登录", en: "Sign in first" } },
  not_allowed: { status: 403, title: { zh: "无权进行此操作", en: "You may not do this" } },
  sign_in_incomplete: { status: 403, title: { zh: "登录步骤尚未完成", en: "The sign-in is not complete" } },
  not_found: { status: 404, title: { zh: "没有找到", en: "Not found" } },
  method_not_allowed: { status: 405, title: { zh: "不支持此请求方法", en: "There is no such method here" } },
  matter_moved_on: { status: 409, title: { zh: "事项已有新的记录", en: "The matter has moved on" } },
  settings_moved_on: {
    status: 409,
    title: { zh: "设置已在别处更改", en: "The settings have changed elsewhere" },
  },
  idempotency_key_reused: {
    status: 409,
    title: { zh: "同一请求标识用于不同内容", en: "The idempotency key was used for something else" },
  },
  duplicate_act: { status: 409, title: { zh: "该用权记录已存在", en: "This act is already recorded" } },
  duplicate_matter: { status: 409, title: { zh: "该事项已存在", en: "This matter already exists" } },
  request_too_large: { status: 413, title: { zh: "请求内容过大", en: "The request is too large" } },
  unsupported_media_type: {
    status: 415,
    title: { zh: "不支持此内容类型", en: "The content type is not supported" },
  },
  act_not_known: { status: 422, title: { zh: "程序中没有此类行为", en: "The procedure knows no such act" } },
  act_malformed: {
    status: 422,
    title: { zh: "记录内容不符合要求", en: "The act's fields are not as declared" },
  },
  claimed_in_future: {
    status: 422,
    title: { zh: "所称时间在将来", en: "The claimed time lies in the future" },
  },
  procedure_not_known: { status: 422, title: { zh: "没有此程序", en: "There is no such procedure" } },
  registry_impossible: { status: 422, title: { zh: "与名册矛盾", en: "The registry contradicts this" } },
  finding_refused: { status: 422, title: { zh: "问题提示办理未通过", en: "The handling was refused" } },
  adoption_refused: { status: 422, title: { zh: "规范采用未通过", en: "The adoption was refused" } },
  sealing_refused: { status: 422, title: { zh: "封存表态未通过", en: "The sealing was refused" } },
  reveal_not_ready: {
    status: 409,
    title: { zh: "尚在等候见证签名", en: "The witnesses are still waited for" },
  },
  room_refused: { status: 422, title: { zh: "会场没有受理", en: "The room refused this" } },
  room_code_wrong: { status: 422, title: { zh: "会场代码不对", en: "The room's code is wrong" } },
  room_other_device: {
    status: 409,
    title: { zh: "本人已在另一台设备上参会", en: "You take part on another device" },
  },
  ballot_refused: { status: 422, title: { zh: "无记名投票没有受理", en: "The ballot refused this" } },
  norm_faulty: { status: 422, title: { zh: "规范有误", en: "The norm is faulty" } },
  import_refused: { status: 422, title: { zh: "导入未通过", en: "The import was refused" } },
  account_refused: { status: 422, title: { zh: "账号操作未通过", en: "The account change was refused" } },
  idempotency_key_missing: {
    status: 428,
    title: { zh: "缺少 Idempotency-Key", en: "Idempotency-Key is required" },
  },
  too_many_requests: { status: 429, title: { zh: "请求过于频繁", en: "Too many requests" } },
  backup_busy: {
    status: 409,
    title: { zh: "正在备份或测试备份", en: "A backup is being made or tested" },
  },
  erased: { status: 410, title: { zh: "内容已依法删除", en: "The content has been erased" } },
  fault: { status: 500, title: { zh: "系统故障", en: "Something broke" } },
  storage_full: { status: 507, title: { zh: "存储空间不足", en: "Storage is full" } },
  database_unavailable: { status: 503, title: { zh: "数据库暂不可用", en: "The database is away" } },
} as const satisfies Record<string, { status: number; title: Words }>;

export type ProblemCode = keyof typeof PROBLEMS;

export type FieldProblem = { path: string; message: Words };

/** A "no" on its way to the caller. `detail` names the place and the cure, in both languages. */
export class Problem extends Error {
  override name = "Problem";
  readonly code: ProblemCode;
  readonly detail: Words;
  readonly errors: FieldProblem[];
  readonly norms: string[];
  readonly extra: Record<string, unknown>;
  constructor(
    code: ProblemCode,
    detail: Words,
    more: {
      errors?: FieldProblem[];
      norms?: string[];
      extra?: Record<string, unknown>;
      cause?: unknown;
    } = {},
  ) {
    super(`${code}: ${detail.en}`, { cause: more.cause });
    this.code = code;
    this.detail = detail;
    this.errors = more.errors ?? [];
    this.norms = more.norms ?? [];
    this.extra = more.extra ?? {};
  }
}

export type Language = "zh" | "en";

/** zh-CN unless the caller asks for English first. */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? "") ? "en" : "zh";
}

/** RFC 9457 problem details. */
export function problemResponse(problem: Problem, language: Language, instance?: string): Response {
  const { status, title } = PROBLEMS[problem.code];
  const body = {
    type: `urn:quanjian:problem:${problem.code}`,
    title: title[language],
    status,
    code: problem.code,
    detail: problem.detail[language],
    ...(instance ? { instance } : {}),
    ...(problem.errors.length > 0
      ? { errors: problem.errors.map((e) => ({ path: e.path, message: e.message[language] })) }
      : {}),
    ...(problem.norms.length > 0 ? { norms: problem.norms } : {}),
    ...problem.extra,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
  });
}
