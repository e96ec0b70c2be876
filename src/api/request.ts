/** What a request says, checked before anything looks at it: content type, size, encoding, depth, shape. */
import { z } from "@hono/zod-openapi";
import { Problem, type Words } from "../platform/index.ts";

/** Bodies of JSON operations; files have a limit of their own. */
export const JSON_BYTES = 1_048_576;
/** An act's data is a few levels deep; what recurses over it (canonical form, rules) is not to be run out of stack. */
const JSON_LEVELS = 32;

/** The JSON of a request. @throws Problem unsupported_media_type, request_too_large or malformed_request. */
export async function readJson(request: Request): Promise<unknown> {
  requireType(request, ["application/json"]);
  const bytes = await readWhole(request, JSON_BYTES);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw malformed("请求正文不是 UTF-8 的 JSON", "The body is not JSON in UTF-8", cause);
  }
  if (deeperThan(JSON_LEVELS, value))
    throw malformed(`JSON 不得超过 ${JSON_LEVELS} 层`, `JSON may be ${JSON_LEVELS} levels deep`);
  if (holdsHalfCharacters(value))
    throw malformed(
      "请求正文含有不完整的字符（单个代理码位），请重新输入",
      "The body holds half a character (a lone surrogate); type it again",
    );
  return value;
}

/** The bytes of a request as they come, up to the most that are allowed; `content-length` is believed only when it is too large. */
export async function* readBytes(request: Request, mostBytes: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge(mostBytes);
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw tooLarge(mostBytes);
    yield chunk;
  }
}

/** Where the length is told, in one piece: a web stream costs as much again as the rest of a small request. */
async function readWhole(request: Request, mostBytes: number): Promise<Uint8Array> {
  const length = request.headers.get("content-length");
  if (length !== null && Number(length) <= mostBytes) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > mostBytes) throw tooLarge(mostBytes);
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of readBytes(request, mostBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws Problem unsupported_media_type unless the request is of one of the types. */
export function requireType(request: Request, types: string[]): void {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type && types.includes(type)) return;
  throw new Problem("unsupported_media_type", {
    zh: `请以请求头 Content-Type: ${types.join(" 或 ")} 发送`,
    en: `Send it with Content-Type: ${types.join(" or ")}`,
  });
}

const CHINESE = z.locales.zhCN().localeError;
const ENGLISH = z.locales.en().localeError;

/** @throws Problem malformed_request that names every field at once, in both languages. */
export function parse<T extends z.ZodType>(shape: T, value: unknown, place: string): z.infer<T> {
  const result = shape.safeParse(value, { error: ENGLISH });
  if (result.success) return result.data;
  const chinese = shape.safeParse(value, { error: CHINESE }).error?.issues ?? [];
  const errors = result.error.issues.map((issue, index) => ({
    path: [place, ...issue.path].join("."),
    message: { zh: chinese[index]?.message ?? issue.message, en: issue.message },
  }));
  const paths = [...new Set(errors.map((e) => e.path))];
  throw new Problem(
    "malformed_request",
    { zh: `请更正：${paths.join("、")}`, en: `Correct: ${paths.join(", ")}` },
    { errors },
  );
}

/** What an address asks for. @throws Problem malformed_request where a value holds a NUL, which no text of the database can. */
export function withoutNul(values: Record<string, string>): Record<string, string> {
  const paths = Object.keys(values)
    .filter((name) => values[name]?.includes("\0"))
    .map((name) => `query.${name}`);
  if (paths.length === 0) return values;
  const message = { zh: "含有空字符（NUL），请去掉", en: "It holds a NUL character: take it out" };
  throw new Problem(
    "malformed_request",
    { zh: `请更正：${paths.join("、")}`, en: `Correct: ${paths.join(", ")}` },
    { errors: paths.map((path) => ({ path, message })) },
  );
}

function deeperThan(levels: number, value: unknown): boolean {
  let row: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    row = row.flatMap((v) => (v !== null && typeof v === "object" ? Object.values(v) : []));
    if (row.length === 0) return false;
  }
  return true;
}

/** Half a surrogate pair, which JSON can spell, has no UTF-8 and no canonical form. JSON.stringify spells it the same way. */
function holdsHalfCharacters(value: unknown): boolean {
  return /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(value));
}

function malformed(zh: string, en: string, cause?: unknown): Problem {
  const words: Words = { zh, en };
  return new Problem("malformed_request", words, { cause });
}

function tooLarge(mostBytes: number): Problem {
  return new Problem("request_too_large", {
    zh: `请求不得超过 ${mostBytes} 字节；材料请作为附件上传`,
    en: `A request may hold ${mostBytes} bytes; send materials as files`,
  });
}
