/** Which matters of the body have the title of a row: asked a few at a time, once for each title. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answer, api } from "../../api.ts";
import { type Known, titleKey } from "./rows.ts";

/** What the server searches by; the rest of a title is compared here. */
const QUERY_LENGTH = 60;
const AT_ONCE = 3;
const TYPING_MS = 600;

export function useKnown(body: string, titles: string[]) {
  const queries = useQueryClient();
  const [known, setKnown] = useState<ReadonlyMap<string, Known[]>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const asked = useRef(new Set<string>());
  const all = titles.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another body has other matters
  useEffect(() => {
    asked.current = new Set();
    setKnown(new Map());
  }, [body]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the titles, not the list that they came in
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => void ask(), TYPING_MS);
    async function ask() {
      const open = [...new Set(titles)].filter(
        (title) => titleKey(title) !== "" && !asked.current.has(titleKey(title)),
      );
      if (open.length === 0) return;
      setBusy(true);
      const lookUp = async () => {
        for (let title = open.shift(); title !== undefined && !isOver; title = open.shift()) {
          const key = titleKey(title);
          const query = { body, query: title.trim().slice(0, QUERY_LENGTH), limit: 20 };
          try {
            const { items } = await queries.fetchQuery({
              queryKey: ["matters", "same-title", query],
              queryFn: () => answer(api.GET("/api/v1/matters", { params: { query } })),
            });
            asked.current.add(key);
            const same = items.flatMap((item) =>
              item.title !== null && titleKey(item.title) === key ? [{ id: item.id, title: item.title }] : [],
            );
            if (!isOver && same.length > 0) setKnown((before) => new Map(before).set(key, same));
          } catch {
            // Not knowing of a twin keeps nobody from recording; the next change asks again.
            return;
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lookUp));
      if (!isOver) setBusy(false);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
      setBusy(false);
    };
  }, [all, body]);
  return { known, isBusy };
}
