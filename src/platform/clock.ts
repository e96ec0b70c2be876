/** Time is an input: whoever needs the present asks the clock that it was given. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
