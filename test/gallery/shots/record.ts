/** A meeting that is recorded after it, and the papers of its items. */
import { AHEAD, fillRecord, get, HELD, paperOf } from "../scenes.ts";
import { SUPERVISOR, WAITING, type Shot } from "../shot.ts";

export const RECORD: Shot[] = [
  { name: "record", role: "Meeting clerk", path: "/matters/new", states: WAITING },
  {
    name: "record-lacks",
    role: "Meeting clerk",
    path: "/matters/new",
    before: (page) => page.locator(".ask button").click(),
  },
  {
    name: "record-filled",
    role: "Meeting clerk",
    path: "/matters/new",
    before: (page) => fillRecord(page, HELD),
  },
  {
    name: "record-refused",
    role: "Meeting clerk",
    path: "/matters/new",
    before: async (page) => {
      await fillRecord(page, AHEAD);
      await page.locator(".ask button").click();
      await page.locator("[data-place=day] .problem").waitFor();
    },
  },
  {
    name: "record-preview",
    role: "Meeting clerk",
    path: "/matters/new",
    before: async (page) => {
      await fillRecord(page, HELD);
      await page.locator(".ask button").click();
      await page.locator(".planned").waitFor();
    },
  },
  {
    name: "record-done",
    role: "Meeting clerk",
    path: async (context) => {
      const query = "/api/v1/matters?procedure=cn/decision&stage=decided&limit=1";
      const { items } = await get<{ items: { id: string }[] }>(context, query);
      return `/matters/${items[0]?.id}/recorded`;
    },
  },
  { name: "document-record", role: SUPERVISOR, path: paperOf("record"), states: WAITING },
  { name: "document-minutes", role: SUPERVISOR, path: paperOf("minutes") },
  { name: "document-station-notice", role: SUPERVISOR, path: paperOf("station-notice") },
  { name: "document-dossier", role: SUPERVISOR, path: paperOf("dossier") },
];
