/** The entry: a browser that has all that the pages call opens them at once; an older one first fetches what it lacks. */
const isRecent =
  typeof crypto.randomUUID === "function" &&
  "with" in Array.prototype &&
  "groupBy" in Map &&
  "structuredClone" in globalThis &&
  "withResolvers" in Promise;

async function start(): Promise<void> {
  if (!isRecent) await import("./older-browsers.ts");
  await import("./main.tsx");
}

void start();
