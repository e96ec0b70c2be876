import { type Incident, INCIDENTS } from "./incidents.ts";
import { type Refusal, refusal } from "./refusals.ts";

/**
 * The course of a secret vote: who may do what when, and what becomes of it when something goes wrong. Pure: what
 * happened is a list, the state follows from it, and a server that restarts reads the list again and goes on.
 */
export type Happening =
  | { readonly type: "agreed"; readonly teller: 0 | 1 }
  | { readonly type: "opened"; readonly slots: readonly string[] }
  | { readonly type: "credential-issued"; readonly slot: string; readonly blinded: string }
  | { readonly type: "cast"; readonly slot: string; readonly hash: string }
  | { readonly type: "closed"; readonly closing: string }
  | { readonly type: "confirmed"; readonly slot: string }
  | { readonly type: "objected"; readonly slot: string }
  | { readonly type: "objection-settled"; readonly slot: string }
  | { readonly type: "went-on"; readonly teller: 0 | 1; readonly unconfirmed: number }
  | { readonly type: "handed-on"; readonly teller: 0 | 1; readonly closing: string }
  | { readonly type: "signed"; readonly teller: 0 | 1; readonly announcement: string }
  | { readonly type: "announced"; readonly announcement: string }
  | { readonly type: "incident"; readonly incident: Incident };

export type Stage = "preparing" | "open" | "closed" | "half-opened" | "opened" | "announced" | "void";

export interface Course {
  readonly stage: Stage;
  readonly agreed: ReadonlySet<0 | 1>;
  readonly slots: ReadonlySet<string>;
  /** Slot → what was signed blindly for it, the last one last. */
  readonly issued: ReadonlyMap<string, readonly string[]>;
  /** Slot → hash of what was cast last. */
  readonly cast: ReadonlyMap<string, string>;
  readonly closing: string | null;
  readonly confirmed: ReadonlySet<string>;
  readonly objected: ReadonlySet<string>;
  readonly wentOn: ReadonlySet<0 | 1>;
  /** Teller → hash of the announcement that they signed. */
  readonly signed: ReadonlyMap<0 | 1, string>;
  /** Why the vote is void; null while it is not. */
  readonly voidedBy: Incident | null;
}

/** How often a voter's credential is issued, the first time included: a parameter of the norms. */
export interface CourseLimits {
  readonly credentialsAtMost: number;
}

export const initialCourse: Course = {
  stage: "preparing",
  agreed: new Set(),
  slots: new Set(),
  issued: new Map(),
  cast: new Map(),
  closing: null,
  confirmed: new Set(),
  objected: new Set(),
  wentOn: new Set(),
  signed: new Map(),
  voidedBy: null,
};

const with_ = <T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> => new Set([...set, item]);
const without = <T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> =>
  new Set([...set].filter((other) => other !== item));
const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map([...map, [key, value]]);

export function evolve(course: Course, happening: Happening): Course {
  switch (happening.type) {
    case "agreed":
      return { ...course, agreed: with_(course.agreed, happening.teller) };
    case "opened":
      return { ...course, stage: "open", slots: new Set(happening.slots) };
    case "credential-issued": {
      const before = course.issued.get(happening.slot) ?? [];
      return { ...course, issued: put(course.issued, happening.slot, [...before, happening.blinded]) };
    }
    case "cast":
      return { ...course, cast: put(course.cast, happening.slot, happening.hash) };
    case "closed":
      return { ...course, stage: "closed", closing: happening.closing };
    case "confirmed":
      return { ...course, confirmed: with_(course.confirmed, happening.slot) };
    case "objected":
      return {
        ...course,
        objected: with_(course.objected, happening.slot),
        confirmed: without(course.confirmed, happening.slot),
      };
    case "objection-settled":
      return { ...course, objected: without(course.objected, happening.slot) };
    case "went-on":
      return { ...course, wentOn: with_(course.wentOn, happening.teller) };
    case "handed-on":
      return { ...course, stage: happening.teller === 0 ? "half-opened" : "opened" };
    case "signed":
      return { ...course, signed: put(course.signed, happening.teller, happening.announcement) };
    case "announced":
      return { ...course, stage: "announced" };
    case "incident":
      return INCIDENTS[happening.incident].vote === "void"
        ? { ...course, stage: "void", voidedBy: happening.incident }
        : course;
  }
}

export const courseOf = (happenings: readonly Happening[]): Course =>
  happenings.reduce(evolve, initialCourse);

/** Slots that were cast and not confirmed. */
export const unconfirmed = (course: Course): string[] =>
  [...course.cast.keys()].filter((slot) => !course.confirmed.has(slot));

const isOver = ({ stage }: Course): boolean => stage === "announced" || stage === "void";

