import "@fontsource-variable/noto-sans-sc/index.css";
import "@fontsource-variable/noto-serif-sc/index.css";
import "./ui/base.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { type Language, LanguageContext, LOCALES } from "./language.ts";
import { router } from "./routes.tsx";
import { THEME } from "./theme.ts";

const STALE_MS = 60_000;
const LANGUAGE_KEY = "language";

// Live updates say what is out of date, so nothing is fetched again just because a window was looked at.
const queries = new QueryClient({
  defaultOptions: {
    // Asked without a network as well: some answers lie here then, and the others say calmly that they do not.
    queries: { retry: false, staleTime: STALE_MS, refetchOnWindowFocus: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

function App() {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(LANGUAGE_KEY) === "en" ? "en" : "zh",
  );
  // Before the first question to the server, which answers in the page's language.
  document.documentElement.lang = LOCALES[language];
  const set = (next: Language) => {
    localStorage.setItem(LANGUAGE_KEY, next);
    document.documentElement.lang = LOCALES[next];
    setLanguage(next);
    // What is still on its way comes in the language before: it is asked for again.
    void queries.cancelQueries().then(() => queries.invalidateQueries());
  };
  return (
    <LanguageContext value={{ language, set }}>
      <ConfigProvider
        theme={THEME}
        locale={language === "zh" ? zhCN : enGB}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </LanguageContext>
  );
}

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no element #root");
createRoot(place).render(<App />);
