import { useEffect, useRef, useState } from "react";
import type { Layout } from "../ui/grid/index.ts";
import { useSettings } from "./use-settings.ts";

/** A column that is being pulled changes fifty times a second; the account hears of it when it rests. */
const RESTING_MS = 500;

/** How the account has arranged the columns of one page, and how dense its rows are: ready to hand to a grid. */
export function useLayout(page: string) {
  const { settings, change } = useSettings();
  const [pulled, setPulled] = useState<{ layout: Layout | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<(() => void) | null>(null);
  // Whoever leaves the page at once has not changed their mind.
  useEffect(() => () => last.current?.(), []);
  return {
    layout: pulled ? (pulled.layout ?? undefined) : settings.columns[page],
    onLayout(layout: Layout | null) {
      setPulled({ layout });
      clearTimeout(timer.current);
      last.current = () => {
        clearTimeout(timer.current);
        last.current = null;
        // What could not be kept is still as it was pulled, on this page.
        void change({ columns: { [page]: layout } }).then(
          () => setPulled((now) => (now?.layout === layout ? null : now)),
          () => {},
        );
      };
      timer.current = setTimeout(last.current, RESTING_MS);
    },
    density: settings.density,
    onDensity: (density: "dense" | "comfortable") => void change({ density }).catch(() => {}),
  };
}
