/** One decision of the sample as acts, in order, or with exactly one rule broken. */
import type { ActDraft } from "../matters/index.ts";
import type { Random } from "./random.ts";

export type Broken =
  | "chair-states-last"
  | "no-leading-remark"
  | "chair-votes-last"
  | "quorum"
  | "carried-by-majority-of-those-due"
  | "recusal-respected"
  | "declared-interest-recused"
  | "late-item"
  | "voter-present"
  | "execution-after-confirmation";

export type DecisionInput = {
  title: string;
  class: string;
  amount: number | null;
  day: string;
  chair: string;
  members: string[];
  clerk: { person: string; office: string };
  broken: Broken | null;
  /** Recorded to its end, or still on its way. */
  finished: boolean;
};

const REASONS = ["方案可行，程序完备", "符合规划，同意实施", "已听取业务科室意见", "资金来源明确", "建议加强过程监管", "同意，请做好公示"];
/** 09:00 in China. */
const MORNING_UTC_HOUR = 1;

export function decisionActs(random: Random, input: DecisionInput): ActDraft[] {
  const { chair, members, broken } = input;
  const acts: ActDraft[] = [];
  let minute = 0;
  let day = -3;
  const add = (type: string, data: Record<string, unknown> = {}) => {
    const at = Date.parse(`${input.day}T00:00:00Z`) + day * 86_400_000 + (MORNING_UTC_HOUR * 60 + minute) * 60_000;
    acts.push({ type: `decision.${type}`, actor: input.clerk, claimedAt: new Date(at).toISOString(), data });
    minute += 1 + random.whole(3);
  };
  const about = (of: string, as: "chair" | "member") => ({ of, as, item: "1" });
  add("proposed", { title: input.title, class: input.class, ...(input.amount ? { amount: input.amount } : {}) });
  add("materials-submitted", { text: "议题材料及合法性审查意见" });
  day = -2;
  minute = 60;
  add("notice-given", { text: "已书面通知全体班子成员" });
  if (input.finished === false && random.chance(0.4)) return acts;
  day = 0;
  minute = 0;
  add("convened", { due: members.length + 1 });
  const present = broken === "quorum" ? members.slice(0, 1) : members;
  for (const person of members.filter((m) => !present.includes(m))) add("absent", { ...about(person, "member"), reason: "外出公务" });
  add("attended", about(chair, "chair"));
  const outsider = members[3] as string;
  for (const person of present) if (!(broken === "voter-present" && person === outsider)) add("attended", about(person, "member"));
  if (broken === "late-item") add("late-item-raised", { emergency: false, text: "会前临时提出" });
  const interested = members[2] as string;
  const recuses = broken === "recusal-respected" || (broken === null && random.chance(0.06));
  if (recuses || broken === "declared-interest-recused") add("interest-declared", { ...about(interested, "member"), interest: "近亲属在相关企业任职" });
  if (recuses) add("recused", { ...about(interested, "member"), reason: "本人申请回避" });
  if (broken === "no-leading-remark") add("remark-made", { ...about(chair, "chair"), text: "这个事我看可以定下来" });
  const speakers = recuses ? present.filter((m) => m !== interested) : present;
  const state = (of: string, as: "chair" | "member") => add("position-stated", { ...about(of, as), position: "agree", reasons: random.pick(REASONS) });
  const order = speakers.filter((m) => !(broken === "voter-present" && m === outsider));
  if (broken === "chair-states-last") {
    state(order[0] as string, "member");
    state(chair, "chair");
    for (const person of order.slice(1)) state(person, "member");
  } else {
    for (const person of order) state(person, "member");
    add("discussed", { text: "与会成员充分讨论，无原则性分歧" });
    state(chair, "chair");
  }
  if (broken === "recusal-respected") add("position-stated", { ...about(interested, "member"), position: "agree", reasons: "同意" });
  const lost = broken === "carried-by-majority-of-those-due";
  const vote = (of: string, as: "chair" | "member", choice = "agree") => add("voted", { ...about(of, as), choice });
  if (broken === "chair-votes-last") vote(chair, "chair");
  for (const [n, person] of speakers.entries()) vote(person, "member", lost && n > 0 ? "abstain" : "agree");
  if (broken !== "chair-votes-last") vote(chair, "chair");
  if (broken === "quorum") {
    add("resolved", { item: "1", outcome: "deferred", text: "会议决定下次会议再议" });
    return acts;
  }
  add("resolved", { item: "1", outcome: "carried", text: "会议原则同意该议题，由分管负责同志组织实施" });
  if (!input.finished && random.chance(0.5)) return acts;
  day = 1;
  minute = 30;
  if (broken !== "execution-after-confirmation") add("record-confirmed", { text: "与会成员已核对签字" });
  if (!input.finished && broken === null) return acts;
  day = 20 + random.whole(20);
  add("executed", { text: "已按决议组织实施" });
  day += 5;
  add("closed", {});
  return acts;
}
