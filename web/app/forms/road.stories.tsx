import type { Words } from "../language.ts";
import { Sheet } from "../ui/index.ts";
import { Road, type RoadClock, type RoadStage, type Stretch } from "./road.tsx";
import type { StoriesOf, Story } from "./story.ts";

export default { title: { zh: "流程轴", en: "The road" } } satisfies StoriesOf;

const NAMES: Words[] = [
  { zh: "提出", en: "Proposed" },
  { zh: "通知", en: "Notified" },
  { zh: "审议", en: "Deliberated" },
  { zh: "决定", en: "Decided" },
  { zh: "执行", en: "Carried out" },
  { zh: "办结", en: "Closed" },
];
const DAYS = ["2026-11-03", "2026-11-06", "2026-11-12", "2026-11-12", "2026-11-16", "2026-12-09"];

function stages(here: number, clocks: RoadClock[] = [], skipped: number[] = []): RoadStage[] {
  return NAMES.map((title, at) => {
    const stretch: Stretch =
      at > here ? "ahead" : at === here ? "here" : skipped.includes(at) ? "skipped" : "done";
    const isReached = stretch === "done" || stretch === "here";
    return {
      id: title.en,
      title,
      stretch,
      reachedAt: isReached ? `${DAYS[at]}T09:40:00+08:00` : null,
      clocks: at === here ? clocks : [],
    };
  });
}

const clock = (key: string, title: Words, day: string, isLate = false): RoadClock => ({
  key,
  title,
  dueAt: `${day}T23:59:59+08:00`,
  isLate,
  link: (words) => <a href={`#rule-${key}`}>{words}</a>,
});
const REPORT = clock(
  "reported",
  { zh: "决议执行情况报告", en: "Report on how it was carried out" },
  "2026-12-09",
);
const MINUTES = clock(
  "minutes",
  { zh: "会议记录经本人确认", en: "The record is confirmed" },
  "2026-11-19",
  true,
);

const drawn = (shown: RoadStage[]) => (
  <Sheet>
    <Road stages={shown} />
  </Sheet>
);

export const due: Story = {
  title: { zh: "执行中，一项时限", en: "Being carried out, one limit" },
  draw: () => drawn(stages(4, [REPORT])),
};

export const late: Story = {
  title: { zh: "一项已超期，三项未到", en: "One limit has passed, three are still to come" },
  draw: () => drawn(stages(4, [MINUTES, REPORT, { ...REPORT, key: "second" }, { ...REPORT, key: "third" }])),
};

export const skipped: Story = {
  title: { zh: "有两个阶段没有记录", en: "Two stages were passed without a record" },
  draw: () => drawn(stages(3, [], [0, 1])),
};

export const done: Story = {
  title: { zh: "已办结", en: "Closed" },
  draw: () => drawn(stages(NAMES.length)),
};

export const longNames: Story = {
  title: { zh: "阶段名称很长", en: "Long names of stages" },
  draw: () =>
    drawn(
      stages(2, [MINUTES]).map((stage) => ({
        ...stage,
        title: {
          zh: `${stage.title.zh}（含征求意见与合法性审查）`,
          en: `${stage.title.en} after consultation`,
        },
      })),
    ),
};
