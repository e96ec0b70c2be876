import type { ItemFacts, SlipsMoved } from "./facts.ts";
import type { PaperMeeting, PaperPerson } from "./people.ts";
import type { SlipName } from "./recorded-acts.ts";
import type { useSending } from "./use-paper.ts";

export type DeskProps = {
  account: string;
  meeting: PaperMeeting;
  matter: string;
  facts: ItemFacts;
  moved: SlipsMoved[];
};

/** What each part of the desk works on. */
export type Part = DeskProps & {
  slip: SlipName;
  voters: PaperPerson[];
  issued: number | null;
  sending: ReturnType<typeof useSending>;
};
