/** Which matters of the body have the title of a row: asked a few at a time, once for each title. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api } from "../../api.ts";
import { type Known, titleKey } from "./rows.ts";

/** What the server searches by; the rest of a title is compared here. */
const QUERY_LENGTH = 60;
const AT_ONCE = 3;
const TYPING_MS = 500;

type Found = {
  body: string;
  byTitle: ReadonlyMap<string, Known[]>;
  /** Titles about which the server did not answer. */
  missed: ReadonlySet<string>;
};

export function useKnown(body: string, titles: string[]) {
  const queries = useQueryClient();
  const [found, setFound] = useState<Found>({ body, byTitle: new Map(), missed: new Set() });
  const known = found.body === body ? found.byTitle : new Map<string, Known[]>();
  const open = [...new Set(titles)].filter((title) => titleKey(title) !== "" && !known.has(titleKey(title)));
  const all = titles.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the titles, not the list that they came in
  useEffect(() => {
    if (open.length === 0) return;
    let isOver = false;
    const left = [...open];
    const lookUp = async () => {
      for (let title = left.shift(); title !== undefined && !isOver; title = left.shift()) {
        const same = await sameTitle(queries, body, title);
        if (isOver) return;
        const key = titleKey(title);
        setFound((before) => {
          const { byTitle, missed } = before.body === body ? before : { byTitle: [], missed: [] };
          return {
            body,
            byTitle: new Map(byTitle).set(key, same ?? []),
            missed: new Set(same ? missed : [...missed, key]),
          };
        });
      }
    };
    const timer = setTimeout(() => {
      for (let at = 0; at < AT_ONCE; at += 1) void lookUp();
    }, TYPING_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [all, body]);
  const missed = found.body === body ? titles.filter((title) => found.missed.has(titleKey(title))).length : 0;
  return { known, isLooking: open.length > 0, missed };
}

/** Not knowing of a twin keeps nobody from recording: null where the answer did not come, which the page tells. */
async function sameTitle(queries: QueryClient, body: string, title: string): Promise<Known[] | null> {
  const query = { body, query: title.trim().slice(0, QUERY_LENGTH), limit: 20 };
  try {
    const { items } = await queries.fetchQuery({
      queryKey: ["matters", "same-title", query],
      queryFn: () => answer(api.GET("/api/v1/matters", { params: { query } })),
    });
    return items.flatMap((item) =>
      item.title !== null && titleKey(item.title) === titleKey(title)
        ? [{ id: item.id, title: item.title }]
        : [],
    );
  } catch {
    return null;
  }
}
