import { useState } from "react";
import { AnotherDay, AsOf } from "./as-of.tsx";
import type { StoriesOf, Story } from "./story.ts";

export default { title: { zh: "日期切换", en: "Another day" } } satisfies StoriesOf;

function Switch({ first }: { first?: string }) {
  const [on, setOn] = useState(first);
  return (
    <>
      <AnotherDay on={on} goBack={() => setOn(undefined)} />
      <AsOf value={on} onChange={setOn} />
    </>
  );
}

export const now: Story = { title: { zh: "今天", en: "Today" }, draw: () => <Switch /> };
export const past: Story = {
  title: { zh: "去年的一天", en: "A day last year" },
  draw: () => <Switch first="2025-12-31" />,
};
