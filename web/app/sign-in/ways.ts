/** What the sign-in page asks before anybody is signed in. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";

export const WAYS = queryOptions({
  queryKey: ["sign-in"],
  queryFn: () => answer(api.GET("/api/v1/sign-in")),
});

export const SAMPLE_ACCOUNTS = queryOptions({
  queryKey: ["sample"],
  queryFn: () => answer(api.GET("/api/v1/sample/accounts")),
});

export const FIRST_RUN = queryOptions({
  queryKey: ["first-run"],
  queryFn: () => answer(api.GET("/api/v1/first-run")),
});
