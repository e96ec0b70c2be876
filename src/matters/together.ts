/**
 * While one round is under way, whoever comes waits in line; then all go together in the next. One alone pays for one
 * round, sixty-four together pay for one as well.
 *
 * If a round fails, each of those in it is tried alone: nobody fails for what another brought.
 */
export function together<Item, Answer>(
  most: number,
  work: (items: Item[]) => Promise<Answer[]>,
): (item: Item) => Promise<Answer> {
  type Waiting = { item: Item; settle: (answer: Answer) => void; fail: (error: unknown) => void };
  const line: Waiting[] = [];
  let working = false;

  async function round(group: Waiting[]): Promise<void> {
    try {
      const answers = await work(group.map((w) => w.item));
      group.forEach((w, index) => w.settle(answers[index] as Answer));
    } catch (error) {
      const [only, ...others] = group;
      if (only && others.length === 0) only.fail(error);
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
