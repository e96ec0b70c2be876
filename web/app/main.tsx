import "@fontsource-variable/noto-sans-sc/index.css";
import "@fontsource-variable/noto-serif-sc/index.css";
import "./styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "@tanstack/react-router";
import { type Language, LanguageContext } from "./language.ts";
import { router } from "./routes.tsx";

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 15_000 } } });
const theme = {
  token: { colorPrimary: "#2f6a59", colorText: "#1f2421", colorBgBase: "#fffefb", colorBorder: "#e4dfd3", borderRadius: 2, fontFamily: '"Noto Sans SC Variable", "Noto Sans SC", sans-serif', fontSize: 14, boxShadow: "none" },
};

function App() {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem("language") === "en" ? "en" : "zh"));
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  useEffect(() => {
    document.title = language === "zh" ? "权鉴" : "Quanjian";
  }, [language]);
  const set = (next: Language) => {
    localStorage.setItem("language", next);
    document.documentElement.lang = next === "zh" ? "zh-CN" : "en";
    setLanguage(next);
    void queries.invalidateQueries();
  };
  return (
    <LanguageContext value={{ language, set }}>
      <ConfigProvider theme={theme} locale={language === "zh" ? zhCN : enUS}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </LanguageContext>
  );
}

createRoot(document.getElementById("root") as HTMLElement).render(<App />);
