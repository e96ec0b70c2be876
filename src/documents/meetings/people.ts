/** Who was in the room, as the meeting's own acts tell it. Times are those that were recorded. */
import { fieldOf, kindOf, type Named, type RecordedAct, type Words } from "../facts.ts";
import { orBlank, type Text } from "../model.ts";
import type { Official } from "../official.ts";
import { namedAs } from "../statements.ts";
import type { MeetingFacts } from "./facts.ts";

type Movement = { kind: "attended" | "absent" | "left" | "returned"; at: string; reason: string | null };

export type Somebody = Named & {
  as: string | null;
  asTitle: Words | null;
  office: string | null;
  /** Was in the room at any time. */
  came: boolean;
  movements: Movement[];
};

const MOVEMENTS = ["attended", "absent", "left", "returned"] as const;

export type Room = {
  /** Chair and members: the chair first, then as the registry has them. */
  voting: Somebody[];
  attending: Somebody[];
  observers: Somebody[];
  clerks: Somebody[];
  /** Who took the chair in the course of the meeting. */
  tookOver: RecordedAct[];
};

export function roomOf(facts: MeetingFacts): Room {
  const people = new Map<string, Somebody>();
  for (const act of facts.acts) {
    const kind = MOVEMENTS.find((known) => known === kindOf(act));
    if (!kind || !act.of || act.erased) continue;
    const known = people.get(act.of.person) ?? {
      ...act.of,
      as: act.as,
      asTitle: act.asTitle,
      office: facts.offices.get(act.of.person) ?? null,
      came: false,
      movements: [],
    };
    const reason = fieldOf(act, "reason", facts.language);
    people.set(act.of.person, {
      ...known,
      came: known.came || kind === "attended" || kind === "returned",
      movements: [...known.movements, { kind, at: act.claimedAt, reason }],
    });
  }
  const those = (as: string) => [...people.values()].filter((somebody) => somebody.as === as);
  const place = new Map(facts.sitting.due.map(({ person }, at) => [person, at]));
  const members = those("member").sort(
    (a, b) => (place.get(a.person) ?? place.size) - (place.get(b.person) ?? place.size),
  );
  return {
    voting: [...those("chair"), ...members],
    attending: those("attending"),
    observers: those("observer"),
    clerks: those("clerk"),
    tookOver: facts.acts.filter((act) => kindOf(act) === "chair-taken-over"),
  };
}

/** Who is due and of whom the meeting has nothing on record: neither present nor absent. */
export function unrecorded(facts: MeetingFacts, { voting }: Room): Named[] {
  const known = new Set(voting.map(({ person }) => person));
  return facts.sitting.due.filter(({ person }) => !known.has(person));
}

export const present = (people: Somebody[]) => people.filter(({ came }) => came);

const NAMES_WIDTH = 14;
const NUMBER_WIDTH = 2;

/** 应到9人，实到7人. */
export function countsOf(o: Official, { sitting }: MeetingFacts, { voting }: Room): Text {
  const due = sitting.due.length > 0 ? `${sitting.due.length}` : { blank: NUMBER_WIDTH };
  const came = present(voting).length;
  const there = came > 0 ? `${came}` : { blank: NUMBER_WIDTH };
  return o.language === "zh" ? ["应到", due, "人，实到", there, "人"] : [due, " due, ", there, " present"];
}

/** 出席、缺席、列席、记录, with a line to write on where nothing is recorded. */
export function roomRows(o: Official, facts: MeetingFacts, room: Room): { name: string; text: Text }[] {
  const away = [
    ...room.voting.filter(({ came }) => !came).map((who) => `${who.name}${o.bracketed(whyAway(o, who))}`),
    ...unrecorded(facts, room).map(
      ({ name }) => `${name}${o.bracketed(o.say("未记录", "nothing on record"))}`,
    ),
  ];
  const isWhole = present(room.voting).length > 0;
  const guests = [...room.attending, ...room.observers].filter(({ came }) => came);
  const named = (people: Somebody[]) =>
    o.list(people.map((who) => `${namedAs(o, who)}${movedWords(o, who)}`));
  const none = o.say("无", "nobody");
  return [
    { name: o.say("出席", "Present"), text: orBlank(named(present(room.voting)), NAMES_WIDTH) },
    { name: o.say("缺席", "Absent"), text: orBlank(o.list(away) || (isWhole ? none : ""), NAMES_WIDTH) },
    { name: o.say("列席", "Sitting in"), text: orBlank(named(guests) || (isWhole ? none : ""), NAMES_WIDTH) },
    { name: o.say("记录", "Clerk"), text: orBlank(clerkWords(o, facts, room), NAMES_WIDTH) },
  ];
}

function clerkWords(o: Official, { sitting }: MeetingFacts, { clerks }: Room): string | undefined {
  return o.list(clerks.map((who) => namedAs(o, who))) || sitting.clerk?.name;
}

const whyAway = (o: Official, { movements }: Somebody) =>
  movements.findLast(({ kind }) => kind === "absent")?.reason ?? o.say("未记录原因", "no reason recorded");

/** （10时20分离会，10时40分返回）, nothing for whoever stayed. */
function movedWords(o: Official, { movements }: Somebody): string {
  const words = movements
    .filter(({ kind }) => kind === "left" || kind === "returned")
    .map(({ kind, at }) =>
      kind === "left"
        ? o.say(`${o.time(at)}离会`, `left ${o.time(at)}`)
        : o.say(`${o.time(at)}返回`, `back ${o.time(at)}`),
    );
  return o.bracketed(o.list(words));
}

const MOVED: Record<Movement["kind"], Words> = {
  attended: { zh: "到会", en: "present" },
  absent: { zh: "缺席", en: "absent" },
  left: { zh: "离会", en: "left" },
  returned: { zh: "返回会场", en: "came back" },
};

/** Each movement with its time and reason, for the sheet of who attended. */
export function movementWords(o: Official, { movements }: Somebody): string {
  return movements
    .map(({ kind, at, reason }) =>
      kind === "absent"
        ? `${MOVED[kind][o.language]}${o.bracketed(reason)}`
        : `${o.time(at)}${o.say("", " ")}${MOVED[kind][o.language]}${o.bracketed(reason)}`,
    )
    .join(o.say("；", "; "));
}
