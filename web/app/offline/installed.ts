/**
 * The service worker in this browser: there only where a clerk turned offline work on. A newer one waits until somebody
 * says so, and reloads that window alone; the others are told.
 */
const ADDRESS = "/sw.js";

/** "changed" when a newer version waits, or another window took it over. */
export const versionEvents = new EventTarget();

export type Version = "newest" | "newer-waits" | "taken-over-elsewhere";
let version: Version = "newest";
export const versionNow = () => version;

function becomes(next: Version): void {
  version = next;
  versionEvents.dispatchEvent(new Event("changed"));
}

export const canInstall = () => "serviceWorker" in navigator;

let watched: Promise<ServiceWorkerRegistration> | null = null;

/** Installs it, or looks for a newer one; done when the pages open without a network. */
export function install(): Promise<ServiceWorkerRegistration> {
  watched ??= watch().catch((error: unknown) => {
    watched = null;
    throw error;
  });
  return watched;
}

async function watch(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  const registration = await serviceWorker.register(ADDRESS, { updateViaCache: "none" });
  const look = () => {
    if (registration.waiting && serviceWorker.controller) becomes("newer-waits");
  };
  look();
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", look),
  );
  let isFirst = !hadOne;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isFirst) isFirst = false;
    else if (isMine) window.location.reload();
    else becomes("taken-over-elsewhere");
  });
  await serviceWorker.ready;
  return registration;
}

let isMine = false;

/** The newer version takes over, and this window is loaded anew. */
export async function takeOver(): Promise<void> {
  isMine = true;
  const { waiting } = await install();
  if (waiting) waiting.postMessage("take over");
  else window.location.reload();
}

/** Nothing of the program stays behind; the drafts do. */
export async function uninstall(): Promise<void> {
  if (!canInstall()) return;
  watched = null;
  await (await navigator.serviceWorker.getRegistration("/"))?.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}
