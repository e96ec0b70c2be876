import type { QueryClient } from "@tanstack/react-query";
import type { Settings } from "../api.ts";
import { QUERIES } from "../queries.ts";
import { URLS } from "../urls.ts";

export const START_PAGES: Record<Settings["start"], string> = {
  desk: URLS.desk,
  matters: URLS.matters,
  findings: URLS.findings,
  messages: URLS.messages,
  states: URLS.states,
};

/** Where the account goes after signing in; the desk while that cannot be asked, because a step is still to be done. */
export async function startPage(queries: QueryClient): Promise<string> {
  try {
    const session = await queries.fetchQuery(QUERIES.session());
    if (session.pending || session.administrator) return URLS.desk;
    return START_PAGES[(await queries.fetchQuery(QUERIES.settings())).start];
  } catch {
    return URLS.desk;
  }
}
