/** A draft as acts, in the order in which things happened, each with the place in the form that it comes from. */
import type { components } from "../api.gen.ts";
import { attendanceOf, ballotsOf, type Draft, dueOf, type Item } from "./draft.ts";
import { fenOf } from "./money.ts";
import type { Seat } from "./seats.ts";

export type ActInput = components["schemas"]["ActInput"];
type Planned = { act: ActInput; place: string };

/** Offices keep the time of their jurisdiction, wherever the browser is. */
const OFFSET = "+08:00";
const MORNING = "09:00";
export const instantOf = (day: string, time: string) => new Date(`${day}T${time}:00${OFFSET}`).toISOString();

/** "9:30", "930" and "09：30" are 09:30; null for what is no time. */
export function timeOf(typed: string): string | null {
  const [, hours, minutes] = /^(\d{1,2}):?(\d{2})$/.exec(typed.normalize("NFKC").trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

const prefix = (procedure: string) => procedure.slice(procedure.indexOf("/") + 1);

/**
 * The meeting's acts all claim the meeting's time: their order is what the clerk knows, the minutes are not.
 * What was done before the meeting claims its own day where one is given.
 */
export function plannedActs(draft: Draft, seats: Seat[], procedure: string): Planned[] {
  const planned: Planned[] = [];
  const held = instantOf(draft.day, timeOf(draft.time) ?? MORNING);
  const add = (kind: string, place: string, data: Record<string, unknown>, claimedAt = held) =>
    planned.push({ act: { type: `${prefix(procedure)}.${kind}`, claimedAt, data }, place });
  const before = (day: string) => (day === "" || day >= draft.day ? held : instantOf(day, MORNING));
  const capacity = (person: string) => (person === draft.chair ? "chair" : "member");
  const earliest = [draft.materials.day, draft.notice.day].filter((day) => day !== "").sort()[0] ?? "";

  const amount = draft.amount.trim() === "" ? {} : { amount: fenOf(draft.amount) };
  add("proposed", "title", { title: draft.title.trim(), class: draft.class, ...amount }, before(earliest));
  if (draft.materials.text.trim() !== "")
    add(
      "materials-submitted",
      "materials",
      { text: draft.materials.text.trim() },
      before(draft.materials.day),
    );
  if (draft.notice.text.trim() !== "" || draft.notice.day !== "")
    add("notice-given", "notice", words("text", draft.notice.text), before(draft.notice.day));
  const due = dueOf(draft, seats);
  add("convened", "day", { due: due.length });
  for (const { person } of due) {
    const { as, reason } = attendanceOf(draft, person);
    const data = { of: person, as: capacity(person) };
    if (as === "absent") add("absent", `attendance ${person}`, { ...data, ...words("reason", reason) });
    else add("attended", `attendance ${person}`, data);
  }
  if (draft.lateItem.is)
    add("late-item-raised", "late-item", {
      emergency: draft.lateItem.emergency === true,
      ...words("text", draft.lateItem.text),
    });
  draft.items.forEach((item, at) => addItem(item, at));
  return planned;

  function addItem(item: Item, at: number) {
    const name = `${at + 1}`;
    const about = (person: string) => ({ of: person, as: capacity(person), item: name });
    for (const { person } of due) {
      const { as, reason, interest } = attendanceOf(draft, person);
      const place = `attendance ${person}`;
      if (as === "absent") continue;
      if (interest.trim() !== "")
        add("interest-declared", place, { ...about(person), interest: interest.trim() });
      if (as === "recused") add("recused", place, { ...about(person), ...words("reason", reason) });
    }
    if (item.remark.trim() !== "" && draft.chair)
      add("remark-made", `remark ${at}`, { ...about(draft.chair), text: item.remark.trim() });
    if (item.discussion.trim() !== "")
      add("discussed", `discussion ${at}`, { item: name, text: item.discussion.trim() });
    for (const { person, position, reasons } of item.statements)
      add("position-stated", `statement ${at} ${person}`, {
        ...about(person),
        position,
        ...words("reasons", reasons),
      });
    for (const { person, choice } of ballotsOf(draft, item, seats))
      if (choice !== "") add("voted", `ballot ${at} ${person}`, { ...about(person), choice });
    add("resolved", `outcome ${at}`, {
      item: name,
      outcome: item.outcome,
      ...words("text", item.resolution),
    });
  }
}

const words = (key: string, text: string) => (text.trim() === "" ? {} : { [key]: text.trim() });

/** A problem's path in the request is "acts[3].data.title", or "followedBy[2].…" where the request itself is malformed. */
export function placeOf(path: string, planned: Planned[]): string {
  const [, list, number] = /^(acts|followedBy)\[(\d+)\]/.exec(path) ?? [];
  const at = list === "followedBy" ? Number(number) + 1 : Number(number ?? 0);
  if (path.endsWith(".claimedAt")) return "day";
  if (/\.data\.(class|amount)$/.test(path)) return path.slice(path.lastIndexOf(".") + 1);
  return planned[at]?.place ?? "title";
}
