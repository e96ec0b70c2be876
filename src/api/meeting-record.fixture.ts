/** A meeting of the finance bureau that is over, recorded by its clerk through the API: one item resolved, one in which the member took no part. */
import { decision, type Ground, type Server } from "./ground.fixture.ts";

export type MeetingOver = { meeting: string; resolved: string; recused: string };

const MINUTES_AGO = 300;

export async function meetingOver(ground: Ground, server: Server): Promise<MeetingOver> {
  const { people, bodies } = ground;
  const at = (minute: number) => new Date(Date.now() - (MINUTES_AGO - minute) * 60_000).toISOString();
  const chief = { of: people.chief, as: "chair" };
  const member = { of: people.member, as: "member" };
  const clerk = { of: people.clerk, as: "clerk" };
  const observer = { of: people["station-officer"], as: "observer" };
  const act = (minute: number, type: string, data: Record<string, unknown> = {}) => ({
    type,
    claimedAt: at(minute),
    data,
  });
  const open = async (body: unknown) => {
    const { status, json, text } = await server.ask("/api/v1/matters", { as: "clerk", body });
    if (status !== 201) throw new Error(text);
    return String(json.matter);
  };
  const item = async (title: string, acts: ReturnType<typeof act>[]) => {
    const { act: proposed } = decision(
      bodies.finance,
      { chair: people.chief ?? "", member: people.member ?? "" },
      { title, minutesAgo: MINUTES_AGO + 60 },
    );
    return open({ procedure: "cn/decision", body: bodies.finance, act: proposed, followedBy: acts });
  };
  const resolved = await item("关于设备采购的议题", [
    act(10, "decision.convened", { due: 2, meeting_kind: "group" }),
    act(10, "decision.attended", chief),
    act(10, "decision.attended", member),
    act(11, "decision.item-reported", { ...member, text: "设备使用已满八年" }),
    act(12, "decision.position-stated", { ...member, position: "disagree", reasons: "预算偏高" }),
    act(14, "decision.opinion-changed", { ...member, position: "agree", reasons: "同意压减后的方案" }),
    act(15, "decision.position-stated", { ...chief, position: "agree", reasons: "按压减后的方案" }),
    act(16, "decision.voted", { ...member, choice: "agree" }),
    act(17, "decision.voted", { ...chief, choice: "agree" }),
    act(18, "decision.resolved", { outcome: "carried", text: "按压减后的方案采购设备" }),
  ]);
  const recused = await item("关于资产处置的议题", [
    act(20, "decision.convened", { due: 2, meeting_kind: "group" }),
    act(20, "decision.attended", chief),
    act(20, "decision.attended", member),
    act(21, "decision.interest-declared", { ...member, interest: "亲属参与投标" }),
    act(22, "decision.position-stated", { ...chief, position: "defer", reasons: "待评估报告" }),
  ]);
  const meeting = await open({
    procedure: "cn/meeting",
    body: bodies.finance,
    act: act(-100, "meeting.called", {
      title: "党组第七次会议",
      meeting_kind: "group",
      starts_on: at(0).slice(0, 10),
      starts_at: "9:00",
      place: "三楼会议室",
      chair: people.chief,
      clerk: people.clerk,
    }),
    followedBy: [
      act(-99, "meeting.item-listed", { matter: resolved, number: 1, item_title: "关于设备采购的议题" }),
      act(-98, "meeting.item-listed", { matter: recused, number: 2, item_title: "关于资产处置的议题" }),
      act(-90, "meeting.agenda-approved", { ...chief, items: 2 }),
      act(-80, "meeting.notice-given", { text: "请携带材料" }),
      act(-70, "meeting.notice-read", member),
      act(-60, "meeting.observer-told", { text: "两项议题" }),
      act(5, "meeting.opened"),
      act(6, "meeting.attended", chief),
      act(6, "meeting.attended", member),
      act(6, "meeting.attended", observer),
      act(6, "meeting.attended", clerk),
      act(9, "meeting.item-opened", { matter: resolved, means: "devices" }),
      act(19, "meeting.item-closed", { matter: resolved, outcome: "carried" }),
      act(19.5, "meeting.item-opened", { matter: recused, means: "devices" }),
      act(25, "meeting.item-closed", { matter: recused, outcome: "deferred" }),
      act(30, "meeting.closed"),
      act(40, "meeting.record-drafted"),
    ],
  });
  return { meeting, resolved, recused };
}
