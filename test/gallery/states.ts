/** A page in the states that the sample never shows: nothing there, a server that fails, an answer that is long in coming. */
import type { Page, Route } from "playwright-core";

export type State = "full" | "empty" | "error" | "loading";

/** Who one is, and the vocabulary of the page, come as they are: it is the page's own data that is missing. */
const ALWAYS_THERE =
  /^\/api\/v1\/(session|sign-in|sample|me\/settings|messages\/unread|events|procedures|norms\/procedures)(?![\w-])/;

const WORDS = {
  zh: "数据库暂时无法连接，请稍后重试：不会重复记录",
  en: "The database is away; try again in a moment: nothing is recorded twice",
};

/** Answers the page's questions as the state asks; call it before the page opens. */
export async function putInto(page: Page, state: State, language: "zh" | "en"): Promise<void> {
  if (state === "full") return;
  await page.route(
    (url) => url.pathname.startsWith("/api/v1/") && !ALWAYS_THERE.test(url.pathname),
    (route) => (state === "empty" ? emptied(route) : state === "error" ? failed(route, language) : undefined),
  );
}

function failed(route: Route, language: "zh" | "en") {
  return route.fulfill({
    status: 503,
    contentType: "application/problem+json",
    body: JSON.stringify({ title: WORDS[language], detail: WORDS[language], status: 503 }),
  });
}

async function emptied(route: Route) {
  const response = await route.fetch();
  const isJson = response.headers()["content-type"]?.includes("json");
  if (!response.ok() || !isJson) return route.fulfill({ response });
  return route.fulfill({ response, json: withNothing(await response.json()) });
}

/** The same answer with no rows in its lists, and its counts at nothing. */
export function withNothing(answer: unknown): unknown {
  if (Array.isArray(answer)) return [];
  if (typeof answer === "number") return 0;
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, key === "next" ? null : withNothing(value)]),
  );
}
