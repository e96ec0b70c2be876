/**
 * 事项清单 · the lists of matters that need a meeting: most bodies of the sample have one, many a second version with what was
 * learnt from the first; a few have none yet, and one has a draft that still waits for its meeting.
 */
import type { ActDraft, Admission } from "../matters/index.ts";
import { addDays, instant, workday } from "./calendar.ts";
import { meetingOn, type Unit } from "./establish.ts";
import { createRandom, idOf, type Random } from "./random.ts";
import type { Class } from "./topics.ts";

type Line = {
  class: Class | "discipline";
  words: string;
  /** In 万元, as a share of the body's threshold for large funds. */
  threshold?: number;
  attendance?: "half" | "two_thirds";
  vote?: "hands" | "named" | "secret";
  needs?: ("research" | "opinions" | "expert" | "risk" | "legality")[];
  /** Only a second version has it. */
  later?: true;
};

const LINES: Line[] = [
  {
    class: "major_decision",
    words: "贯彻落实党中央决策部署和上级党委、政府重要决定的意见、措施",
    vote: "hands",
  },
  {
    class: "major_decision",
    words: "年度工作计划、改革方案、发展规划的制定和调整",
    vote: "hands",
    needs: ["research", "opinions"],
  },
  { class: "major_decision", words: "年度预算编制、调整和决算", vote: "hands", needs: ["research"] },
  {
    class: "major_decision",
    words: "规范性文件和涉及群众切身利益的政策措施",
    vote: "named",
    needs: ["opinions", "risk", "legality"],
  },
  {
    class: "major_decision",
    words: "重大行政处罚、重大突发事件和信访积案的处置",
    vote: "named",
    needs: ["legality"],
  },
  {
    class: "major_decision",
    words: "国有资产出租、出借和处置",
    threshold: 0.5,
    vote: "named",
    needs: ["expert", "legality"],
    later: true,
  },
  {
    class: "appointment",
    words: "中层干部的任免、交流和岗位聘任",
    attendance: "two_thirds",
    vote: "secret",
    needs: ["opinions"],
  },
  {
    class: "appointment",
    words: "推荐后备人选、重要表彰人选和高层次人才引进",
    attendance: "two_thirds",
    vote: "named",
    needs: ["opinions"],
  },
  {
    class: "discipline",
    words: "给予党员纪律处分和组织处理",
    attendance: "two_thirds",
    vote: "secret",
    needs: ["legality"],
  },
  {
    class: "project",
    words: "工程建设项目的立项、概算、招标方案和变更",
    threshold: 1,
    vote: "named",
    needs: ["research", "expert", "risk"],
  },
  { class: "project", words: "大宗物资、设备和服务采购", threshold: 0.5, vote: "named", needs: ["research"] },
  {
    class: "project",
    words: "信息化项目的立项和验收",
    threshold: 0.5,
    vote: "named",
    needs: ["expert"],
    later: true,
  },
  { class: "funds", words: "预算内资金的一次性支付", threshold: 1, attendance: "half", vote: "named" },
  {
    class: "funds",
    words: "专项资金、补助资金的分配方案",
    threshold: 0.5,
    attendance: "half",
    vote: "named",
    needs: ["opinions"],
  },
  {
    class: "funds",
    words: "预算外支出和预备费的动用",
    threshold: 0.2,
    attendance: "half",
    vote: "named",
    needs: ["legality"],
  },
];

/** In 万元: from which on funds are large, for each form of body. */
const LARGE: Record<string, readonly number[]> = {
  town: [10, 20, 30],
  centre: [10, 20, 30],
  hospital: [50, 100],
  enterprise: [500, 1_000],
  party: [500, 1_000],
  government: [500, 1_000],
};
const LARGE_ELSEWHERE = [50, 80, 100];
const FEN_IN_WAN = 1_000_000;

const HAS_LIST = 0.88;
const HAS_SECOND = 0.4;
const SHOWN_FIRST = new Set(["qingchuan/housing", "ningxi/housing"]);
const WAITING = "qingchuan/culture";

export function itemListsOf(seed: string, units: Unit[], until: string): Admission[] {
  return units.filter(({ place }) => place.domain !== null).flatMap((unit) => listsOf(seed, unit, until));
}

