/** 消息 · what the person signed in is told, and what of it was read. */
import type { Principal } from "../access/index.ts";
import { findingRows } from "../findings/index.ts";
import {
  countUnread,
  listMessages,
  type MessageRow,
  type MessageTo,
  markAllRead,
  markRead,
} from "../messages/index.ts";
import { calledAmong } from "../meetings/index.ts";
import { settingsOf } from "../settings/index.ts";
import { type FindingView, findingViews, type Reading, readingOf } from "./finding-view.ts";
import { MESSAGE_KINDS, MESSAGE_TITLES } from "./message-words.ts";
import { rowsOf } from "../matters/index.ts";
import { resourceOf } from "./matters.ts";
import { type Call, operation, z } from "./operation.ts";
import { cursorNotValid, openCursor, PageQuery, pageOf, sealCursor } from "./paging.ts";
import type { Services } from "./services.ts";
import { type Bilingual, Instant } from "./shapes.ts";
import { look } from "./views.ts";

const tag = "Messages";

const MessageShape = z
  .object({
    id: z.string(),
    kind: z.enum(MESSAGE_KINDS),
    at: Instant,
    title: z.object({ zh: z.string(), en: z.string() }),
    text: z
      .object({ zh: z.string(), en: z.string() })
      .nullable()
      .openapi({ description: "What it is about, where the reader still may see that" }),
    dueAt: Instant.nullable(),
    to: z.object({ page: z.enum(["finding", "norm", "meeting"]), id: z.string() }),
    readAt: Instant.nullable(),
  })
  .openapi("Message");
type MessageView = z.input<typeof MessageShape>;

/** Null for whoever is no person of the registry: administrators are told nothing here. */
function toOf({ clock }: Services, principal: Principal): MessageTo | null {
  const { jurisdiction, person, offices, covers } = principal;
  const bodies = offices.map((o) => o.body);
  return person ? { jurisdiction, person, bodies, covers, now: clock.now() } : null;
}

function viewOf(
  row: MessageRow,
  about: Map<string, FindingView>,
  parameters: Map<string, Words>,
  meetings: Map<string, string>,
): MessageView {
  const { id, kind, at, finding, dueAt, norm, parameter, fromOn, meeting, readAt } = row;
  const shown = { id, kind, at, dueAt, readAt, title: MESSAGE_TITLES[kind] };
  if (finding) {
    const of = about.get(finding);
    const words = (title: string, between: string) => [title, of?.matterTitle].filter(Boolean).join(between);
    return {
      ...shown,
      text: of ? { zh: words(of.title.zh, "　"), en: words(of.title.en, ": ") } : null,
      to: { page: "finding", id: finding },
    };
  }
  if (meeting) {
    const title = meetings.get(meeting);
    return {
      ...shown,
      text: title === undefined ? null : { zh: title, en: title },
      to: { page: "meeting", id: meeting },
    };
  }
  const named = parameters.get(`${norm} ${parameter}`) ?? { zh: norm ?? "", en: norm ?? "" };
  return {
    ...shown,
    text: {
      zh: `${named.zh}，自${day(fromOn, "zh-CN")}起施行`,
      en: `${named.en}, in force from ${day(fromOn, "en-GB")}`,
    },
    to: { page: "norm", id: norm ?? "" },
  };
}

type Words = z.infer<typeof Bilingual>;

const day = (on: string | null, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    month: locale === "en-GB" ? "short" : "long",
    day: "numeric",
  }).format(new Date(`${on}T00:00:00Z`));

/** The titles of the parameters that were set, as the packs have them. */
function parameterTitles({ norms }: Services, rows: MessageRow[]): Map<string, Words> {
  return new Map(
    rows.flatMap(({ norm, parameter, fromOn }) => {
      if (!norm || !parameter || !fromOn) return [];
      const procedure = norms.procedures().find((p) => p.id === norm);
      const title = procedure?.parameters.find((p) => p.id === parameter)?.title;
      return title && procedure
        ? [
            [
              `${norm} ${parameter}`,
              { zh: `${procedure.title.zh}：${title.zh}`, en: `${procedure.title.en}: ${title.en}` },
            ] as const,
          ]
        : [];
    }),
  );
}

