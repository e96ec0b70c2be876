/** Who had a seat in a body's leading group on a day, as the registry has it. */
import type { components } from "../api.gen.ts";

type Body = Pick<components["schemas"]["Body"], "offices">;
export type Seat = {
  person: string;
  name: string;
  initials: string[];
  titles: string[];
  principal: string;
};

type Span = { from: string; to: string | null };
const holdsOn = ({ from, to }: Span, day: string) => from <= day && (to === null || day < to);

/** An end date is the first day on which somebody no longer holds the office. Principals come first. */
export function seatsOn(body: Body, day: string, language: "zh" | "en"): Seat[] {
  const named = (own: string, english: string | null) => (language === "en" ? (english ?? own) : own);
  const seats = new Map<string, Seat>();
  for (const office of body.offices) {
    const isSeat = office.function === "member" || office.principal !== "none";
    if (!isSeat || !holdsOn({ from: office.createdOn, to: office.abolishedOn }, day)) continue;
    for (const holder of office.holders) {
      if (!holdsOn(holder, day)) continue;
      const { person } = holder;
      const name = named(holder.name, holder.nameEn);
      const title = named(office.title, office.titleEn);
      const before = seats.get(person);
      const principal = before && before.principal !== "none" ? before.principal : office.principal;
      const { initials } = holder;
      seats.set(person, { person, name, initials, principal, titles: [...(before?.titles ?? []), title] });
    }
  }
  return [...seats.values()].sort((a, b) => rank(a) - rank(b));
}

const RANKS = ["both", "secretary", "administrative", "none"];
const rank = (seat: Seat) => RANKS.indexOf(seat.principal);

type Presence = { chair: string | null; attendance: Record<string, { as: string }> };

/** Who presides: the one whom the clerk named, otherwise the first principal who is there. */
export function chairOf({ chair, attendance }: Presence, seats: Seat[]): string | null {
  if (chair !== null) return seats.some((seat) => seat.person === chair) ? chair : null;
  const isThere = ({ person }: Seat) => (attendance[person]?.as ?? "attended") === "attended";
  return seats.find((seat) => seat.principal !== "none" && isThere(seat))?.person ?? null;
}
