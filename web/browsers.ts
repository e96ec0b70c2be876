/**
 * The oldest browsers on which the pages run. Ant Design's styles need `:where` and logical properties: Chromium 89 (its
 * page "CSS Compatible"); offices' browsers on 麒麟 and 统信 are newer. Syntax is lowered to these when the pages are built
 * (web/vite.config.ts), what is missing in them is filled in, and test/browsers.spec.ts reads every script that is served.
 */
export const OLDEST = { chrome: 89, edge: 89, firefox: 91, safari: 15 } as const;

export const buildTargets = Object.entries(OLDEST).map(([name, version]) => `${name}${version}`);
export const browsersList = Object.entries(OLDEST).map(([name, version]) => `${name} >= ${version}`);

/** What the pages and their libraries call and the oldest browser does not have, as modules of core-js. */
export const FILLED_IN = [
  "es.array.at",
  "es.array.find-last",
  "es.array.find-last-index",
  "es.array.to-reversed",
  "es.array.to-sorted",
  "es.array.to-spliced",
  "es.array.with",
  "es.error.cause",
  "es.map.group-by",
  "es.object.group-by",
  "es.object.has-own",
  "es.promise.with-resolvers",
  "es.string.at-alternative",
  "es.typed-array.at",
  "web.structured-clone",
] as const;
