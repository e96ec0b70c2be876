/**
 * The oldest browsers on which the pages run. Ant Design's styles need `:where` and logical properties: Chromium 89 (its
 * page "CSS Compatible"); offices' browsers on 麒麟 and 统信 are newer. Syntax is lowered to these when the pages are built
 * (web/vite.config.ts), what is missing in them is filled in (web/app/older-browsers.ts), and test/web-build.spec.ts reads
 * every script that is served.
 */
const OLDEST = { chrome: 89, edge: 89, firefox: 91, safari: 15 } as const;

export const buildTargets = Object.entries(OLDEST).map(([name, version]) => `${name}${version}`);
