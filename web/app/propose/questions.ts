/** What the server is asked while an item is typed, a moment after the last key. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api } from "../api.ts";
import { amountOf, type Draft, lacksOf, proposalOf } from "./draft.ts";

const PAUSE_MS = 500;
const TITLE_LEAST = 4;

function useSettled<T>(value: T): T {
  const words = JSON.stringify(value);
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [words]);
  return JSON.parse(settled) as T;
}

/** Entries of the body's list that fit. */
export function useEntries(body: string, draft: Draft) {
  const amount = amountOf(draft);
  const query = useSettled({
    ...(draft.class ? { class: draft.class } : {}),
    ...(amount === null ? {} : { amount }),
    ...(draft.title.trim() ? { words: draft.title.trim() } : {}),
  });
  return useQuery({
    queryKey: ["item-list", body, "matches", query],
    queryFn: () =>
      answer(api.GET("/api/v1/bodies/{id}/item-list/matches", { params: { path: { id: body }, query } })),
    placeholderData: keepPreviousData,
  });
}

/** Earlier items that may be parts of this one. */
export function useAlike(body: string, draft: Draft) {
  const amount = amountOf(draft);
  const query = useSettled({
    title: draft.title.trim(),
    amount: amount ?? 0,
    ...(draft.department.trim() ? { department: draft.department.trim() } : {}),
    ...(draft.area.trim() ? { area: draft.area.trim() } : {}),
    ...(draft.entry ? { entry: draft.entry.number } : {}),
  });
  return useQuery({
    queryKey: ["items", body, "like", query],
    enabled: amount !== null && query.amount > 0 && query.title.length >= TITLE_LEAST,
    queryFn: () =>
      answer(api.GET("/api/v1/bodies/{id}/items/like", { params: { path: { id: body }, query } })),
    retry: false,
    placeholderData: keepPreviousData,
  });
}

/** What the rules would say of it. */
export function useAhead(body: string, draft: Draft) {
  const isWhole = lacksOf(draft).length === 0;
  const asked = useSettled({ isWhole, proposal: proposalOf(draft) });
  const ahead = useQuery({
    queryKey: ["items", body, "ahead", asked.proposal],
    enabled: isWhole && asked.isWhole,
    retry: false,
    queryFn: ({ signal }) =>
      answer(
        api.POST("/api/v1/bodies/{id}/items/preview", {
          params: { path: { id: body } },
          body: asked.proposal,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return { ...ahead, isWhole };
}
