/** The room as its pages read it. */
import type { components } from "../api.gen.ts";
import { type Language, listedIn, type Texts } from "../language.ts";

type Shapes = components["schemas"];
export type Room = Shapes["Room"];
export type RoomScreen = NonNullable<Shapes["RoomScreen"]>;
export type RoomTold = Shapes["RoomTold"];
export type ScreenTold = Shapes["ScreenTold"];
export type RoomItem = NonNullable<Shapes["RoomItem"]>;
export type RoomStep = Shapes["RoomStep"];
export type StepAnswer = Shapes["RoomStepAnswer"];
export type RoomPerson = Room["people"][number];
export type Current = NonNullable<Room["current"]>;
/** An item that the reader may see, with its matter. */
export type OpenItem = Omit<Current, "matter" | "item"> & { matter: string; item: RoomItem };
/** What each part of the console's desk works on. */
export type PartProps = { room: Room; item: OpenItem };
export type Phase = RoomItem["phase"];

export const PHASES: Phase[] = ["report", "positions", "discussion", "chair", "vote", "resolution"];

export function openItemOf({ current }: Pick<Room, "current">): OpenItem | null {
  const { matter, item, ...rest } = current ?? {};
  return current && matter && item ? { ...current, ...rest, matter, item } : null;
}

type Named = { people: Pick<RoomPerson, "person" | "name">[] };
export const nameIn = ({ people }: Named, person: string | null): string =>
  people.find((one) => one.person === person)?.name ?? "—";

export const namesIn = (room: Named, persons: string[], language: Language): string =>
  listedIn(
    language,
    persons.map((person) => nameIn(room, person)),
  );

/** What somebody thinks now: as stated, or as it was changed last. */
export const latestOf = (stated: RoomItem["positions"][number]) => stated.changes.at(-1) ?? stated;

export const isThere = ({ state }: Pick<RoomPerson, "state">) => state === "present";
export const isVoting = ({ capacity }: Pick<RoomPerson, "capacity">) =>
  capacity === "chair" || capacity === "member";

export const POSITIONS = ["agree", "disagree", "defer"] as const;
export const CHOICES = ["agree", "disagree", "abstain"] as const;
export const OUTCOMES = ["carried", "lost", "deferred"] as const;

/** The words of a value under a group's name: `position.agree`. */
export const wordOf = <T extends Texts>(group: string, value: string): keyof T =>
  `${group}.${value}` as keyof T;
