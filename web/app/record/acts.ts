/** A draft as acts, in the order in which things happened, each with the place in the form that it comes from. */
import type { components } from "../api.gen.ts";
import { DISCUSSION, isPerson, movementOf, REMARK } from "./course.ts";
import { attendanceOf, ballotsOf, cameLate, type Draft, dueOf, type Item, stepsOf } from "./draft.ts";
import { fenOf } from "./money.ts";
import { chairOf, type Seat } from "./seats.ts";
import { dayOf, instantOf, timeOf } from "./times.ts";

export type ActInput = components["schemas"]["ActInput"];
/** `fields`: those that have a place of their own. */
export type Planned = { act: ActInput; place: string; fields?: Record<string, string> };

const MORNING = "09:00";
const prefix = (procedure: string) => procedure.slice(procedure.indexOf("/") + 1);
/** An item has its number, and its name where the meeting gave it one. */
export const itemName = ({ name }: Item, at: number) => `${at + 1} ${name.trim()}`.trim();
const words = (key: string, text: string) => (text.trim() === "" ? {} : { [key]: text.trim() });

/**
 * The meeting's acts all claim the meeting's time: their order is what the clerk knows, the minutes are not.
 * What was done before the meeting claims the morning of its own day where one is given.
 */
export function plannedActs(draft: Draft, seats: Seat[], procedure: string): Planned[] {
  const planned: Planned[] = [];
  const meetingDay = dayOf(draft.day) ?? "";
  const held = instantOf(meetingDay, timeOf(draft.time) ?? MORNING);
  const chair = chairOf(draft, seats);
  const due = dueOf(draft, seats);
  type More = { claimedAt?: string; fields?: Record<string, string> };
  const add = (kind: string, place: string, data: ActInput["data"], more: More = {}) =>
    planned.push({
      act: { type: `${prefix(procedure)}.${kind}`, claimedAt: more.claimedAt ?? held, data },
      place,
      ...(more.fields ? { fields: more.fields } : {}),
    });
  const about = (person: string) => ({ of: person, as: person === chair ? "chair" : "member" });

  addBeforeMeeting();
  add(
    "convened",
    "day",
    {
      due: due.length,
      ...(draft.kind === "" ? {} : { meeting_kind: draft.kind }),
      ...words("place", draft.place),
      ...words("others", draft.others),
    },
    { fields: { meeting_kind: "kind", place: "place", others: "others" } },
  );
  for (const { person } of due) {
    const { as, reason } = attendanceOf(draft, person);
    if (as === "attended" && cameLate(draft, person)) continue;
    const isAbsent = as === "absent";
    const why = isAbsent ? words("reason", reason) : {};
    add(isAbsent ? "absent" : "attended", `attendance ${person}`, { ...about(person), ...why });
  }
  if (draft.lateItem.is)
    add("late-item-raised", "late-item", {
      emergency: draft.lateItem.emergency === true,
      ...words("text", draft.lateItem.text),
    });
  for (const [at, item] of draft.items.entries()) addItem(item, at);
  return planned;

  /** The proposal, then materials and notice in the order of their days. */
  function addBeforeMeeting() {
    const { materials, notice } = draft;
    // The meeting's own time says that nobody knows when; rules about notice judge nothing then.
    const on = (typed: string) => {
      const day = dayOf(typed);
      const morning = day === null ? held : instantOf(day, MORNING);
      return morning < held ? morning : held;
    };
    const given = [
      { kind: "materials-submitted", place: "materials", ...materials },
      { kind: "notice-given", place: "notice", ...notice },
    ].filter(({ day, text }) => day !== "" || text.trim() !== "");
    const inTime = given
      .map((part) => {
        const claimedAt = on(part.day);
        return { ...part, claimedAt, fields: { claimedAt: claimedAt === held ? "day" : part.place } };
      })
      .sort((a, b) => a.claimedAt.localeCompare(b.claimedAt));
    add(
      "proposed",
      "title",
      {
        title: draft.title.trim(),
        class: draft.class,
        ...(draft.amount.trim() === "" ? {} : { amount: fenOf(draft.amount) }),
      },
      {
        claimedAt: inTime[0]?.claimedAt ?? held,
        fields: { class: "class", amount: "amount", ...inTime[0]?.fields },
      },
    );
    for (const { kind, place, text, claimedAt, fields } of inTime)
      add(kind, place, words("text", text), { claimedAt, fields });
  }

  function addItem(item: Item, at: number) {
    const name = { item: itemName(item, at) };
    for (const { person } of due) {
      const { interest = "", recused = false, reason = "" } = item.interests[person] ?? {};
      const place = `interest ${at} ${person}`;
      if (interest.trim() !== "")
        add("interest-declared", place, { ...about(person), ...name, interest: interest.trim() });
      if (recused) add("recused", place, { ...about(person), ...name, ...words("reason", reason) });
    }
    for (const step of stepsOf(draft, item, seats, chair)) addStep(item, at, step);
    for (const person of ballotsOf(draft, item, seats, chair)) {
      const choice = item.choices[person] ?? "";
      if (choice !== "") add("voted", `vote ${at} ${person}`, { ...about(person), ...name, choice });
    }
    if (item.outcome === "") return;
    add(
      "resolved",
      `outcome ${at}`,
      { ...name, outcome: item.outcome, ...words("text", item.resolution) },
      { fields: { text: `resolution ${at}` } },
    );
  }

  function addStep(item: Item, at: number, step: string) {
    const name = { item: itemName(item, at) };
    const movement = movementOf(step);
    if (movement) {
      const { kind, person } = movement;
      const why = kind === "left" ? words("reason", item.left[person] ?? "") : {};
      add(kind === "left" ? "absent" : "attended", `${step} ${at}`, { ...about(person), ...why });
    } else if (step === DISCUSSION) {
      if (item.discussion.trim() !== "")
        add("discussed", `discussion ${at}`, { ...name, text: item.discussion.trim() });
    } else if (isPerson(step)) {
      const { position = "", reasons = "" } = item.positions[step] ?? {};
      if (position === "") return;
      const said = { position, ...words("reasons", reasons) };
      add("position-stated", `position ${at} ${step}`, { ...about(step), ...name, ...said });
    } else if (chair !== null) {
      const text = (step === REMARK.before ? item.remarks.before : item.remarks.after) ?? "";
      if (text.trim() === "") return;
      add("remark-made", `${step} ${at}`, { ...about(chair), ...name, text: text.trim() });
    }
  }
}

/** "acts[3].data.title" from the kernel, "body.followedBy.2.data" from the check of the request's shape. */
export function placeOf(path: string, planned: Planned[]): string {
  const [, inKernel] = /^acts\[(\d+)\]/.exec(path) ?? [];
  const [, inShape] = /^body\.followedBy\.(\d+)/.exec(path) ?? [];
  const at = inShape === undefined ? Number(inKernel ?? 0) : Number(inShape) + 1;
  const { place, fields = {} } = planned[at] ?? { place: "title" };
  const [, field] = /\.(\w+)$/.exec(path) ?? [];
  return fields[field ?? ""] ?? (field === "claimedAt" ? "day" : place);
}
