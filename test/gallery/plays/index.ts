/** What the gallery shows of a meeting under way: it is played once, in many browsers, and pictures are taken on the way. */
import type { Browser } from "playwright-core";
import type { Camera } from "../camera.ts";
import { GATHERING, gathering } from "./gathering.ts";
import { OPEN_ITEM, openItem } from "./open-item.ts";
import { SEALED_ITEM, sealedItem } from "./sealed-item.ts";
import { SECRET_ITEM, SMALL_BALLOT, secretItem, smallBallot } from "./secret-item.ts";
import { type Stage, siteOf, stageOf } from "./stage.ts";

/** In the order in which they are played; each but the first can be left out. */
const ACTS: { scenes: readonly string[]; play(stage: Stage): Promise<void> }[] = [
  { scenes: GATHERING, play: gathering },
  { scenes: SEALED_ITEM, play: sealedItem },
  { scenes: SECRET_ITEM, play: secretItem },
  { scenes: SMALL_BALLOT, play: smallBallot },
  { scenes: OPEN_ITEM, play: openItem },
];

export const SCENES: string[] = ACTS.flatMap(({ scenes }) => scenes);

/** @throws when the server refuses a step, or when a page does not come to what the next step works on. */
export async function playMeeting(
  browser: Browser,
  address: string,
  camera: Camera,
  isWanted: (scene: string) => boolean,
): Promise<void> {
  const stage = await stageOf(siteOf(browser, address), camera);
  try {
    for (const { scenes, play } of ACTS) if (play === gathering || scenes.some(isWanted)) await play(stage);
  } catch (error) {
    await camera.takeAsItStopped();
    throw error;
  } finally {
    await stage.close();
  }
}
