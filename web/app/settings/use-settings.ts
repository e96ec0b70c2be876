/** What the account has chosen, here at once and on the server a moment later. */
import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, ProblemAnswer, type SavedView, type Settings, type SettingsChange } from "../api.ts";
import { QUERIES } from "../queries.ts";

export const AS_EVERYBODY_BEGINS: Settings = {
  revision: 0,
  language: null,
  density: "dense",
  start: "desk",
  columns: {},
  views: [],
  messages: { quiet: [] },
};

const KEY = QUERIES.settings().queryKey;

export function useSettings() {
  const query = useQuery(QUERIES.settings());
  return { query, settings: query.data ?? AS_EVERYBODY_BEGINS, ...useChangeSettings() };
}

/** Without asking for them: also where nobody is signed in yet. */
export function useChangeSettings() {
  const queries = useQueryClient();
  return {
    /** Shown at once; where the server says no, what it has comes back, and the "no" is thrown. */
    change: (change: SettingsChange) => changed(queries, change),
    /** Views as a whole hang together: after a change in another window they are read again and the change made on them. */
    changeViews: (make: (views: SavedView[]) => SavedView[]) => viewsChanged(queries, make),
  };
}

async function changed(queries: QueryClient, change: SettingsChange): Promise<void> {
  // An older answer on its way would undo on the page what was just chosen.
  await queries.cancelQueries({ queryKey: KEY });
  queries.setQueryData(KEY, (before) => applied(before ?? AS_EVERYBODY_BEGINS, change));
  try {
    queries.setQueryData(KEY, await answer(api.POST("/api/v1/me/settings", { body: change })));
    if (change.messages) void queries.invalidateQueries({ queryKey: ["messages"] });
  } catch (error) {
    void queries.invalidateQueries({ queryKey: KEY });
    throw error;
  }
}

async function viewsChanged(queries: QueryClient, make: (views: SavedView[]) => SavedView[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { views, revision } = await queries.fetchQuery({ ...QUERIES.settings(), staleTime: 0 });
    try {
      return await changed(queries, { views: make(views), after: revision });
    } catch (error) {
      const isBehind = error instanceof ProblemAnswer && error.code === "settings_moved_on";
      if (!isBehind || attempt === 3) throw error;
    }
  }
}

/** What the server will answer, as far as a page has to know. */
function applied(before: Settings, { after: _, columns, ...given }: SettingsChange): Settings {
  const layouts = Object.entries({ ...before.columns, ...columns }).filter(([, layout]) => layout !== null);
  return { ...before, ...given, columns: Object.fromEntries(layouts) as Settings["columns"] };
}
