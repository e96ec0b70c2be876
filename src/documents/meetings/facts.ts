/** What the papers of a meeting of several items are made from: the meeting's own acts, and those of each item's matter. */
import type { MatterFacts, Named, Words } from "../facts.ts";

export type ItemFacts = {
  matter: string;
  number: number;
  title: string;
  state: "listed" | "refused" | "deferred" | "open" | "closed";
  outcome: Words | null;
  isLate: boolean;
  emergency: boolean;
  /** Why it was refused, put off or added late. */
  reasons: string | null;
  /** What the item's own matter has on record; null where the reader does not get it. */
  facts: MatterFacts | null;
  /** The reader took no part in it, and so does not get it. */
  isRecused: boolean;
};

export type MeetingFacts = MatterFacts & {
  sitting: {
    kind: Words | null;
    startsOn: string | null;
    startsAt: string | null;
    place: string | null;
    chair: Named | null;
    clerk: Named | null;
    emergency: boolean;
    reasons: string | null;
    openedAt: string | null;
    closedAt: string | null;
    /** Whom the registry knows as a member of the body on the day of the meeting. */
    due: Named[];
  };
  /** In the order of the agenda. */
  items: ItemFacts[];
};
