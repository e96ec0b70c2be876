/**
 * `npm run gallery`: every page in both languages, three widths and each state, from the sample, on one HTML page.
 * Starts a sample of its own, unless an address is given; `npm run gallery -- matters findings` takes only these pages.
 * A meeting under way is played there, wherever one of its scenes is asked for.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { progressBar } from "../../src/cli/progress.ts";
import { launchBrowser } from "../browser.ts";
import { newDataFolder, removeDataFolder, startServer, stopEverything } from "../program.ts";
import { cameraOf } from "./camera.ts";
import { playMeeting, SCENES } from "./plays/index.ts";
import { shootAt } from "./scenes.ts";
import { SHOTS } from "./shots/index.ts";
import { sheetOf } from "./sheet.ts";
import { LANGUAGES, type Picture, statesOf, takeAll, WIDTHS } from "./take.ts";

type Options = { out: string; address?: string; states: boolean };

const command = new Command("gallery")
  .argument(
    "[page...]",
    "only these pages and scenes, by their names in test/gallery/shots and test/gallery/plays",
  )
  .option("--out <dir>", "where the pictures and index.html go", "gallery")
  .option("--address <url>", "a server of the sample that runs already")
  .option("--no-states", "only the full pages: neither empty, nor failing, nor waiting")
  .parse();
const options = command.opts<Options>();
const names = [...SHOTS.map(({ name }) => name), ...SCENES];
const unknown = command.args.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no such page: ${unknown.join(", ")}\nthere are: ${names.join(", ")}\n`);
  process.exit(2);
}

const isWanted = (name: string) => command.args.length === 0 || command.args.includes(name);
const wanted = SHOTS.filter(({ name }) => isWanted(name));
const scenes = SCENES.filter(isWanted);
const outDir = resolve(options.out);
const folder = options.address ? null : newDataFolder();
const pictures: Picture[] = [];
const total =
  (scenes.length + wanted.reduce((n, shot) => n + statesOf(shot, options.states).length, 0)) *
  LANGUAGES.length *
  WIDTHS.length;
const bar = progressBar("pictures");
const begunMs = performance.now();
try {
  const address = options.address ?? (await startServer(folder as string)).ready.address;
  shootAt(address);
  const browser = await launchBrowser();
  const onPicture = (picture: Picture) => {
    pictures.push(picture);
    bar.update(pictures.length, total);
  };
  const taking = { browser, address, outDir, isWithStates: options.states, onPicture };
  const byRole = [...Map.groupBy(wanted, (shot) => shot.role)];
  // A language beside the other: while one page waits for its answers, the other is drawn.
  await Promise.all(
    LANGUAGES.map(async (language) => {
      for (const [role, shots] of byRole) await takeAll(taking, role, shots, language);
    }),
  );
  if (scenes.length > 0) await playMeeting(browser, address, cameraOf(taking, isWanted), isWanted);
  await browser.close();
} finally {
  bar.stop();
  if (folder) {
    await stopEverything();
    removeDataFolder(folder);
  }
}

const order = new Map(names.map((name, at) => [name, at]));
pictures.sort((a, b) => (order.get(a.shot) ?? 0) - (order.get(b.shot) ?? 0));
const sheet = join(outDir, "index.html");
writeFileSync(sheet, sheetOf(pictures, WIDTHS, new Date()));
for (const { file, notes } of pictures.filter((picture) => picture.notes.length > 0))
  process.stdout.write(`${file}: ${notes.join("; ")}\n`);
const seconds = Math.round((performance.now() - begunMs) / 1_000);
process.stdout.write(
  `${pictures.length} pictures of ${wanted.length + scenes.length} pages in ${seconds} s: ${sheet}\n`,
);
