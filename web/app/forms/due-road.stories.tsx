import type { Words } from "../language.ts";
import { Sheet } from "../ui/index.ts";
import { DueRoad } from "./due-road.tsx";
import type { RoadClock } from "./road.tsx";
import type { StoriesOf, Story } from "./story.ts";

export default { title: { zh: "期限轴", en: "The road of limits" } } satisfies StoriesOf;

const HOUR_MS = 3_600_000;
const clock = (key: string, title: Words, inDays: number): RoadClock => ({
  key,
  title,
  dueAt: new Date(Date.now() + inDays * 24 * HOUR_MS).toISOString(),
  isLate: inDays < 0,
  link: (words) => <a href={`#${key}`}>{words}</a>,
});
const REPORT = { zh: "决议执行情况报告", en: "Report on how it was carried out" };
const ANSWER = { zh: "说明：主持人末位表态", en: "Answer: the chair states a position last" };
const RATIFY = { zh: "紧急处置提交会议追认", en: "An emergency decision is brought before the meeting" };

const drawn = (clocks: RoadClock[]) => (
  <Sheet>
    <DueRoad clocks={clocks} />
  </Sheet>
);

export const near: Story = {
  title: { zh: "两项超期，三项将到期", en: "Two late, three to come" },
  draw: () =>
    drawn([
      clock("a", REPORT, -12),
      clock("b", ANSWER, -2),
      clock("c", RATIFY, 2),
      clock("d", REPORT, 2),
      clock("e", ANSWER, 6),
    ]),
};

export const many: Story = {
  title: { zh: "十二天都有期限", en: "Limits on twelve days" },
  draw: () =>
    drawn(Array.from({ length: 12 }, (_, at) => clock(String(at), at % 2 ? REPORT : ANSWER, at - 3.5))),
};

export const calm: Story = {
  title: { zh: "只有一项", en: "Only one" },
  draw: () => drawn([clock("a", REPORT, 3)]),
};
