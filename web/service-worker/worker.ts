/// <reference lib="webworker" />
/**
 * The service worker: opens the pages without a network. It keeps the program's own files, nothing else: answers of the
 * API pass it by, and what the page for recorded meetings needs of them lies sealed elsewhere (app/offline/kept-answers.ts).
 * A new version waits until somebody says so: a page in which something is typed is never reloaded under the hand.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope;
/** Filled in when the pages are built: plugin.ts. */
declare const PRECACHED: { url: string; revision: string | null }[];

const FONTS = "quanjian fonts";
/** What the server answers for itself, and never with a page. */
const NOT_PAGES = [/^\/api\//, /^\/ledger(\/|$)/, /^\/healthz$/, /^\/metrics$/];

precacheAndRoute(PRECACHED);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: NOT_PAGES }));

/** Pieces of the fonts beyond those that every page needs: the ones that were shown once are there without a network. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^\/assets\/.+\.woff2$/.test(url.pathname),
  async ({ request }) => {
    const fonts = await caches.open(FONTS);
    const kept = await fonts.match(request);
    if (kept) return kept;
    const fetched = await fetch(request);
    if (fetched.ok) await fonts.put(request, fetched.clone());
    return fetched;
  },
);

self.addEventListener("message", (event) => {
  if (event.data === "take over") void self.skipWaiting();
});
// The page that installed it works without a network from now on, not from its next visit on.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
