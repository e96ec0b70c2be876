/** Pages of a list. A cursor belongs to one list with one filter; any other is refused and not quietly taken for the start. */
import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import canonicalize from "canonicalize";
import { Problem } from "../platform/index.ts";

export const PageQuery = z.object({
  cursor: z
    .string()
    .max(800)
    .optional()
    .openapi({ description: "`next` of the page before, with the same filter" }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

type Filter = Record<string, unknown>;

/** @throws Problem cursor_not_valid for a cursor of another list or filter, and for one that nobody gave out. */
export function openCursor(list: string, filter: Filter, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const mark = `${markOf(list, filter)} `;
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  if (text.startsWith(mark)) return text.slice(mark.length);
  throw cursorNotValid();
}

export function cursorNotValid(): Problem {
  return new Problem("cursor_not_valid", {
    zh: "游标不属于此列表或筛选条件已变；请去掉 cursor 从第一页重新开始",
    en: "The cursor is not of this list and filter; leave cursor out and start again from the first page",
  });
}

export function sealCursor(list: string, filter: Filter, inner: string | null): string | null {
  return inner === null ? null : Buffer.from(`${markOf(list, filter)} ${inner}`).toString("base64url");
}

/** Not a secret: it tells one list from another, it does not keep anybody from making one. */
function markOf(list: string, filter: Filter): string {
  const words = canonicalize([list, filter]) ?? "";
  return createHash("sha256").update(words).digest("base64url").slice(0, 12);
}
