/** A matter's state: from memory if nothing came in between, otherwise replayed from its acts, under its law and its calendar. */
import type { Calendar, Calendars } from "../calendar/index.ts";
import { civilDayIn, type Transaction, timeZoneOf } from "../platform/index.ts";
import type { Refusal } from "./act.ts";
import { initialState, keepCalendar, type MatterState, replay } from "./decide.ts";
import type { Law, LawOf } from "./law.ts";
import { createStates } from "./states.ts";
import type { MatterHead } from "./store.ts";
import { actsOfMatters } from "./stored-acts.ts";

/** The law as the transaction sees it; read where a matter is opened or replayed, and again after acts may have changed it. */
export type ReadLaw = { now(): Promise<LawOf>; changed(): void };

export type Reading = {
  lawIn(tx: Transaction, of: { jurisdiction: string }[]): ReadLaw;
  /** The jurisdiction's civil day of an instant. */
  dayOf(tx: Transaction, jurisdiction: string, at: number | Date): Promise<string>;
  calendarOf(tx: Transaction, jurisdiction: string): Promise<Calendar>;
  /** Of locked heads, in their order; or why no law is found for one. */
  statesOf(tx: Transaction, heads: MatterHead[], law: ReadLaw): Promise<(MatterState | Refusal)[]>;
  keep(state: MatterState): void;
  /** Whose transaction failed must be read again. */
  forget(matter: { jurisdiction: string; matter: string }): void;
};

const STATES_KEPT = 2_000;

export function reading(law: Law, calendars: Calendars, recordKey: Buffer): Reading {
  const states = createStates(STATES_KEPT);
  const zones = new Map<string, string>();

  async function zoneOf(tx: Transaction, jurisdiction: string): Promise<string> {
    const zone = zones.get(jurisdiction) ?? (await timeZoneOf(tx, jurisdiction));
    zones.set(jurisdiction, zone);
    return zone;
  }

  async function calendarOf(tx: Transaction, jurisdiction: string): Promise<Calendar> {
    return calendars.of(await zoneOf(tx, jurisdiction), jurisdiction);
  }

  function keptOf({ jurisdiction, matter, lastNumber, lastLeaf }: MatterHead): MatterState | undefined {
    const kept = states.find(jurisdiction, matter);
    return kept && kept.lastNumber === lastNumber && kept.lastLeaf?.equals(lastLeaf) ? kept : undefined;
  }

  async function begun(tx: Transaction, head: MatterHead, readLaw: ReadLaw): Promise<MatterState | Refusal> {
    const procedure = (await readLaw.now())({ ...head, on: head.openedOn });
    if ("ok" in procedure) return procedure;
    const { jurisdiction, matter, body } = head;
    const calendar = await calendarOf(tx, jurisdiction);
    return keepCalendar(initialState({ jurisdiction, matter, body, procedure }), calendar);
  }

  return {
    lawIn(tx, of) {
      const jurisdictions = [...new Set(of.map((a) => a.jurisdiction))];
      let read: Promise<LawOf> | null = null;
      return {
        now() {
          read ??= law.of(tx, jurisdictions);
          return read;
        },
        changed() {
          read = null;
        },
      };
    },
    async dayOf(tx, jurisdiction, at) {
      return civilDayIn(await zoneOf(tx, jurisdiction), at);
    },
    calendarOf,
    async statesOf(tx, heads, readLaw) {
      const kept = heads.map(keptOf);
      const acts = await actsOfMatters(
        tx,
        recordKey,
        heads.filter((_, i) => !kept[i]),
      );
      const found: (MatterState | Refusal)[] = [];
      for (const [i, head] of heads.entries()) {
        const state = kept[i] ?? (await begun(tx, head, readLaw));
        found.push(state);
        if (kept[i] || "ok" in state) continue;
        replay(state, acts.get(`${head.jurisdiction}/${head.matter}`) ?? [], head.lastLeaf);
        states.keep(state);
      }
      return found;
    },
    keep: (state) => states.keep(state),
    forget: (matter) => states.forget(matter),
  };
}
