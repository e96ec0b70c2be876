import { PersonChip } from "./person-chip.tsx";
import type { StoriesOf, Story } from "./story.ts";

export default { title: { zh: "人员", en: "A person" } } satisfies StoriesOf;

export const chief: Story = {
  title: { zh: "一把手", en: "A chief" },
  draw: () => <PersonChip name="陈立" office="党组书记、局长" body="市交通运输局" principal />,
};

export const acting: Story = {
  title: { zh: "主持工作", en: "Acting" },
  draw: () => <PersonChip name="𠮷泽㛃" office="副局长" body="宁溪县住房和城乡建设局" principal acting />,
};

export const member: Story = {
  title: { zh: "名字很长", en: "A long name" },
  draw: () => (
    <PersonChip name="阿不都热依木·买买提·吾买尔江" office="党组成员、总工程师" body="市水务集团" />
  ),
};

export const bare: Story = {
  title: { zh: "职务不明", en: "No office known" },
  draw: () => <PersonChip name="沈舟" />,
};
