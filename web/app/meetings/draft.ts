/** A meeting as it is typed, what is still lacking, and what is sent. Pure. */
import type { MeetingCall } from "../api.ts";
import { timeOf } from "../record/times.ts";
import type { MEETINGS } from "../texts/meetings.ts";

/** Without an item: the whole meeting. */
export type Asked = { person: string; item: string };

export type Draft = {
  title: string;
  kind: string;
  day: string;
  hour: string;
  place: string;
  chair: string;
  clerk: string;
  emergency: boolean;
  reasons: string;
  /** In the order in which they are to be taken up. */
  items: string[];
  /** Who is asked to attend without a vote; a draft that was begun before there was any of this has none. */
  attending?: Asked[];
};

export const NOTHING: Draft = {
  title: "",
  kind: "",
  day: "",
  hour: "",
  place: "",
  chair: "",
  clerk: "",
  emergency: false,
  reasons: "",
  items: [],
};

export type Lack = { place: string; word: keyof typeof MEETINGS };

export function lacksOf({ title, kind, day, hour, emergency, reasons }: Draft): Lack[] {
  const lacks: (Lack | false)[] = [
    title.trim() === "" && { place: "title", word: "needed" },
    kind === "" && { place: "kind", word: "kindNeeded" },
    day === "" && { place: "startsOn", word: "dayNeeded" },
    hour.trim() !== "" && timeOf(hour) === null && { place: "startsAt", word: "hourWrong" },
    emergency && reasons.trim() === "" && { place: "reasons", word: "needed" },
  ];
  return lacks.filter((lack) => lack !== false);
}

export function callOf(body: string, draft: Draft): MeetingCall {
  const { title, kind, day, hour, place, chair, clerk, emergency, reasons, items, attending = [] } = draft;
  const startsAt = timeOf(hour);
  const asked = attending.map(({ person, item }) => ({ person, ...(items.includes(item) ? { item } : {}) }));
  return {
    body,
    title: title.trim(),
    kind,
    startsOn: day,
    ...(startsAt ? { startsAt } : {}),
    ...(place.trim() ? { place: place.trim() } : {}),
    ...(chair ? { chair } : {}),
    ...(clerk ? { clerk } : {}),
    ...(emergency ? { emergency, reasons: reasons.trim() } : {}),
    items,
    ...(asked.length > 0 ? { attending: asked } : {}),
  };
}

/** The list with one of its parts moved; as it was where that would leave the list. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const [one] = list.slice(from, from + 1);
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, one);
}