/** Whether this exactly has happened: a request that is repeated after a crash is answered and not done twice. */
function isDone(course: Course, asked: Happening): boolean {
  switch (asked.type) {
    case "agreed":
      return course.agreed.has(asked.teller);
    case "opened":
      return course.stage === "open" && [...course.slots].join() === asked.slots.join();
    case "credential-issued":
      return course.issued.get(asked.slot)?.at(-1) === asked.blinded;
    case "cast":
      return course.cast.get(asked.slot) === asked.hash;
    case "closed":
      return course.closing === asked.closing;
    case "confirmed":
      return course.confirmed.has(asked.slot);
    case "objected":
      return course.objected.has(asked.slot);
    case "went-on":
      return course.wentOn.has(asked.teller);
    case "handed-on":
      return course.closing === asked.closing && isPast(course, asked.teller);
    case "signed":
      return course.signed.get(asked.teller) === asked.announcement;
    case "announced":
      return course.stage === "announced" && course.signed.get(0) === asked.announcement;
    case "incident":
      return course.voidedBy === asked.incident;
    case "objection-settled":
      return false;
  }
}

const isPast = ({ stage }: Course, teller: 0 | 1): boolean =>
  stage === "opened" || stage === "announced" || (stage === "half-opened" && teller === 0);

/** What happens when this is asked for: nothing when it is done already, or a refusal. */
export function decide(course: Course, asked: Happening, limits: CourseLimits): Happening[] | Refusal {
  if (isDone(course, asked)) return [];
  if (isOver(course)) return refusal("already_over");
  // A box that is opened before its time is the one thing that is recorded at whatever stage it comes to light.
  if (asked.type === "handed-on" && isEarly(course)) {
    return [{ type: "incident", incident: "opened_early" }];
  }
  return refusalOf(course, asked, limits) ?? [asked];
}

const isEarly = ({ stage }: Course): boolean => stage === "preparing" || stage === "open";

function refusalOf(course: Course, asked: Happening, limits: CourseLimits): Refusal | null {
  const { stage } = course;
  switch (asked.type) {
    case "agreed":
      return stage === "preparing" ? null : refusal("too_late");
    case "opened":
      if (stage !== "preparing") return refusal("too_late");
      if (new Set(asked.slots).size !== asked.slots.length) return refusal("slot_duplicate");
      return course.agreed.size === 2 ? null : refusal("teller_not_agreed");
    case "credential-issued":
    case "cast":
      return castingRefusal(course, asked, limits);
    case "closed":
      return stage === "open" ? null : refusal(stage === "preparing" ? "too_early" : "too_late");
    case "confirmed":
    case "objected":
    case "objection-settled":
      return checkingRefusal(course, asked);
    case "went-on":
      return stage === "closed" ? null : refusal(isEarly(course) ? "too_early" : "too_late");
    case "handed-on":
      return openingRefusal(course, asked.teller, asked.closing);
    case "signed":
      return stage === "opened" ? null : refusal("too_early");
    case "announced": {
      const hasBoth = [0, 1].every((t) => course.signed.get(t as 0 | 1) === asked.announcement);
      return stage === "opened" && hasBoth ? null : refusal("too_early");
    }
    case "incident":
      return null;
  }
}

function castingRefusal(
  course: Course,
  asked: Extract<Happening, { type: "credential-issued" | "cast" }>,
  { credentialsAtMost }: CourseLimits,
): Refusal | null {
  if (course.stage !== "open") return refusal(course.stage === "preparing" ? "too_early" : "too_late");
  if (!course.slots.has(asked.slot)) return refusal("not_entitled");
  const issued = course.issued.get(asked.slot)?.length ?? 0;
  if (asked.type === "cast") return issued > 0 ? null : refusal("no_credential");
  return issued < credentialsAtMost ? null : refusal("issued_too_often");
}

function checkingRefusal(
  course: Course,
  asked: Extract<Happening, { type: "confirmed" | "objected" | "objection-settled" }>,
): Refusal | null {
  if (course.stage !== "closed") return refusal(isEarly(course) ? "too_early" : "too_late");
  if (!course.slots.has(asked.slot)) return refusal("not_entitled");
  if (asked.type === "objection-settled")
    return course.objected.has(asked.slot) ? null : refusal("too_early");
  return asked.type === "confirmed" && course.objected.has(asked.slot) ? refusal("slot_objected") : null;
}

function openingRefusal(course: Course, teller: 0 | 1, closing: string): Refusal | null {
  if (closing !== course.closing) return refusal("closing_differs");
  if (teller === 1) return course.stage === "half-opened" ? null : refusal("too_early");
  if (course.stage !== "closed") return refusal("too_late");
  if (course.objected.size > 0) return refusal("slot_objected");
  const goesOn = unconfirmed(course).length === 0 || course.wentOn.size === 2;
  return goesOn ? null : refusal("slot_unconfirmed");
}
