/** Which bodies a question means: the server knows names, codes, pinyin and initials; the page the principals of the day. */
import { useQuery } from "@tanstack/react-query";
import type { BodyRow } from "../api.ts";
import { QUERIES } from "../queries.ts";
import type { BodiesSearch } from "../searches.ts";

export type Found = {
  isFiltered: boolean;
  isWanted: (body: BodyRow) => boolean;
  /** The question to the server, for those who show its failure. */
  asked: { isError: boolean; error: Error | null; isFetching: boolean };
};

export function useFound({ query, kind, level, on }: BodiesSearch): Found {
  const asked = useQuery({ ...QUERIES.bodiesNamed(query ?? "", on), enabled: Boolean(query) });
  const named = new Set(asked.data?.items.map(({ id }) => id));
  const typed = query?.toLowerCase() ?? "";
  const isNamed = (body: BodyRow) =>
    named.has(body.id) || wordsOf(body).some((words) => words?.toLowerCase().includes(typed));
  return {
    isFiltered: Boolean(query || kind || level),
    isWanted: (body) =>
      (!query || isNamed(body)) && (!kind || body.kind === kind) && (!level || body.level === level),
    asked,
  };
}

const wordsOf = ({ name, nameEn, code, principals }: BodyRow) => [
  name,
  nameEn,
  code,
  ...principals.flatMap((principal) => [principal.name, principal.nameEn]),
];
