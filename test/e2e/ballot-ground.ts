/** An item of a meeting that sits, before a secret ballot: the bureau's group is there, the station's officer observes. */
import { randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright-core";
import { aboutToOpen, type RoomGround } from "./room-ground.ts";

type Site = Parameters<typeof aboutToOpen>[0];
type Person = { person: string; name: string; capacity: string; isDue: boolean };

export type BallotGround = RoomGround & {
  matter: string;
  head: BrowserContext;
  station: BrowserContext;
  stationName: string;
  headName: string;
  /** Members due, all of them there. */
  voters: number;
};

/** @throws when the server refuses a step, with its words. */
export async function beforeBallot(site: Site): Promise<BallotGround> {
  const ground = await aboutToOpen(site);
  const [head, station] = await Promise.all([
    site.signedIn("Administrative head"),
    site.signedIn("Station officer"),
  ]);
  const [matter = ""] = ground.items;
  const post = async (path: string, data: object) => {
    const answer = await ground.clerk.request.post(`${site.address}${path}`, {
      data,
      headers: { origin: site.address, "idempotency-key": randomUUID() },
    });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  };
  await post(`/api/v1/matters/${matter}/acts`, {
    type: "decision.list-entry-cited",
    claimedAt: new Date().toISOString(),
    data: { entry: "4-1", vote_asked: "secret" },
  });
  type Who = { person: string; name: string };
  const [observer, leader] = await Promise.all(
    [station, head].map((one) => site.get<Who>(one, "/api/v1/session")),
  );
  const { people } = await site.get<{ people: Person[] }>(ground.clerk, `/api/v1/meetings/${ground.meeting}`);
  const roll = people
    .filter(({ isDue, capacity }) => isDue || capacity === "clerk")
    .map(({ person, capacity }) => ({ person, capacity, state: "present" }));
  const steps = `/api/v1/meetings/${ground.meeting}/room/steps`;
  await post(steps, {
    kind: "open",
    roll: [...roll, { person: observer?.person, capacity: "observer", state: "present" }],
  });
  await post(steps, { kind: "open-item", matter, means: "devices", sealed: false });
  const report = { of: leader?.person, as: "member", text: "拟购置三套水质检测设备" };
  await post(steps, { kind: "item", matter, type: "decision.item-reported", data: report });
  await post(steps, { kind: "item", matter, type: "decision.discussed", data: {} });
  const voters = people.filter(({ isDue }) => isDue).length;
  const names = { headName: leader?.name ?? "", stationName: observer?.name ?? "" };
  return { ...ground, matter, head, station, voters, ...names };
}
