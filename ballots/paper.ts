import { isTallyTold } from "./announcement.ts";
import type { Words } from "./refusals.ts";
import { passedOptions } from "./tally.ts";
import type { Vote } from "./vote.ts";

/**
 * A secret vote on paper: slips printed by the system without a serial, counted by two tellers. What they write down,
 * and the hashes of the scanned slips, are recorded; whether the vote stands follows from the numbers alone.
 */
export interface PaperCount {
  /** Those who may vote here. */
  readonly electorate: number;
  /** Handed out; a slip that was spoilt and exchanged is handed in again and not counted. */
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly void: number;
}

export interface PaperResult {
  readonly isPassed: boolean;
  /** Whether the counts are announced; below the size, as with an electronic ballot, only what passed. */
  readonly isTold: boolean;
}

/** What of a count that stands leaves the tellers' table. `agree` are the ballots in favour. */
export function paperResult(
  vote: Pick<Vote, "pass" | "due" | "electorate" | "secrecy">,
  { agree, returned, valid }: Pick<PaperCount, "returned" | "valid"> & { readonly agree: number },
): PaperResult {
  const counts = Object.fromEntries(vote.pass.options.map((option) => [option, agree]));
  return {
    isPassed: passedOptions(vote, { counts, cast: returned, valid }).length > 0,
    isTold: isTallyTold(vote),
  };
}

export type PaperOutcome = "stands" | "void" | "recount";

export interface PaperVerdict {
  readonly outcome: PaperOutcome;
  readonly why: Words;
}

const VERDICTS = {
  numbers: {
    outcome: "recount",
    why: {
      zh: "张数必须是零或正整数，请重新填写。",
      en: "Each number is a whole number, zero or more: enter them again.",
    },
  },
  more_returned: {
    outcome: "void",
    why: {
      zh: "收回的票多于发出的票，本次投票无效，应当重新投票。",
      en: "More ballots came back than were issued: the vote is void and is held again.",
    },
  },
  more_issued: {
    outcome: "void",
    why: {
      zh: "发出的票多于应投票人数，本次投票无效，应当重新投票。",
      en: "More ballots were issued than there are voters: the vote is void and is held again.",
    },
  },
  does_not_add_up: {
    outcome: "recount",
    why: {
      zh: "有效票与废票之和不等于收回的票，请两名监票人重新清点。",
      en: "Valid and void ballots do not add up to those returned: both tellers count again.",
    },
  },
  fewer_returned: {
    outcome: "stands",
    why: {
      zh: "收回的票少于发出的票，投票有效；未收回的张数写入记录。",
      en: "Fewer ballots came back than were issued: the vote stands, and the number missing is recorded.",
    },
  },
  all_returned: {
    outcome: "stands",
    why: {
      zh: "发出的票全部收回，投票有效。",
      en: "All ballots that were issued came back: the vote stands.",
    },
  },
} as const satisfies Record<string, PaperVerdict>;

export function paperVerdict(count: PaperCount): PaperVerdict {
  const numbers = [count.electorate, count.issued, count.returned, count.valid, count.void];
  if (!numbers.every((n) => Number.isSafeInteger(n) && n >= 0)) return VERDICTS.numbers;
  if (count.returned > count.issued) return VERDICTS.more_returned;
  if (count.issued > count.electorate) return VERDICTS.more_issued;
  if (count.valid + count.void !== count.returned) return VERDICTS.does_not_add_up;
  return count.returned < count.issued ? VERDICTS.fewer_returned : VERDICTS.all_returned;
}
