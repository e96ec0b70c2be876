/** 消息 · whom an act on a finding concerns, so that they are told: never who did it. Pure. */
import type { Act } from "../matters/index.ts";
import { type Handling, nameOf } from "./handling.ts";

export const TOLD = [
  "assigned",
  "asked",
  "answered",
  "confirmed",
  "dismissed",
  "acted-on",
  "reopened",
] as const;
export type Told = (typeof TOLD)[number];

export type NewMessage = { person: string; finding: string; number: number; kind: Told; at: string };

/** @param after the handling with the act in it. */
export function messagesOf(after: Handling, act: Act): NewMessage[] {
  const kind = TOLD.find((told) => told === nameOf(act));
  if (!kind) return [];
  const people = recipients(kind, after, act.number);
  const actor = "person" in act.actor ? act.actor.person : null;
  const { finding } = after;
  return [...new Set(people)]
    .filter((person) => person !== actor)
    .map((person) => ({ person, finding, number: act.number, kind, at: act.claimedAt }));
}

function recipients(kind: Told, { handler, concerned }: Handling, number: number): string[] {
  const officer = handler ? [handler.person] : [];
  if (kind === "assigned") return officer;
  if (kind === "asked") return concerned.filter((c) => c.asked?.number === number).map((c) => c.person);
  if (kind === "answered") return officer;
  return [...officer, ...concerned.map((c) => c.person)];
}