function listsOf(seed: string, unit: Unit, until: string): Admission[] {
  const of = `${unit.jurisdiction}/${unit.place.key}`;
  const random = createRandom(`${seed} item list ${of}`);
  const isShown = SHOWN_FIRST.has(of);
  const [hasList, hasSecond] = [random.chance(HAS_LIST), random.chance(HAS_SECOND)];
  if (!isShown && of !== WAITING && !hasList) return [];
  const large = random.pick(LARGE[unit.place.form] ?? LARGE_ELSEWHERE);
  const firstOn = workday(addDays(until, -random.between(430, 640)));
  const secondOn = workday(addDays(until, -random.between(60, 300)));
  const first = version(unit, { seed, of, n: 1, on: firstOn, large, random });
  if (!first) return [];
  if (of === WAITING) {
    const draft = version(unit, {
      seed,
      of,
      n: 2,
      on: workday(addDays(until, -6)),
      large,
      random,
      replaces: first,
    });
    return draft ? [first, upTo(draft, "item-list.adopted-by-meeting")] : [first];
  }
  if (!isShown && !hasSecond) return [first];
  const second = version(unit, {
    seed,
    of,
    n: 2,
    on: secondOn,
    large: Math.max(large / 2, 10),
    random,
    replaces: first,
  });
  if (!second) return [first];
  return [ended(first, second), second];
}

type Plan = {
  seed: string;
  of: string;
  n: 1 | 2;
  /** When the meeting adopts it. */
  on: string;
  large: number;
  random: Random;
  replaces?: Admission;
};

/** @returns null where nobody keeps the body's records on one of its days. */
function version(unit: Unit, { seed, of, n, on, large, random, replaces }: Plan): Admission | null {
  const { jurisdiction, body, place } = unit;
  const days = {
    drafted: workday(on, -random.between(12, 20)),
    sought: workday(on, -random.between(3, 8)),
    adopted: on,
    filed: workday(on, random.between(1, 5)),
    published: workday(on, random.between(2, 9)),
  };
  const acts: ActDraft[] = [];
  const add = (type: string, day: string, minute: number, data: Record<string, unknown>) => {
    const clerk = meetingOn(unit, day)?.clerk;
    if (clerk)
      acts.push({ type: `item-list.${type}`, actor: clerk, claimedAt: instant(day, 9, minute), data });
    return clerk !== undefined;
  };
  const lines = LINES.filter(({ later }) => n === 2 || !later);
  const year = on.slice(0, 4);
  const whole = [
    add("drafted", days.drafted, 0, {
      title: `${place.zh}“三重一大”事项清单（${year}年版）`,
      ...(replaces ? { replaces: matterOf(replaces) } : {}),
    }),
    ...lines.map((line, at) => add("entry-listed", days.drafted, 1 + at, entryOf(line, lines, large))),
    add("opinions-sought", days.sought, 30, { text: "已征求各科室和所属单位意见，采纳情况见附件" }),
    add("adopted-by-meeting", days.adopted, 40, { text: "班子会议逐条审议，一致同意" }),
    add("filed-with-station", days.filed, 10, { text: "已报派驻机构备案" }),
    add("published", days.published, 20, { text: "在本单位公开栏和内部网站公布" }),
  ].every(Boolean);
  if (!whole) return null;
  return {
    jurisdiction,
    matter: { open: { procedure: "cn/item-list", body, id: idOf(`${seed}\nitem list ${of} ${n}`) } },
    acts: acts.toSorted((a, b) => a.claimedAt.localeCompare(b.claimedAt)),
  };
}

/** Numbered within its class: 1-1, 1-2, 2-1. */
function entryOf(line: Line, lines: Line[], large: number): Record<string, unknown> {
  const classes = [...new Set(lines.map((one) => one.class))];
  const before = lines.filter((one) => one.class === line.class).indexOf(line);
  return {
    number: `${classes.indexOf(line.class) + 1}-${before + 1}`,
    class: line.class,
    words: line.words,
    ...(line.threshold ? { threshold: Math.round(line.threshold * large) * FEN_IN_WAN } : {}),
    ...(line.attendance ? { attendance_asked: line.attendance } : {}),
    ...(line.vote ? { vote_asked: line.vote } : {}),
    ...Object.fromEntries((line.needs ?? []).map((need) => [`needs_${need}`, true])),
  };
}

const matterOf = ({ matter }: Admission) => ("open" in matter ? matter.open.id : matter.id);

function upTo(admission: Admission, type: string): Admission {
  const end = admission.acts.findIndex((act) => act.type === type);
  return { ...admission, acts: admission.acts.slice(0, end) };
}

/** The older one is superseded on the day on which the newer is adopted. */
function ended(older: Admission, newer: Admission): Admission {
  const adopted = newer.acts.find(({ type }) => type === "item-list.adopted-by-meeting");
  if (!adopted) return older;
  const superseded = { ...adopted, type: "item-list.superseded", data: { replaced_by: matterOf(newer) } };
  return { ...older, acts: [...older.acts, superseded] };
}
