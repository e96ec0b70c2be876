import { useState } from "react";
import { useWords } from "../language.ts";
import { BodyPicker } from "./body-picker.tsx";
import type { StoriesOf, Story } from "./story.ts";

const BODIES = [
  {
    id: "1",
    name: "青川市交通运输局",
    nameEn: "Qingchuan Transport Bureau",
    words: "qingchuanshijiaotongyunshuju qcsjtysj",
  },
  {
    id: "2",
    name: "宁溪县住房和城乡建设局",
    nameEn: "Ningxi Housing Bureau",
    words: "ningxixianzhufang nxxzfhcxjsj",
  },
  { id: "3", name: "𠮷水水利工程管理处", nameEn: "Jishui Water Works", words: "jishuishuili jssl" },
];

/** The server finds by name, pinyin and initials; here three bodies do. */
function answers(url: URL): unknown {
  if (url.pathname === "/api/v1/bodies") {
    const asked = url.searchParams.get("query") ?? "";
    return {
      items: BODIES.filter(({ name, words }) => name.includes(asked) || words.includes(asked)),
      next: null,
    };
  }
  const one = url.pathname.match(/^\/api\/v1\/bodies\/(\w+)$/)?.[1];
  return BODIES.find(({ id }) => id === one);
}

export default { title: { zh: "选择单位", en: "Choosing a body" }, answers } satisfies StoriesOf;

function Choosing({ first, all }: { first?: string; all?: boolean }) {
  const { language } = useWords();
  const [value, setValue] = useState(first);
  const isChinese = language === "zh";
  return (
    <BodyPicker
      label={isChinese ? "单位" : "Body"}
      value={value}
      onChange={setValue}
      {...(all ? { all: isChinese ? "全部单位" : "All bodies" } : {})}
    />
  );
}

export const none: Story = {
  title: { zh: "尚未选择", en: "Nothing chosen" },
  draw: () => <Choosing all />,
};

export const chosen: Story = {
  title: { zh: "已选一个", en: "One is chosen" },
  draw: () => <Choosing first="3" />,
};
