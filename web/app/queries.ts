/** What the pages ask the server, each question under its name. Live updates refetch by these names. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  type BodyRow,
  call,
  type Desk,
  type FindingRow,
  type LedgerStatus,
  type Matter,
  type MatterRow,
  type Procedure,
  type Session,
} from "./api.ts";

type Page<T> = { items: T[]; next: string | null; total: number };
type Filter = Record<string, string | undefined>;

const ROWS_AT_ONCE = "50";

function address(path: string, filter: Filter): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `${path}?${new URLSearchParams(given)}`;
}

/** A list page by page, the next one by the cursor which the one before handed out. */
function list<T>(name: string, path: string, filter: Filter) {
  return infiniteQueryOptions({
    queryKey: [name, filter],
    queryFn: ({ pageParam }) =>
      call<Page<T>>(address(path, { ...filter, limit: ROWS_AT_ONCE, cursor: pageParam })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export const QUERIES = {
  session: () => queryOptions({ queryKey: ["session"], queryFn: () => call<Session>("/api/v1/session") }),
  desk: () => queryOptions({ queryKey: ["desk"], queryFn: () => call<Desk>("/api/v1/desk") }),
  matters: (filter: Filter) => list<MatterRow>("matters", "/api/v1/matters", filter),
  matter: (id: string) =>
    queryOptions({ queryKey: ["matter", id], queryFn: () => call<Matter>(`/api/v1/matters/${id}`) }),
  findings: (filter: Filter) => list<FindingRow>("findings", "/api/v1/findings", filter),
  /** Norms change with a new version of the program, not under an open page. */
  procedures: () =>
    queryOptions({
      queryKey: ["procedures"],
      queryFn: () => call<{ items: Procedure[] }>("/api/v1/procedures"),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  bodyNames: (query: string) =>
    queryOptions({
      queryKey: ["body-names", query],
      queryFn: () => call<{ items: BodyRow[] }>(address("/api/v1/bodies", { query, limit: "50" })),
      placeholderData: keepPreviousData,
    }),
  ledger: () => queryOptions({ queryKey: ["ledger"], queryFn: () => call<LedgerStatus>("/api/v1/ledger") }),
};
