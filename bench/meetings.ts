/** The acts that the loads record: whole meetings of the sample's kind, seven members, one act at a time. */
import { randomUUID } from "node:crypto";
import type { ActDraft } from "../src/matters/index.ts";
import { decisionActs } from "../src/sample/decisions.ts";
import { createRandom } from "../src/sample/random.ts";
import type { LoadRequest } from "./load-model.ts";

export type Meetings = {
  /** @returns the new matter's id. */
  open(first: ActDraft): Promise<string>;
  record(matter: string, act: ActDraft): Promise<void>;
};

/** So many meetings of each client are under way at the same time; it records in them by turns. */
const MEETINGS_AT_ONCE = 8;
const MEMBERS = 6;

type Meeting = { matter: string; acts: ActDraft[]; next: number };

/** @param meetingsOf how each client opens and records. */
export async function stepsOf(
  meetingsOf: (client: number) => Meetings,
  clerk: { person: string; office: string },
  clients: number,
  spread: LoadRequest["spread"],
): Promise<(() => Promise<void>)[]> {
  if (spread === "hot") return hotSteps(meetingsOf, clerk, clients);
  const open = async (client: number): Promise<Meeting> => {
    const [first, ...acts] = meetingActs(clerk);
    return { matter: await meetingsOf(client).open(first as ActDraft), acts, next: 0 };
  };
  return Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const own: Meeting[] = [];
      for (let i = 0; i < MEETINGS_AT_ONCE; i += 1) own.push(await open(client));
      let turn = 0;
      return async () => {
        turn = (turn + 1) % own.length;
        let meeting = own[turn] as Meeting;
        const act = meeting.acts[meeting.next];
        meeting.next += 1;
        // A finished meeting makes room for a new one; opening is recording an act, so it counts as one.
        if (act) return meetingsOf(client).record(meeting.matter, act);
        meeting = await open(client);
        own[turn] = meeting;
      };
    }),
  );
}

function meetingActs(clerk: { person: string; office: string }): ActDraft[] {
  return decisionActs(createRandom(randomUUID()), {
    title: "关于年度重点项目资金安排的议题",
    class: "funds",
    amount: 120_000_000,
    items: 1,
    day: "2026-05-08",
    meeting: { chair: randomUUID(), members: Array.from({ length: MEMBERS }, () => randomUUID()), clerk },
    observer: null,
    broken: null,
  });
}

async function hotSteps(
  meetingsOf: (client: number) => Meetings,
  clerk: { person: string; office: string },
  clients: number,
) {
  const [first] = meetingActs(clerk);
  const matter = await meetingsOf(0).open(first as ActDraft);
  let number = 0;
  return Array.from({ length: clients }, (_, client) => () => {
    number += 1;
    return meetingsOf(client).record(matter, {
      type: "decision.discussed",
      actor: clerk,
      claimedAt: "2026-05-08T01:30:00.000Z",
      data: { item: "1", text: `讨论要点 ${number}` },
    });
  });
}
