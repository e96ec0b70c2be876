/** What is typed for one act of any procedure, and what it comes to: the act's data, or what is still lacking. Pure. */
import type { components } from "../api.gen.ts";
import { fenOf } from "../record/money.ts";
import { dayOf, instantOf, timeOf } from "../record/times.ts";
import type { NEXT_ACTS } from "../texts/next-acts.ts";

type Recordable = components["schemas"]["Recordable"];

/** A file that the server has taken, to be cited as evidence. */
export type Uploaded = { blob: string; name: string; size: number };

/** Every value as it was typed; empty: left out. */
export type Typed = {
  day: string;
  time: string;
  of: string;
  as: string;
  item: string;
  values: Record<string, string>;
  evidence: Uploaded[];
};

export const NOTHING_TYPED: Typed = { day: "", time: "", of: "", as: "", item: "", values: {}, evidence: [] };

type Field = Recordable["fields"][number];
type Word = keyof typeof NEXT_ACTS;
export type Lack = { place: string; word: Word };

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";
const INTEGER = /^-?\d{1,15}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The value of a field; undefined where it says nothing that the field could be. */
function readAs({ type, options }: Field, typed: string): unknown {
  const plain = typed.normalize("NFKC").trim();
  switch (type) {
    case "text":
      return typed.trim();
    case "integer":
      return INTEGER.test(plain) ? Number(plain) : undefined;
    case "money":
      return fenOf(typed) ?? undefined;
    case "date":
      return dayOf(typed) ?? undefined;
    case "boolean":
      return typed === "true" ? true : typed === "false" ? false : undefined;
    case "one_of":
      return options?.some(({ value }) => value === typed) ? typed : undefined;
    default:
      return UUID.test(plain) ? plain.toLowerCase() : undefined;
  }
}

const WRONG: Partial<Record<Field["type"], Word>> = {
  integer: "integerWrong",
  money: "amountWrong",
  date: "dayWrong",
  uuid: "uuidWrong",
};

export function lacksOf(act: Recordable, typed: Typed, today: string): Lack[] {
  const lacks: Lack[] = [];
  const need = (isThere: boolean, place: string, word: Word = "needed") => {
    if (!isThere) lacks.push({ place, word });
  };
  const day = dayOf(typed.day);
  need(isBlank(typed.day) || day !== null, "day", "dayWrong");
  need(isBlank(typed.time) || timeOf(typed.time) !== null, "time", "timeWrong");
  need(day === null || day === today || !isBlank(typed.time), "time", "timeNeeded");
  if (act.as.length > 0) {
    need(typed.of !== "", "of", "personNeeded");
    need(
      act.as.some(({ id }) => id === typed.as),
      "as",
    );
  }
  for (const field of act.fields) {
    const text = typed.values[field.key] ?? "";
    if (isBlank(text)) need(!field.required, field.key);
    else need(readAs(field, text) !== undefined, field.key, WRONG[field.type] ?? "needed");
  }
  return lacks;
}

export function dataOf(act: Recordable, typed: Typed): Record<string, unknown> {
  const fields = act.fields.flatMap((field) => {
    const text = typed.values[field.key] ?? "";
    return isBlank(text) ? [] : [[field.key, readAs(field, text)] as const];
  });
  return {
    ...(act.as.length > 0 ? { of: typed.of, as: typed.as } : {}),
    ...(isBlank(typed.item) ? {} : { item: typed.item.trim() }),
    ...Object.fromEntries(fields),
  };
}

/** When it happened: as typed, on a day without a time only where that is today and so far as now. */
export function claimedAtOf({ day, time }: Typed, now: Date, today: string): string {
  const on = dayOf(day) ?? today;
  const at = timeOf(time);
  return at === null ? now.toISOString() : instantOf(on, at);
}

/** "acts[0].data.text", "body.data.text" and "acts[0].claimedAt" at the fields of the form. */
export function placeOf(path: string): string {
  const [, last = ""] = /(\w+)$/.exec(path) ?? [];
  return last === "claimedAt" ? "day" : last;
}
