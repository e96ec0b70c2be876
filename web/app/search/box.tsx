/** The way to search in the frame of every page. The palette itself is fetched when it is first opened. */
import { lazy, Suspense, useEffect, useState } from "react";
import { useWords } from "../language.ts";
import { SEARCH } from "../texts/search.ts";
import "./box.css";

const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));

export function SearchBox() {
  const { t } = useWords(SEARCH);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.defaultPrevented || event.isComposing) return;
      if (!isShortcut && !(isSlash && !isTyping(event.target))) return;
      // A question that stands open is answered first.
      if (document.querySelector("dialog[open], .ant-modal-wrap:not([style*='none'])")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className="search-box"
        aria-label={t("open")}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpen(true)}
      >
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="6.8" cy="6.8" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="m10.3 10.3 4 4" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="words">{t("title")}</span>
        <span className="key">/</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Palette close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input, textarea, select, [role='textbox'], [role='combobox']"))
  );
}
