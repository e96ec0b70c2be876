/** Reads pages beside the page that shows them, so that it stays alive. */
import type { Pixels } from "./grey.ts";
import { type PageSeen, readPage } from "./read.ts";

export type Asked = { id: number; pixels: Pixels };
export type Told = { id: number; seen: PageSeen } | { id: number; fault: string };

/** The worker's own side of the channel; the pages' types know the window's only. */
const channel = globalThis as unknown as {
  postMessage(told: Told): void;
  addEventListener(name: "message", heard: (event: MessageEvent<Asked>) => void): void;
};

channel.addEventListener("message", ({ data: { id, pixels } }) => {
  readPage(pixels).then(
    (seen) => channel.postMessage({ id, seen }),
    (fault: unknown) => channel.postMessage({ id, fault: String(fault) }),
  );
});
