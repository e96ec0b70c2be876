/**
 * What the gallery shows: every page with realistic data, and what is done on it before the picture. Add yours to its area;
 * a page whose list can be empty, fail or be long in coming is shown in those states as well (../states.ts).
 */
import type { Shot } from "../shot.ts";
import { BODIES } from "./bodies.ts";
import { DESK } from "./desk.ts";
import { FINDINGS } from "./findings.ts";
import { MATTERS } from "./matters.ts";
import { MEETINGS } from "./meetings.ts";
import { NORMS } from "./norms.ts";
import { RECORD } from "./record.ts";
import { SYSTEM } from "./system.ts";

export const SHOTS: Shot[] = [
  ...DESK,
  ...MATTERS,
  ...FINDINGS,
  ...BODIES,
  ...RECORD,
  ...MEETINGS,
  ...NORMS,
  ...SYSTEM,
];
