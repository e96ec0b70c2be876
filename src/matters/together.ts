/**
 * While one round is under way, whoever comes waits in line; then all go together in the next. One alone pays for one
 * round, sixty-four together pay for one as well.
 *
 * If a round fails, each of those in it is tried alone: nobody fails for what another brought. Where nobody brought it,
 * such as a database that is away, all fail at once: one after the other would wait for it, and who comes next for them.
 */
export function together<Item, Answer>(
  most: number,
  work: (items: Item[]) => Promise<Answer[]>,
  isNobodys: (error: unknown) => boolean = () => false,
): (item: Item) => Promise<Answer> {
  type Waiting = { item: Item; settle: (answer: Answer) => void; fail: (error: unknown) => void };
  const line: Waiting[] = [];
  let working = false;

  async function round(group: Waiting[]): Promise<void> {
    try {
      const answers = await work(group.map((w) => w.item));
      group.forEach((w, index) => w.settle(answers[index] as Answer));
    } catch (error) {
      if (group.length === 1 || isNobodys(error)) for (const one of group) one.fail(error);
      else for (const one of group) await round([one]);
    }
  }

  async function workOff(): Promise<void> {
    working = true;
    while (line.length > 0) await round(line.splice(0, most));
    working = false;
  }

  return (item) =>
    new Promise((settle, fail) => {
      line.push({ item, settle, fail });
      if (!working) void workOff();
    });
}
