import { Button } from "antd";
import { BROKEN, LONG_TITLE, PENDING, SATISFIED } from "../../stories/data.ts";
import { Sheet } from "../ui/index.ts";
import type { Decided, Said } from "./answer-place.tsx";
import { AnswerPlace } from "./answer-place.tsx";
import type { StoriesOf, Story } from "./story.ts";
import { VerdictCard } from "./verdict-card.tsx";

export default { title: { zh: "规则校验卡", en: "The verdict card" } } satisfies StoriesOf;

const LAW = { procedure: "cn/decision", on: "2026-11-12", body: "00000000-0000-4000-8000-000000000001" };
const ANSWER: Said = {
  by: "陈立",
  at: "2026-11-13T10:20:00+08:00",
  position: "explained",
  text: "沈舟、方岚当时因接听应急电话离席，返回后补充表态，会议记录第3页有注。",
};
const DECISION: Decided = {
  outcome: "dismissed",
  reasons: "经核对录音，两名成员离席在先，不影响末位表态。",
  by: "周敏",
  at: "2026-11-16T15:05:00+08:00",
};

export const unanswered: Story = {
  title: { zh: "疑似不符，尚无说明", en: "Possibly broken, no answer yet" },
  draw: () => (
    <Sheet>
      <VerdictCard verdict={BROKEN} law={LAW} actions={<Button>请本人说明</Button>} />
    </Sheet>
  ),
};

export const answered: Story = {
  title: { zh: "本人已说明", en: "Answered" },
  draw: () => (
    <Sheet>
      <VerdictCard verdict={BROKEN} law={LAW} answer={ANSWER} />
    </Sheet>
  ),
};

export const decided: Story = {
  title: { zh: "说明在前，意见在后", en: "Answered, then decided" },
  draw: () => (
    <Sheet>
      <VerdictCard verdict={BROKEN} law={LAW} answer={ANSWER} decision={DECISION} />
    </Sheet>
  ),
};

export const twice: Story = {
  title: { zh: "同一规则两次不符，各有说明", en: "Broken twice, a place for each answer" },
  draw: () => (
    <Sheet>
      <VerdictCard verdict={BROKEN} law={LAW}>
        <AnswerPlace answer={ANSWER} decision={DECISION} />
        <AnswerPlace answer={null} />
      </VerdictCard>
    </Sheet>
  ),
};

export const others: Story = {
  title: { zh: "相符、待定、未涉及", en: "In order, pending, did not arise" },
  draw: () => (
    <Sheet>
      <VerdictCard verdict={SATISFIED} law={LAW} />
      <VerdictCard verdict={PENDING} />
      <VerdictCard verdict={{ ...SATISFIED, constraint: "other", vacuous: true }} />
    </Sheet>
  ),
};

export const long: Story = {
  title: { zh: "说明有三百字", en: "An answer of three hundred characters" },
  draw: () => (
    <Sheet>
      <VerdictCard verdict={BROKEN} answer={{ ...ANSWER, by: "阿不都热依木·买买提", text: LONG_TITLE }} />
    </Sheet>
  ),
};
