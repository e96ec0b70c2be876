/** Where a grid was left, by the place in the browser's history: the back button leads to the same rows. */
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Cell } from "./keys.ts";

export type Left = { topPx: number; sidePx: number; cell: Cell; total: number };

const PREFIX = "grid:";

export function useMemory(name: string) {
  const place = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? location.href });
  const key = `${PREFIX}${name}:${place}`;
  const before = useRef<{ left: Left | null } | null>(null);
  before.current ??= { left: read(key) };
  const now = useRef<Left | null>(null);
  useEffect(() => {
    const keep = () => now.current && write(key, now.current);
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [key]);
  return {
    /** Which entry of the history this is. */
    place,
    /** How it was left, when the page came back to it. */
    left: before.current.left,
    remember(left: Left) {
      now.current = left;
    },
  };
}

function read(key: string): Left | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as Left | null;
  } catch {
    return null;
  }
}

function write(key: string, left: Left) {
  try {
    sessionStorage.setItem(key, JSON.stringify(left));
  } catch {
    // A full or forbidden store costs the place in the list and nothing else.
  }
}
