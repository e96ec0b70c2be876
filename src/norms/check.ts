import type { Bilingual, FieldDefinition, Procedure } from "./model.ts";

export type Checked = { ok: true } | { ok: false; problems: { path: string; message: Bilingual }[] };

/** Are an act's fields (without the envelope of, as, item) as its procedure declares them? Every problem at once. */
export function checkAct(
  procedure: Procedure,
  act: { type: string; data: Record<string, unknown> },
): Checked {
  const definition = procedure.acts[act.type];
  if (!definition)
    return { ok: false, problems: [{ path: "", message: say("没有此类行为", "no such act") }] };
  const problems: { path: string; message: Bilingual }[] = [];
  const known = new Map(definition.fields.map((f) => [f.key, f]));
  for (const key of Object.keys(act.data))
    if (!known.has(key))
      problems.push({
        path: key,
        message: say(
          `“${definition.title.zh}”没有此项；可填：${[...known.keys()].join("、") || "无"}`,
          `${definition.title.en} has no such field; it has ${[...known.keys()].join(", ") || "none"}`,
        ),
      });
  for (const field of definition.fields) {
    const value = Object.hasOwn(act.data, field.key) ? act.data[field.key] : undefined;
    if (value === undefined || value === null || (typeof value === "string" && value.trim() === "")) {
      if (field.required)
        problems.push({
          path: field.key,
          message: say(`请填写“${field.title.zh}”`, `${field.title.en} is required`),
        });
      continue;
    }
    const wrong = wrongness(field, value);
    if (wrong) problems.push({ path: field.key, message: wrong });
  }
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

const ITEM_LENGTH_MOST = 200;

/** Is an act's envelope as its procedure declares it: whom it is about, in which capacity, on which item? */
export function checkEnvelope(
  procedure: Procedure,
  { type, data: { of, as, item } }: { type: string; data: Record<string, unknown> },
): Checked {
  const capacities = procedure.acts[type]?.as ?? [];
  const problems: { path: string; message: Bilingual }[] = [];
  if (!isAbsent(of) && !(typeof of === "string" && UUID.test(of)))
    problems.push({ path: "of", message: say("“of”应为人员标识（UUID）", "of must be a person's UUID") });
  const known = capacities.length > 0 ? capacities : Object.keys(procedure.capacities);
  if (isAbsent(as) ? capacities.length > 0 : !(typeof as === "string" && known.includes(as)))
    problems.push({
      path: "as",
      message: say(
        `“as”（以何种身份）应为：${known.join("、") || "空"}`,
        `as (in which capacity) must be ${known.length > 0 ? `one of ${known.join(", ")}` : "left out"}`,
      ),
    });
  if (!isAbsent(item) && !(typeof item === "string" && item.length <= ITEM_LENGTH_MOST && isStorable(item)))
    problems.push({
      path: "item",
      message: say(
        `“item”（议题）应为不超过 ${ITEM_LENGTH_MOST} 字的文字`,
        `item must be text of at most ${ITEM_LENGTH_MOST} characters`,
      ),
    });
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TEXT_LENGTH_MOST = 20_000;

function wrongness(field: FieldDefinition, value: unknown): Bilingual | null {
  const { zh, en } = field.title;
  switch (field.type) {
    case "text":
      if (typeof value !== "string" || value.length > TEXT_LENGTH_MOST)
        return say(
          `“${zh}”应为不超过 ${TEXT_LENGTH_MOST} 字的文字`,
          `${en} must be text of at most ${TEXT_LENGTH_MOST} characters`,
        );
      return isStorable(value)
        ? null
        : say(
            `“${zh}”含有无法保存的字符，请重新输入`,
            `${en} holds characters that cannot be kept; type it again`,
          );
    case "integer":
      return Number.isSafeInteger(value) && Number(value) >= 0
        ? null
        : say(`“${zh}”应为非负整数`, `${en} must be a whole number`);
    case "money":
      return Number.isSafeInteger(value) && Number(value) >= 0
        ? null
        : say(`“${zh}”应为以分计的整数`, `${en} must be a whole number of fen`);
    case "boolean":
      return typeof value === "boolean" ? null : say(`“${zh}”应为是或否`, `${en} must be true or false`);
    case "date":
      return typeof value === "string" && isCivilDate(value)
        ? null
        : say(
            `“${zh}”应为历法中存在的日期，如 2026-05-08`,
            `${en} must be a day of the calendar, such as 2026-05-08`,
          );
    case "person":
    case "uuid":
      return typeof value === "string" && UUID.test(value)
        ? null
        : say(`“${zh}”应为标识（UUID）`, `${en} must be a UUID`);
    case "one_of": {
      const options = field.options ?? [];
      return options.some((o) => o.value === value)
        ? null
        : say(
            `“${zh}”应为：${options.map((o) => o.title.zh).join("、")}`,
            `${en} must be one of ${options.map((o) => o.value).join(", ")}`,
          );
    }
  }
}

/** 2026-02-30 has the form of a date and is none; Date.parse would make it 2 March. */
function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** PostgreSQL keeps no NUL in text, and half a surrogate pair has no UTF-8: both would change on the way. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}
