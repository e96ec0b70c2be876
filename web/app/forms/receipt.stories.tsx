import { LONG_TITLE } from "../../stories/data.ts";
import { Receipt } from "./receipt.tsx";
import type { StoriesOf, Story } from "./story.ts";

export default { title: { zh: "存证凭据", en: "The receipt" } } satisfies StoriesOf;

const AT = "2026-11-12T09:42:00+08:00";

export const sealed: Story = {
  title: { zh: "已见证，盖印", en: "Witnessed, with the seal" },
  draw: () => (
    <Receipt code="7F3K-9Q2M-X8TA" isSealed title="表态：同意" at={AT} index={38_213} ledger="青川市" />
  ),
};

export const recorded: Story = {
  title: { zh: "已存证，尚无见证", en: "Recorded, no witness yet" },
  draw: () => <Receipt code="4WZD-0HJN-6C1E" isSealed={false} title="作出决议" at={AT} index={38_214} />,
};

export const underWay: Story = {
  title: { zh: "正在进入账本", en: "On its way into the ledger" },
  draw: () => <Receipt code={null} isSealed={false} title="提出议题" at={AT} index={null} />,
};

export const long: Story = {
  title: { zh: "标题三百字", en: "A title of three hundred characters" },
  draw: () => <Receipt code="7F3K-9Q2M-X8TA" isSealed title={LONG_TITLE} at={AT} index={1_038_213} />,
};
