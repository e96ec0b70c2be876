/** A room without a server: requests are decided as the operations decide them, and recorded by the kernel in memory. */
import { randomBytes, randomUUID } from "node:crypto";
import { decide, initialState } from "../matters/decide.ts";
import { type Act, type ActDraft, type Actor, envelope, type Finding, type Refusal } from "../matters/act.ts";
import { meetingOf } from "../meetings/meeting.ts";
import type { Procedure } from "../norms/index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";
import {
  type Asked,
  closeItemDraft,
  conveningDrafts,
  itemDrafts,
  mirrored,
  openingDrafts,
  openItemDraft,
  presenceDraft,
  remarkDraft,
} from "./decide.ts";
import { itemOf } from "./item.ts";

const packs = await shippedNorms();
export const DECISION = packs.procedure("cn/decision", "2026-05-08") as Procedure;
const MEETING = packs.procedure("cn/meeting", "2026-05-08") as Procedure;
const AT = "2026-05-08T01:30:00.000Z";

type Person = Parameters<typeof presenceDraft>[1];
const ABOUT_PRESENCE = /^decision\.(attended|returned|left|absent|chair-taken-over)$/;

export function newRoom(people: { chair: string; members: string[]; clerk: string }) {
  const clerk: Actor = { person: people.clerk, office: randomUUID() };
  const ids = { meeting: randomUUID(), item: randomUUID(), body: randomUUID() };
  const start = (matter: string, procedure: Procedure) =>
    initialState({ jurisdiction: "nanlin", matter, body: ids.body, procedure });
  const states = { meeting: start(ids.meeting, MEETING), item: start(ids.item, DECISION) };
  const acts: { meeting: Act[]; item: Act[] } = { meeting: [], item: [] };
  const findings: Finding[] = [];
  let seconds = 0;
  const at = (actor: Actor = clerk) => ({
    actor,
    claimedAt: new Date(Date.parse(AT) + seconds++ * 1_000).toISOString(),
  });
  const due = people.members.length + 1;

  function record(where: "meeting" | "item", drafts: ActDraft[]): void {
    if (drafts.length === 0) return;
    const decided = decide(states[where], {
      drafts,
      recordedAt: (draft) => new Date(draft.claimedAt),
      newId: randomUUID,
      randomBytes,
    });
    acts[where].push(...decided.entries.map(({ act }) => act));
    if (where === "item") findings.push(...decided.findings);
  }

  const room = {
    ids,
    acts,
    findings,
    meeting: () => meetingOf(acts.meeting),
    item: () => itemOf(DECISION, acts.item, 1),
    known: () =>
      new Set(acts.item.flatMap((act) => (ABOUT_PRESENCE.test(act.type) ? [envelope(act).of ?? ""] : []))),
    open(roll: Person[]) {
      const drafts = openingDrafts(room.meeting(), roll, at());
      if (!("ok" in drafts)) record("meeting", drafts);
    },
    openItem(isSealed = false): Refusal | null {
      const draft = openItemDraft(room.meeting(), ids.item, { means: "devices", isSealed }, at());
      if (draft === null || "ok" in draft) return draft;
      const isConvened = acts.item.some(({ type }) => type === "decision.convened");
      const asked = { isConvened, due, known: room.known() };
      record("item", conveningDrafts(room.meeting(), room.item(), asked, at()));
      record("meeting", [draft]);
      return null;
    },
    closeItem(outcome: string): Refusal | null {
      const draft = closeItemDraft(
        room.meeting(),
        ids.item,
        outcome,
        room.item().resolved?.outcome ?? null,
        at(),
      );
      if (draft && "ok" in draft) return draft;
      record("meeting", draft ? [draft] : []);
      return null;
    },
    presence(person: Person) {
      const draft = presenceDraft(room.meeting(), person, at());
      record("meeting", draft ? [draft] : []);
      if (room.meeting().openItem === ids.item)
        record("item", mirrored(room.meeting(), room.item(), room.known(), at({ system: "room" })));
    },
    floor(to: string | null) {
      const draft = remarkDraft(room.item(), to, false, at().claimedAt);
      record("item", draft ? [draft] : []);
    },
    say(type: string, data: Asked["data"], own: string | null = null): Refusal | null {
      const isOpen = room.meeting().openItem === ids.item;
      const actor = own ? { person: own, office: randomUUID() } : clerk;
      const asked = { type: `decision.${type}`, data, isOpen, isOwn: own !== null };
      const drafts = itemDrafts(room.meeting(), room.item(), asked, at(actor));
      if ("ok" in drafts) return drafts;
      record("item", drafts);
      return null;
    },
  };
  record("meeting", [
    {
      type: "meeting.called",
      ...at(),
      data: { title: "局长办公会议", meeting_kind: "group", starts_on: "2026-05-08", chair: people.chair },
    },
    {
      type: "meeting.item-listed",
      ...at(),
      data: { matter: ids.item, number: 1, item_title: "设备采购" },
    },
  ]);
  record("item", [
    { type: "decision.proposed", ...at(), data: { title: "设备采购", class: "funds", amount: 100 } },
  ]);
  return room;
}
