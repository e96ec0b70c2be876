/** What `web/stories` shows of a form: X.stories.tsx beside it exports a title and its stories by name. */
import type { ReactNode } from "react";
import type { Words } from "../language.ts";

export type Story = { title: Words; draw: () => ReactNode };
export type StoriesOf = {
  title: Words;
  /** What the server would answer to a GET, for forms that ask it. */
  answers?: (url: URL) => unknown;
};
