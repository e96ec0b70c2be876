/**
 * All stories of the system's forms on one page, or one of them: ?story=road/late&lang=en. Nothing is asked of a server; what
 * a form asks is answered by its story.
 */
import "@fontsource-variable/noto-sans-sc/index.css";
import "@fontsource-variable/noto-serif-sc/index.css";
import "../app/ui/base.css";
import "./stories.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from "@tanstack/react-router";
import { ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { createRoot } from "react-dom/client";
import { type Language, LanguageContext, LOCALES } from "../app/language.ts";
import { THEME } from "../app/theme.ts";
import { answersOf, found, type ShownStory, stories } from "./stories.ts";

const asked = new URLSearchParams(location.search);
const language: Language = asked.get("lang") === "en" ? "en" : "zh";
const wanted = asked.get("story");
document.documentElement.lang = LOCALES[language];

globalThis.fetch = async (input) => {
  const url = new URL(input instanceof Request ? input.url : String(input), location.href);
  const body = answersOf(url);
  return Response.json(body ?? { detail: `no story answers ${url.pathname}` }, { status: body ? 200 : 404 });
};

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
// Links need a router to know their addresses; where they lead does not exist here.
const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });

function StoryCard({ story }: { story: ShownStory }) {
  return (
    <section className="story" aria-label={story.title[language]} data-story={story.id}>
      <h2>
        <a href={`?story=${story.id}&lang=${language}`}>{story.title[language]}</a>
      </h2>
      <div className="stage-for-story">{story.draw()}</div>
    </section>
  );
}

function AllStories() {
  const shown = wanted === null ? stories : found(wanted);
  const groups = [...Map.groupBy(shown, (story) => story.form[language])];
  return (
    <main>
      {groups.map(([form, own]) => (
        <div key={form}>
          <h1>{form}</h1>
          {own.map((story) => (
            <StoryCard key={story.id} story={story} />
          ))}
        </div>
      ))}
      {shown.length === 0 && <p role="alert">{wanted}</p>}
    </main>
  );
}

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no element #root");
createRoot(place).render(
  <LanguageContext value={{ language, set: () => {} }}>
    <ConfigProvider
      theme={THEME}
      locale={language === "zh" ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>
        <RouterContextProvider router={router}>
          <AllStories />
        </RouterContextProvider>
      </QueryClientProvider>
    </ConfigProvider>
  </LanguageContext>,
);
