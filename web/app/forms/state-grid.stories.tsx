import { COUNTIES } from "../../stories/data.ts";
import { Empty, Sheet } from "../ui/index.ts";
import { type BodyState, type GridGroup, StateGrid } from "./state-grid.tsx";
import type { StoriesOf, Story } from "./story.ts";

export default { title: { zh: "状态格", en: "The state grid" } } satisfies StoriesOf;

const NAMES = [
  "教育体育局",
  "住房和城乡建设局",
  "交通运输局",
  "财政局",
  "卫生健康委员会",
  "𠮷水水利工程管理处",
  "㛃溪中学",
];
const SPECIAL: Record<string, BodyState> = {
  "0-7": "prevention",
  "0-30": "prevention",
  "0-11": "warning",
  "4-2": "prevention",
  "4-9": "prevention",
  "4-18": "warning",
  "6-5": "warning",
};
const MOVED: Record<string, BodyState> = { "0-11": "normal", "4-9": "normal", "6-12": "prevention" };

const GROUPS: GridGroup[] = COUNTIES.map(([name, nameEn, size], county) => ({
  id: nameEn,
  name,
  nameEn,
  bodies: Array.from({ length: size }, (_, at) => {
    const key = `${county}-${at}`;
    const state = SPECIAL[key] ?? "normal";
    const bodyName = `${name}${NAMES[at % NAMES.length]}${at >= NAMES.length ? at : ""}`;
    return {
      id: `body-${key}`,
      name: bodyName,
      nameEn: `${nameEn} ${at + 1}`,
      state,
      before: MOVED[key] ?? state,
    };
  }),
}));

const drawn = (groups: GridGroup[]) => (
  <Sheet>
    <StateGrid groups={groups} on="2026-11-23" />
  </Sheet>
);

export const prefecture: Story = {
  title: { zh: "全市 191 个单位，三处有变化", en: "191 bodies, three have changed" },
  draw: () => drawn(GROUPS),
};

export const quiet: Story = {
  title: { zh: "全部正常", en: "All normal" },
  draw: () => drawn(GROUPS.slice(1, 3)),
};

export const one: Story = {
  title: { zh: "只看得到本单位", en: "A reader who sees one body" },
  draw: () =>
    drawn([
      { id: "own", name: "市直", nameEn: "City bodies", bodies: GROUPS[0]?.bodies.slice(11, 12) ?? [] },
    ]),
};

export const empty: Story = {
  title: { zh: "没有单位", en: "No bodies" },
  draw: () => (
    <Sheet>
      <Empty>—</Empty>
    </Sheet>
  ),
};
