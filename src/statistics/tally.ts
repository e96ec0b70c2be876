/** What one matter adds to the figures of its body, from its acts alone. Pure; words that were erased count for nothing. */
import { type Act, envelope } from "../matters/act.ts";

/** The columns of `matter_figures` that are added up. */
export const COUNTS = [
  "items",
  "carried",
  "lost",
  "deferred",
  "withdrawn",
  "refused",
  "voices",
  "against",
  "chair_stated",
  "late",
  "recusals",
  "secret",
  "decided",
  "confirmed",
  "executed",
  "present",
  "due",
  "sitting",
  "tasks",
  "done",
] as const;
export type Count = (typeof COUNTS)[number];

/** `on` is the civil day that the matter counts to, `kind` the kind of meeting where it is recorded. */
export type Tally = { on: string | null; kind: string | null } & Record<Count, number>;

export type CountedAct = Pick<Act, "type" | "actor" | "claimedAt" | "data">;
type DayOf = (instant: string) => string;
type Reading = (acts: readonly CountedAct[], dayOf: DayOf) => Partial<Tally>;

/** What is counted, by procedure. */
const READINGS: Record<string, Reading> = {
  "cn/decision": ofDecision,
  "cn/meeting": ofMeeting,
  "cn/task": ofTask,
};
export const COUNTED_PROCEDURES = Object.keys(READINGS);

export function tallyOf(procedure: string, acts: readonly CountedAct[], dayOf: DayOf): Tally {
  const nothing = Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<Count, number>;
  return { on: null, kind: null, ...nothing, ...READINGS[procedure]?.(acts, dayOf) };
}

/** Acts that only a meeting brings: who recorded no convening has met all the same. */
const AT_A_MEETING = ["position-stated", "voted", "tallied", "ballot-announced", "resolved"];
const ATTITUDES = ["position-stated", "opinion-changed", "voted"];

function ofDecision(acts: readonly CountedAct[], dayOf: DayOf): Partial<Tally> {
  const of = byName(acts);
  const convened = of("convened")[0];
  const met = convened ?? acts.find((act) => AT_A_MEETING.includes(nameOf(act)));
  const withdrawn = of("item-withdrawn")[0];
  const day = met ?? withdrawn;
  const outcomes = new Map(of("resolved").map((act) => [itemOf(act), act.data.outcome]));
  const ended = (outcome: string) => [...outcomes.values()].filter((one) => one === outcome).length;
  const items = new Set(AT_A_MEETING.flatMap((name) => of(name).map(itemOf)));
  const chairs = of("position-stated").filter((act) => envelope(draft(act)).as === "chair");
  return {
    on: day ? dayOf(day.claimedAt) : null,
    kind: word(convened?.data.meeting_kind),
    // What was brought before a meeting and not spoken about yet is an item as well.
    items: met ? Math.max(items.size, 1) : 0,
    carried: ended("carried"),
    lost: ended("lost"),
    deferred: ended("deferred"),
    withdrawn: withdrawn ? 1 : 0,
    ...voicesIn(ATTITUDES.flatMap(of)),
    chair_stated: new Set(chairs.map(itemOf)).size,
    late: new Set(of("late-item-raised").map(itemOf)).size,
    recusals: new Set(of("recused").map(byItemAndPerson)).size,
    secret: new Set([...of("tallied"), ...of("ballot-announced")].map(itemOf)).size,
    decided: outcomes.size > 0 ? 1 : 0,
    confirmed: of("record-confirmed").length > 0 ? 1 : 0,
    executed: of("executed").length > 0 ? 1 : 0,
    ...attendanceOf(of("attended"), of("absent"), convened?.data.due),
  };
}

/** A voice is one member on one item, however often they spoke; against is whoever at any time said or voted other than agree. */
function voicesIn(attitudes: CountedAct[]): Pick<Tally, "voices" | "against"> {
  const voices = new Map<string, boolean>();
  for (const act of attitudes) {
    if (envelope(draft(act)).as !== "member") continue;
    const said = act.data.position ?? act.data.choice;
    if (said === undefined) continue;
    const voice = byItemAndPerson(act);
    voices.set(voice, said !== "agree" || voices.get(voice) === true);
  }
  return { voices: voices.size, against: [...voices.values()].filter(Boolean).length };
}

function attendanceOf(attended: CountedAct[], absent: CountedAct[], due: unknown) {
  const members = (acts: CountedAct[]) =>
    acts
      .map((act) => envelope(draft(act)))
      .filter(({ as }) => as === "chair" || as === "member")
      .map(({ of }) => of);
  const present = new Set(members(attended));
  const expected = new Set([...present, ...members(absent)]);
  return { present: present.size, due: Math.max(expected.size, Number.isInteger(due) ? Number(due) : 0) };
}

function ofMeeting(acts: readonly CountedAct[], dayOf: DayOf): Partial<Tally> {
  const of = byName(acts);
  const opened = of("opened")[0];
  const refused = [...of("item-refused"), ...of("item-deferred")];
  const day = opened ?? refused[0];
  return {
    on: day ? dayOf(day.claimedAt) : null,
    kind: word(of("called")[0]?.data.meeting_kind),
    sitting: opened ? 1 : 0,
    late: new Set(of("item-added-late").map(matterOf)).size,
    refused: new Set(refused.map(matterOf)).size,
    confirmed: of("record-confirmed").length > 0 ? 1 : 0,
  };
}

function ofTask(acts: readonly CountedAct[]): Partial<Tally> {
  const of = byName(acts);
  const days = [...of("assigned"), ...of("extended")].flatMap((act) => word(act.data.due_on) ?? []);
  return {
    on: days.sort().at(-1) ?? null,
    tasks: of("assigned").length > 0 ? 1 : 0,
    done: of("done").length + of("cancelled").length > 0 ? 1 : 0,
  };
}

const nameOf = (act: CountedAct) => act.type.slice(act.type.indexOf(".") + 1);
const draft = (act: CountedAct) => ({ ...act, evidence: [] });
const itemOf = (act: CountedAct) => envelope(draft(act)).item ?? "";
const matterOf = (act: CountedAct) => word(act.data.matter) ?? "";
const word = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

function byItemAndPerson(act: CountedAct): string {
  const { item, of } = envelope(draft(act));
  return `${item ?? ""} ${of}`;
}

function byName(acts: readonly CountedAct[]): (name: string) => CountedAct[] {
  const named = Map.groupBy(acts, nameOf);
  return (name) => named.get(name) ?? [];
}
