/** What one picture of the gallery shows, and how one comes there. */
import type { BrowserContext, Page } from "playwright-core";

export type Shot = {
  name: string;
  /** The one-click account's role in English; null for somebody who is not signed in. */
  role: string | null;
  /** Where the page is, found out through the API where the address has an id in it. */
  path: string | ((context: BrowserContext) => Promise<string>);
  /** What to do before the picture. */
  before?: (page: Page) => Promise<void>;
  /** Beside the full one: what the page says when nothing is there, when the server fails, while it waits. */
  states?: readonly ("empty" | "error" | "loading")[];
  /** Only what the screen shows of it, not the whole page. */
  isWindow?: true;
};

export const SUPERVISOR = "Discipline officer";
export const STATION = "Station officer";
export const ALL_STATES = ["empty", "error", "loading"] as const;
export const WAITING = ["error", "loading"] as const;
