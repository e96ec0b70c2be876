/**
 * What an account may choose for itself: its language, how dense lists are, its columns, its views. Nothing of it grants or
 * proves anything, so it is no act; it only follows the account from one computer to the next.
 */
import { z } from "@hono/zod-openapi";

export const DENSITIES = ["dense", "comfortable"] as const;
/** Which page opens after signing in. */
export const STARTS = ["desk", "matters", "findings", "messages", "states"] as const;

const PAGES_MOST = 20;
const COLUMNS_MOST = 40;
const VIEWS_MOST = 50;
const KINDS_MOST = 30;
const SEARCH_LENGTH = 2_000;
/** Narrower than this a column's name cannot be read, wider than that none of its neighbours. */
const WIDTH_PX = { least: 40, most: 1_200 };
/** Together, as JSON. */
export const SETTINGS_BYTES = 32_768;

const Key = z.string().regex(/^[a-zA-Z][\w-]{0,39}$/);

const ColumnsShape = z.strictObject({
  order: z.array(Key).max(COLUMNS_MOST),
  hidden: z.array(Key).max(COLUMNS_MOST),
  widths: z.record(Key, z.int().min(WIDTH_PX.least).max(WIDTH_PX.most)),
});

const ViewShape = z
  .strictObject({
    id: z.uuid(),
    page: Key,
    name: z.string().trim().min(1).max(60),
    search: z
      .string()
      .max(SEARCH_LENGTH)
      .regex(/^(\?.*)?$/s)
      .openapi({ description: "The query of the page's address, with its question mark; empty for none" }),
    isDefault: z.boolean().openapi({ description: "The page opens with it; at most one of a page" }),
  })
  .openapi("SavedView");

const parts = {
  language: z
    .enum(["zh", "en"])
    .nullable()
    .openapi({ description: "Null until the account has chosen: then the browser's choice holds" }),
  density: z.enum(DENSITIES),
  start: z.enum(STARTS),
  columns: z.record(Key, ColumnsShape).openapi({ description: "By page" }),
  views: z.array(ViewShape).max(VIEWS_MOST),
  messages: z.strictObject({
    quiet: z.array(Key).max(KINDS_MOST).openapi({ description: "Kinds of messages that do not call" }),
  }),
};

export const SettingsShape = z
  .strictObject({ revision: z.int().min(0), ...parts })
  .openapi("AccountSettings", { description: "What the account has chosen for its pages" });

/** The parts that are given replace what was there; of `columns` only the pages that are named, null for none of one's own. */
export const SettingsChange = z
  .strictObject({
    after: z
      .int()
      .min(0)
      .optional()
      .openapi({ description: "The revision that the change was made from; another one refuses it" }),
    language: parts.language.optional(),
    density: parts.density.optional(),
    start: parts.start.optional(),
    columns: z.record(Key, ColumnsShape.nullable()).optional(),
    views: parts.views.optional(),
    messages: parts.messages.optional(),
  })
  .openapi("AccountSettingsChange");

export type Settings = z.infer<typeof SettingsShape>;
export type SettingsChange = z.infer<typeof SettingsChange>;

export const UNCHANGED: Settings = {
  revision: 0,
  language: null,
  density: "dense",
  start: "desk",
  columns: {},
  views: [],
  messages: { quiet: [] },
};

/** What is wrong with a change as a whole, where no single field is: a place and a cure, or nothing. */
export type SettingsFault = { path: string; message: { zh: string; en: string } };

/** What holds after a change, or what is wrong with it. Pure. */
export function changed(before: Settings, change: SettingsChange): Settings | SettingsFault {
  const { after: _, columns, ...given } = change;
  const layouts = { ...before.columns, ...columns };
  const next: Settings = {
    ...before,
    ...given,
    columns: Object.fromEntries(
      Object.entries(layouts).filter(([, layout]) => layout !== null),
    ) as Settings["columns"],
    revision: before.revision + 1,
  };
  return faultOf(next) ?? next;
}

function faultOf(next: Settings): SettingsFault | null {
  if (Object.keys(next.columns).length > PAGES_MOST)
    return {
      path: "body.columns",
      message: {
        zh: `最多保存 ${PAGES_MOST} 个页面的列设置，请先恢复其中一些的默认列`,
        en: `Columns of ${PAGES_MOST} pages at most: send null for some of the others`,
      },
    };
  const twice = firstTwice(next.views.map(({ id }) => id));
  if (twice !== null)
    return {
      path: `body.views.${twice}.id`,
      message: {
        zh: "两个视图的编号相同，请换一个",
        en: "Two views have the same id: give one of them another",
      },
    };
  const defaults = firstTwice(next.views.map(({ page, isDefault }) => (isDefault ? page : null)));
  if (defaults !== null)
    return {
      path: `body.views.${defaults}.isDefault`,
      message: {
        zh: "每个页面只能有一个默认视图，请取消另一个",
        en: "A page has one default view: take it from the other",
      },
    };
  if (Buffer.byteLength(JSON.stringify(next)) > SETTINGS_BYTES)
    return {
      path: "body",
      message: {
        zh: `设置合计不得超过 ${SETTINGS_BYTES} 字节，请删去不用的视图`,
        en: `Settings may hold ${SETTINGS_BYTES} bytes together: delete views that are not used`,
      },
    };
  return null;
}

/** Where something comes for the second time; null counts for nothing. */
function firstTwice(values: (string | null)[]): number | null {
  const at = values.findIndex((value, index) => value !== null && values.indexOf(value) < index);
  return at === -1 ? null : at;
}
