import { CHAIR_EARLY, CHAIR_LAST, stated } from "../../stories/data.ts";
import { Sheet } from "../ui/index.ts";
import { Lines, SpeakingLine } from "./speaking-line.tsx";
import type { CourseAct } from "./acts-of.ts";
import type { StoriesOf, Story } from "./story.ts";

export default { title: { zh: "发言轴", en: "Speaking line" } } satisfies StoriesOf;

const drawn = (acts: CourseAct[]) => (
  <Sheet>
    <Lines acts={acts} />
  </Sheet>
);

export const last: Story = {
  title: { zh: "主持人最后表态", en: "The chair comes last" },
  draw: () => drawn(CHAIR_LAST),
};

export const early: Story = {
  title: {
    zh: "主持人先于两名成员；有回避和缺席",
    en: "The chair comes before two members; one recused, one absent",
  },
  draw: () => drawn(CHAIR_EARLY),
};

export const silent: Story = {
  title: { zh: "没有主持人的记录", en: "Nothing of the chair is recorded" },
  draw: () => drawn(CHAIR_LAST.slice(0, 4)),
};

export const items: Story = {
  title: { zh: "两项议题，第二项主持人首先表态", en: "Two items; in the second the chair comes first" },
  draw: () =>
    drawn([
      ...CHAIR_LAST,
      stated({ name: "陈立", as: "chair", said: "oppose", at: "10:10", item: "2" }),
      stated({ name: "𠮷泽㛃", said: "agree", at: "10:12", item: "2" }),
    ]),
};

export const debate: Story = {
  title: { zh: "四十名成员", en: "Forty members" },
  draw: () =>
    drawn([
      ...Array.from({ length: 39 }, (_, at) =>
        stated({ name: `委员${at + 1}`, said: "agree", at: `10:${String(at).padStart(2, "0")}` }),
      ),
      stated({ name: "陈立", as: "chair", said: "agree", at: "10:45" }),
    ]),
};

export const empty: Story = {
  title: { zh: "尚无表态", en: "No positions yet" },
  draw: () => <SpeakingLine acts={[]} />,
};
