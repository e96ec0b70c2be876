import { LONG_TITLE } from "../../stories/data.ts";
import { useWords } from "../language.ts";
import { PersonChip } from "./person-chip.tsx";
import type { StoriesOf, Story } from "./story.ts";
import { WillRecord } from "./will-record.tsx";

export default {
  title: { zh: "将记录什么、谁看得到", en: "What will be recorded, and who will see it" },
} satisfies StoriesOf;

function Answering({ text }: { text: string }) {
  const { language } = useWords();
  const isChinese = language === "zh";
  return (
    <WillRecord
      rows={[
        { name: isChinese ? "记录" : "Act", value: isChinese ? "作出说明：有异议" : "Answers: disputes" },
        {
          name: isChinese ? "记录人" : "Recorded by",
          value: <PersonChip name="陈立" office="局长" principal />,
        },
        { name: isChinese ? "说明" : "Text", value: text },
      ]}
      seenBy={isChinese ? "派驻第三组、市纪委监委" : "The third station and the discipline commission"}
      notSeenBy={isChinese ? "本单位其他人员" : "anybody else of the body"}
      lasting={
        isChinese
          ? "记录后不能删改，可以再作一次说明。"
          : "What is recorded cannot be changed or deleted; you can answer once more."
      }
    />
  );
}

export const answering: Story = {
  title: { zh: "作出说明之前", en: "Before an answer" },
  draw: () => <Answering text="两名成员离席在先。" />,
};

export const long: Story = {
  title: { zh: "三百字", en: "Three hundred characters" },
  draw: () => <Answering text={LONG_TITLE} />,
};
