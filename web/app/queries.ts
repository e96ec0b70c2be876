/** What the pages ask the server, each question under its name. Live updates refetch by these names. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  answer,
  api,
  type BodyRow,
  type CaseRun,
  DECISIONS,
  type Division,
  type DocumentKind,
  type FindingDetail,
  type LawChoice,
  type Matter,
  type MeetingPaper,
  type Norm,
  type NormSetting,
  type PaperDocument,
} from "./api.ts";
import { publicLedgers, readPublicLedger } from "./ledger/public-ledger.ts";
import { bodyAnswer, PROCEDURES, SESSION } from "./offline/kept-names.ts";
import { orKept } from "./offline/or-kept.ts";
import { settleSignOut } from "./offline/sign-out.ts";
import type { FiguresSearch, FindingsSearch, ItemListSearch, NormSearch } from "./searches.ts";
import type { DivisionSearch } from "./searches.ts";
import { procedureParams } from "./urls.ts";

const ROWS_AT_ONCE = 50;
const NAMES_AT_ONCE = 50;
const BODIES_AT_ONCE = 200;
const TASKS_OF_ONE = 200;

type Page = { next: string | null };
/** The first page has no cursor. */
type Cursor = { limit: number; cursor?: string };

/** A list page by page, the next one by the cursor which the one before handed out. */
function list<P extends Page>(name: string, filter: object, fetchPage: (cursor: Cursor) => Promise<P>) {
  return infiniteQueryOptions({
    queryKey: [name, filter],
    queryFn: ({ pageParam }) =>
      fetchPage({ limit: ROWS_AT_ONCE, ...(pageParam === "" ? {} : { cursor: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export const QUERIES = {
  session: () =>
    queryOptions({
      queryKey: ["session"],
      queryFn: () =>
        orKept(SESSION, async () => {
          await settleSignOut();
          return answer(api.GET("/api/v1/session"));
        }),
    }),
  settings: () =>
    queryOptions({ queryKey: ["settings"], queryFn: () => answer(api.GET("/api/v1/me/settings")) }),
  desk: () => queryOptions({ queryKey: ["desk"], queryFn: () => answer(api.GET("/api/v1/desk")) }),
  matter: (id: string) =>
    queryOptions({
      queryKey: ["matter", id],
      queryFn: async () =>
        (await answer(api.GET("/api/v1/matters/{id}", { params: { path: { id } } }))) as Matter,
    }),
  /** A paper is of one language: another is another paper. */
  document: (id: string, kind: DocumentKind, language: string) =>
    queryOptions({
      queryKey: ["matter", id, "document", kind, language],
      queryFn: async () => {
        const params = { path: { id, kind } };
        return (await answer(api.GET("/api/v1/matters/{id}/documents/{kind}", { params }))) as PaperDocument;
      },
    }),
  meetingRecord: (id: string) =>
    queryOptions({
      queryKey: ["meeting", id, "record"],
      queryFn: () => answer(api.GET("/api/v1/meetings/{id}/record", { params: { path: { id } } })),
    }),
  /** Asked anew each time the page is opened: what it holds is kept nowhere. */
  tone: () => queryOptions({ queryKey: ["tone"], queryFn: () => answer(api.GET("/api/v1/tone")), gcTime: 0 }),
  meetingPaper: (id: string, kind: MeetingPaper, language: string) =>
    queryOptions({
      queryKey: ["meeting", id, "paper", kind, language],
      queryFn: async () => {
        const params = { path: { id, kind } };
        return (await answer(api.GET("/api/v1/meetings/{id}/papers/{kind}", { params }))) as PaperDocument;
      },
    }),
  findings: (filter: FindingsSearch) =>
    list("findings", filter, (cursor) =>
      answer(api.GET("/api/v1/findings", { params: { query: { ...filter, ...cursor } } })),
    ),
  finding: (id: string) =>
    queryOptions({
      queryKey: ["finding", id],
      queryFn: async () =>
        (await answer(api.GET("/api/v1/findings/{id}", { params: { path: { id } } }))) as FindingDetail,
    }),
  messages: (filter: { unread?: "true" }) =>
    list("messages", filter, (cursor) =>
      answer(api.GET("/api/v1/messages", { params: { query: { ...filter, ...cursor } } })),
    ),
  unread: () =>
    queryOptions({
      queryKey: ["messages", "unread"],
      queryFn: async () => (await answer(api.GET("/api/v1/messages/unread"))).unread,
    }),
  /** Norms change with a new version of the program, not under an open page. */
  procedures: () =>
    queryOptions({
      queryKey: ["procedures"],
      queryFn: () => orKept(PROCEDURES, () => answer(api.GET("/api/v1/procedures"))),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  /** All bodies of a day: a tree is drawn whole. */
  bodies: (on: string | undefined) =>
    queryOptions({
      queryKey: ["bodies", on],
      queryFn: async () => {
        const bodies: BodyRow[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const query = { limit: BODIES_AT_ONCE, ...(on ? { on } : {}), ...(cursor ? { cursor } : {}) };
          const page = await answer(api.GET("/api/v1/bodies", { params: { query } }));
          bodies.push(...page.items);
          cursor = page.next;
        }
        return bodies;
      },
      placeholderData: keepPreviousData,
    }),
  /** Those directly under a body today. */
  bodiesUnder: (parent: string) =>
    queryOptions({
      queryKey: ["bodies", "under", parent],
      queryFn: () =>
        answer(api.GET("/api/v1/bodies", { params: { query: { parent, limit: BODIES_AT_ONCE } } })),
    }),
  /** Those of a day whose name, code, pinyin or initials a question means. */
  bodiesNamed: (query: string, on: string | undefined) =>
    queryOptions({
      queryKey: ["bodies", on, query],
      queryFn: ({ signal }) => {
        const asked = { query, limit: BODIES_AT_ONCE, ...(on ? { on } : {}) };
        return answer(api.GET("/api/v1/bodies", { params: { query: asked }, signal }));
      },
      placeholderData: keepPreviousData,
    }),
  /** Of a day, beside another: both as they were known when they ended. */
  states: (on: string | undefined, since: string) =>
    queryOptions({
      queryKey: ["states", on, since],
      queryFn: () =>
        answer(api.GET("/api/v1/states", { params: { query: { since, ...(on ? { on } : {}) } } })),
      placeholderData: keepPreviousData,
    }),
  figures: (period: FiguresSearch) =>
    queryOptions({
      queryKey: ["figures", period],
      queryFn: () => answer(api.GET("/api/v1/statistics/bodies", { params: { query: period } })),
      placeholderData: keepPreviousData,
    }),
  bodyFigures: (id: string, period: FiguresSearch) =>
    queryOptions({
      queryKey: ["figures", id, period],
      queryFn: () =>
        answer(api.GET("/api/v1/statistics/bodies/{id}", { params: { path: { id }, query: period } })),
      placeholderData: keepPreviousData,
    }),
  /** They change with a new version of the program, not under an open page. */
  figureDefinitions: () =>
    queryOptions({
      queryKey: ["figure-definitions"],
      queryFn: () => answer(api.GET("/api/v1/statistics/figures")),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  body: (id: string, on?: string) =>
    queryOptions({
      queryKey: ["body", id, on],
      queryFn: () => {
        const query = on ? { on } : {};
        const ask = () => answer(api.GET("/api/v1/bodies/{id}", { params: { path: { id }, query } }));
        return on ? ask() : orKept(bodyAnswer(id), ask);
      },
      placeholderData: keepPreviousData,
    }),
  /** Who has what in charge on a day, by the plan in force or by another. */
  division: (id: string, { on, plan, against }: DivisionSearch) =>
    queryOptions({
      queryKey: ["division", id, on, plan, against],
      queryFn: async () => {
        const chosen = { ...(plan ? { plan } : {}), ...(against ? { against } : {}) };
        const params = { path: { id }, query: { ...(on ? { on } : {}), ...chosen } };
        return (await answer(api.GET("/api/v1/bodies/{id}/division", { params }))) as Division;
      },
      placeholderData: keepPreviousData,
    }),
  divisions: () =>
    queryOptions({ queryKey: ["divisions"], queryFn: () => answer(api.GET("/api/v1/divisions")) }),
  /** A body's decisions, newest first, to cite one. */
  decisionsOf: (body: string) =>
    queryOptions({
      queryKey: ["matters", "decisions", body],
      queryFn: () => {
        const query = { body, procedure: DECISIONS, limit: NAMES_AT_ONCE };
        return answer(api.GET("/api/v1/matters", { params: { query } }));
      },
    }),
  /** Without a version the list in force, today or on the day. */
  itemList: (id: string, asked: ItemListSearch = {}) =>
    queryOptions({
      queryKey: ["item-list", id, asked],
      queryFn: () =>
        answer(api.GET("/api/v1/bodies/{id}/item-list", { params: { path: { id }, query: asked } })),
      placeholderData: keepPreviousData,
    }),
  itemListDifference: (id: string, from: string, to: string) =>
    queryOptions({
      queryKey: ["item-list", id, "difference", from, to],
      queryFn: () => {
        const params = { path: { id }, query: { from, to } };
        return answer(api.GET("/api/v1/bodies/{id}/item-list/difference", { params }));
      },
    }),
  bodyNames: (query: string) =>
    queryOptions({
      queryKey: ["body-names", query],
      queryFn: () =>
        answer(api.GET("/api/v1/bodies", { params: { query: { query, limit: NAMES_AT_ONCE } } })),
      placeholderData: keepPreviousData,
    }),
  norms: () => queryOptions({ queryKey: ["norms"], queryFn: () => answer(api.GET("/api/v1/norms")) }),
  /** One procedure on a day, for a body. */
  norm: (id: string, { on, body }: NormSearch) =>
    queryOptions({
      queryKey: ["norm", id, on, body],
      queryFn: async () => {
        const query = { ...(on ? { on } : {}), ...(body ? { body } : {}) };
        const path = procedureParams(id);
        return (await answer(api.GET("/api/v1/norms/{pack}/{name}", { params: { path, query } }))) as Norm;
      },
      placeholderData: keepPreviousData,
    }),
  /** The cases beside a procedure, with draft values where there are any. */
  normCases: (id: string, law: Pick<LawChoice, "parameters" | "text"> = {}) =>
    queryOptions({
      queryKey: ["norm-cases", id, law],
      // What is no longer looked at is no longer tried: the server tries a few of one person at a time.
      queryFn: async ({ signal }) =>
        (await answer(
          api.POST("/api/v1/norms/{pack}/{name}/cases/run", {
            params: { path: procedureParams(id) },
            body: law,
            signal,
          }),
        )) as { items: CaseRun[]; failed: number },
      placeholderData: keepPreviousData,
    }),
  normComparison: (procedure: string, left: LawChoice, right: LawChoice) =>
    queryOptions({
      queryKey: ["norm-comparison", procedure, left, right],
      queryFn: ({ signal }) =>
        answer(api.POST("/api/v1/norms/compare", { body: { procedure, left, right }, signal })),
      placeholderData: keepPreviousData,
    }),
  normSettings: () =>
    queryOptions({
      queryKey: ["norm-settings"],
      queryFn: async () => (await answer(api.GET("/api/v1/norms/settings"))) as { items: NormSetting[] },
    }),
  /** Of one decision, by their due day. */
  tasksOf: (decision: string) =>
    queryOptions({
      queryKey: ["tasks", "of", decision],
      queryFn: () =>
        answer(api.GET("/api/v1/tasks", { params: { query: { decision, limit: TASKS_OF_ONE } } })),
    }),
  task: (id: string) =>
    queryOptions({
      queryKey: ["tasks", "one", id],
      queryFn: () => answer(api.GET("/api/v1/tasks/{id}", { params: { path: { id } } })),
    }),
  /** What a body has resolved, and what is on record as carried out. */
  resolutions: (body: string) =>
    queryOptions({
      queryKey: ["resolutions", body],
      queryFn: () => answer(api.GET("/api/v1/resolutions", { params: { query: { body } } })),
    }),
  nextActs: (id: string) =>
    queryOptions({
      queryKey: ["matter", id, "next-acts"],
      queryFn: () => answer(api.GET("/api/v1/matters/{id}/next-acts", { params: { path: { id } } })),
    }),
  /** How many have cast, and nothing of what; it counts as no look. */
  ballot: (matter: string) =>
    queryOptions({
      queryKey: ["ballot", matter],
      queryFn: () => answer(api.GET("/api/v1/matters/{id}/ballot", { params: { path: { id: matter } } })),
    }),
  /** Who has sealed and whether the reveal may come; it counts as no look. */
  sealing: (matter: string) =>
    queryOptions({
      queryKey: ["sealing", matter],
      queryFn: () => answer(api.GET("/api/v1/matters/{id}/sealing", { params: { path: { id: matter } } })),
    }),
  meetings: (filter: { body?: string }) =>
    list("meetings", filter, (cursor) =>
      answer(api.GET("/api/v1/meetings", { params: { query: { ...filter, ...cursor } } })),
    ),
  meeting: (id: string) =>
    queryOptions({
      queryKey: ["meeting", id],
      queryFn: () => answer(api.GET("/api/v1/meetings/{id}", { params: { path: { id } } })),
    }),
  /** Items of a body that a meeting could take up. */
  itemsWaiting: (body: string) =>
    queryOptions({
      queryKey: ["meetings", "items", body],
      queryFn: () => answer(api.GET("/api/v1/bodies/{id}/items/waiting", { params: { path: { id: body } } })),
    }),
  ledger: () => queryOptions({ queryKey: ["ledger"], queryFn: () => answer(api.GET("/api/v1/ledger")) }),
  system: () => queryOptions({ queryKey: ["system"], queryFn: () => answer(api.GET("/api/v1/system")) }),
  backups: () => queryOptions({ queryKey: ["backups"], queryFn: () => answer(api.GET("/api/v1/backups")) }),
  accountStandings: () =>
    queryOptions({
      queryKey: ["accounts", "standings"],
      queryFn: () => answer(api.GET("/api/v1/system/accounts")),
    }),
  ownSessions: () =>
    queryOptions({ queryKey: ["own-sessions"], queryFn: () => answer(api.GET("/api/v1/me/sessions")) }),
  sessionsOf: (id: string) =>
    queryOptions({
      queryKey: ["accounts", "sessions", id],
      queryFn: () => answer(api.GET("/api/v1/accounts/{id}/sessions", { params: { path: { id } } })),
    }),
  accounts: () =>
    queryOptions({ queryKey: ["accounts"], queryFn: () => answer(api.GET("/api/v1/accounts")) }),
  accountLog: () =>
    list("account-log", {}, (query) => answer(api.GET("/api/v1/account-log", { params: { query } }))),
  looks: (filter: { on?: string; body?: string }) =>
    list("looks", filter, (cursor) =>
      answer(api.GET("/api/v1/looks", { params: { query: { ...filter, ...cursor } } })),
    ),
  publicLedgers: () => queryOptions({ queryKey: ["public-ledgers"], queryFn: publicLedgers }),
  publicLedger: (jurisdiction: string) =>
    queryOptions({
      queryKey: ["ledger", jurisdiction],
      queryFn: () => readPublicLedger(jurisdiction),
    }),
};
