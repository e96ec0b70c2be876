/** Draws the icons of the installed pages from the mark: `node test/icons.ts`, after web/public/icons/mark.svg changed. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.ts";

const folder = fileURLToPath(new URL("../web/public/icons/", import.meta.url));
const PAPER = "#fbf9f4";
/** A mask may cut everything outside a circle of 80 % of the width away. */
const ICONS = [
  { name: "mark-192.png", pixels: 192, share: 0.92, ground: "transparent" },
  { name: "mark-512.png", pixels: 512, share: 0.92, ground: "transparent" },
  { name: "mark-maskable-512.png", pixels: 512, share: 0.66, ground: PAPER },
];

const mark = readFileSync(`${folder}mark.svg`, "utf8");
const browser = await launchBrowser();
try {
  for (const { name, pixels, share, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
    const side = Math.round(pixels * share);
    await page.setContent(
      `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${side}px;height:${side}px}</style>${mark}`,
    );
    writeFileSync(`${folder}${name}`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