/** The titles of meetings that the reader still may see. */
async function meetingTitles(
  { services, principal, allows }: Listing,
  rows: MessageRow[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ meeting }) => meeting ?? []))];
  const found = await rowsOf(services.database, principal.jurisdiction, ids);
  const { person } = principal;
  const called = person ? await calledAmong(services.database, principal.jurisdiction, person, ids) : null;
  const seen = found.filter((row) =>
    allows("readNotice", resourceOf(row, called?.has(row.id) ? person : null)),
  );
  return new Map(seen.map(({ id, title }) => [id, title ?? ""]));
}

type Listing = Reading & Pick<Call<unknown, unknown, unknown>, "allows">;

async function viewsOf(call: Listing, rows: MessageRow[]): Promise<MessageView[]> {
  const { services, principal } = call;
  const ids = [...new Set(rows.flatMap((row) => row.finding ?? []))];
  const found = await findingRows(services.database, principal.jurisdiction, readingOf(call), ids);
  const views = await findingViews(call, found);
  const about = new Map(views.map((view) => [view.id, view]));
  const meetings = await meetingTitles(call, rows);
  const subjects = [...new Set([...found.map((row) => row.matter), ...meetings.keys()])];
  if (subjects.length > 0)
    await look(services, principal, { action: "listMessages", body: null, subjects, list: true });
  return rows.map((row) => viewOf(row, about, parameterTitles(services, rows), meetings));
}

/** How many call: what the account wants to hear of, and has not read. */
async function unreadOf({ database }: Services, principal: Principal, to: MessageTo): Promise<number> {
  const { messages } = await settingsOf(database, principal.jurisdiction, principal.account);
  return countUnread(database, to, messages.quiet);
}

export const messageOperations = [
  operation({
    id: "countUnreadMessages",
    method: "get",
    path: "/api/v1/messages/unread",
    tag,
    summary: "How many messages the person has not read",
    access: "signed-in",
    answer: z.object({ unread: z.int() }),
    async handle({ services, principal }) {
      const to = toOf(services, principal);
      return { unread: to ? await unreadOf(services, principal, to) : 0 };
    },
  }),
  operation({
    id: "listMessages",
    method: "get",
    path: "/api/v1/messages",
    tag,
    summary: "What the person signed in is told, newest first",
    access: "signed-in",
    query: PageQuery.extend({ unread: z.enum(["true"]).optional() }),
    answer: pageOf(MessageShape).extend({ total: z.int() }),
    problems: ["cursor_not_valid"],
    async handle(call) {
      const { services, principal, query } = call;
      const filter = { unread: query.unread === "true" };
      const after = openCursor("listMessages", filter, query.cursor);
      if (after !== undefined && !/^\d{1,9}$/.test(after)) throw cursorNotValid();
      const to = toOf(services, principal);
      if (!to) return { items: [], next: null, total: 0 };
      const page = await listMessages(services.database, to, {
        ...filter,
        offset: Number(after ?? 0),
        limit: query.limit,
      });
      const items = await viewsOf(call, page.items);
      return { items, total: page.total, next: sealCursor("listMessages", filter, page.next) };
    },
  }),
  operation({
    id: "readMessages",
    method: "post",
    path: "/api/v1/messages/read",
    tag,
    summary: "Marks messages as read; asked twice it does the same as once",
    access: "signed-in",
    body: z.union([
      z.strictObject({ ids: z.array(z.string().min(1).max(200)).min(1).max(200) }),
      z.strictObject({ all: z.literal(true) }),
    ]),
    answer: z.object({ unread: z.int() }),
    async handle({ services, principal, body }) {
      const to = toOf(services, principal);
      if (!to) return { unread: 0 };
      if ("all" in body) await markAllRead(services.database, to);
      else await markRead(services.database, to, body.ids);
      return { unread: await unreadOf(services, principal, to) };
    },
  }),
];
