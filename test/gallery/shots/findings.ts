/** Findings, from the first to the last step of each. */
import { findingOf } from "../scenes.ts";
import { ALL_STATES, STATION, SUPERVISOR, WAITING, type Shot } from "../shot.ts";

export const FINDINGS: Shot[] = [
  { name: "findings", role: SUPERVISOR, path: "/findings", states: ALL_STATES },
  {
    name: "findings-to-assign",
    role: STATION,
    path: "/findings?who=unassigned&pending=true",
    before: async (page) => {
      await page.locator(".finding-table tbody input").first().check();
      await page.locator(".bulk-assign").waitFor();
    },
  },
  {
    name: "finding-to-decide",
    role: STATION,
    path: findingOf("state=answered"),
    before: (page) => page.locator(".step-form input[value=confirmed]").check(),
    states: WAITING,
  },
  { name: "finding-to-assign", role: STATION, path: findingOf("who=unassigned&pending=true") },
  { name: "finding-late", role: STATION, path: findingOf("late=true") },
  { name: "finding-to-act-on", role: STATION, path: findingOf("state=confirmed") },
  { name: "finding-dismissed", role: SUPERVISOR, path: findingOf("state=dismissed") },
  { name: "findings-of-handling", role: SUPERVISOR, path: "/findings?procedure=cn%2Ffinding" },
  { name: "finding-of-handling", role: SUPERVISOR, path: findingOf("procedure=cn/finding") },
  { name: "finding-confirmed", role: "Auditor", path: findingOf("state=acted-on") },
  { name: "finding-to-answer", role: "Chief (secretary)", path: findingOf("who=asked-of-me&pending=true") },
  { name: "finding-as-the-clerk-sees-it", role: "Meeting clerk", path: findingOf("state=answered") },
];
