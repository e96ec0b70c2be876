/** The question as it is asked: a moment after the last letter, the answer before stays until the next is there. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api } from "../api.ts";
import type { SearchKind } from "../searches.ts";

const AFTER_LAST_LETTER_MS = 180;

export type SearchAnswer = Awaited<ReturnType<typeof ask>>;
export type SearchGroup = SearchAnswer["groups"][number];
export type SearchItem = SearchGroup["items"][number];

export type Question = { q: string; kind?: SearchKind | undefined; limit: number };

function ask({ q, kind, limit }: Question, signal?: AbortSignal) {
  const query = { q, limit, ...(kind ? { kind } : {}) };
  return answer(api.GET("/api/v1/search", { params: { query }, ...(signal ? { signal } : {}) }));
}

export function useSearchAnswer(question: Question) {
  const q = question.q.trim();
  return useQuery({
    queryKey: ["search", q, question.kind ?? "", question.limit],
    queryFn: ({ signal }) => ask({ ...question, q }, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
}

/** While an input method composes, what stands in the field is no question yet. */
export function useSettled(value: string, isComposing: boolean): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (isComposing) return;
    const timer = setTimeout(() => setSettled(value), AFTER_LAST_LETTER_MS);
    return () => clearTimeout(timer);
  }, [value, isComposing]);
  return settled;
}
