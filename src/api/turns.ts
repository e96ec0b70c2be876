/** Work that costs: some at once and the rest in order; who has too much of it going or waiting is refused. Pure but for its memory. */
import { Problem } from "../platform/index.ts";

export type InTurn = <T>(who: string, work: () => Promise<T>) => Promise<T>;

/** @param ofOne how much of one person may be going and waiting */
export function turns({ atOnce, ofOne }: { atOnce: number; ofOne: number }): InTurn {
  const take = places(ofOne);
  const waiting: (() => void)[] = [];
  let going = 0;
  return async (who, work) => {
    const leave = take(who);
    try {
      // Who ends hands the turn on, so that nobody comes in between.
      if (going >= atOnce) await new Promise<void>((mine) => waiting.push(mine));
      else going += 1;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else going -= 1;
      }
    } finally {
      leave();
    }
  };
}

/**
 * So many places for each; who takes one gets the way to give it back, once.
 * @throws Problem too_many_requests
 */
export function places(ofOne: number): (who: string) => () => void {
  const taken = new Map<string, number>();
  return (who) => {
    const mine = taken.get(who) ?? 0;
    if (mine >= ofOne)
      throw new Problem("too_many_requests", {
        zh: "您先前的请求还在进行，请等它结束或者取消后再试",
        en: "What you asked for before is still going on; wait for its end, or cancel it",
      });
    taken.set(who, mine + 1);
    let isMine = true;
    return () => {
      if (!isMine) return;
      isMine = false;
      const left = (taken.get(who) ?? 1) - 1;
      if (left > 0) taken.set(who, left);
      else taken.delete(who);
    };
  };
}
