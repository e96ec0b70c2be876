/** An item voted on in secret: ten voters, of whom the counts are told; and one of nine, void first, and then only passed or not. */
import {
  button,
  casts,
  confirmed,
  namesTellers,
  opensBallot,
  resolves,
  takes,
  takesOnItem,
  takesUp,
} from "../../e2e/meeting-moves.ts";
import { ask, type Player } from "../../e2e/meeting-players.ts";
import type { Stage } from "./stage.ts";

export const SECRET_ITEM = [
  "ballot-prepare",
  "ballot-teller-join",
  "ballot-desk-prepared",
  "ballot-teller-agree",
  "ballot-voter-asked",
  "screen-ballot-prepared",
  "ballot-voter",
  "ballot-cast",
  "ballot-desk-open",
  "screen-ballot-open",
  "ballot-elsewhere",
  "ballot-slot-found",
  "ballot-replaced",
  "ballot-objecting",
  "ballot-desk-objected",
  "ballot-teller-opening",
  "screen-ballot-closed",
  "ballot-teller-waits",
  "ballot-teller-signing",
  "ballot-counted",
  "ballot-desk-announced",
  "ballot-teller-done",
  "screen-ballot-announced",
] as const;
export const SMALL_BALLOT = [
  "ballot-desk-void",
  "ballot-void",
  "screen-ballot-void",
  "ballot-passed-only",
  "ballot-desk-passed-only",
  "screen-ballot-passed-only",
] as const;

const PHONE = { viewport: { width: 390, height: 844 } };
const CHOICES = ["赞成", "赞成", "反对", "赞成", "弃权", "赞成", "赞成", "赞成", "赞成", "赞成"];

/** The second vote of the meeting's deputy is cast from another device. */
export async function secretItem(stage: Stage): Promise<void> {
  const { camera, chair, clerk, observer, screen } = stage;
  const tellers: [Player, Player] = [stage.member(6), observer];
  const [first, second] = tellers;
  const [voter, deputy, third] = [stage.member(1), stage.member(2), stage.member(3)];
  const { matter, title } = stage.item(2);
  await takesUp(clerk, title);
  await beforeVote(stage, matter);
  await button(clerk.page, "推选监票人，准备投票").waitFor();
  await camera.take("ballot-prepare", clerk.page);
  await namesTellers(clerk, tellers);
  await button(first.page, "在本设备上担任监票人").waitFor();
  await camera.take("ballot-teller-join", first.page);
  await camera.take("ballot-desk-prepared", clerk.page);
  for (const { page } of tellers) await button(page, "在本设备上担任监票人").click();
  for (const { page } of tellers) await button(page, "核对码一致，同意").waitFor();
  await camera.take("ballot-teller-agree", first.page);
  await camera.take("ballot-voter-asked", voter.page);
  await camera.take("screen-ballot-prepared", screen.page);
  for (const { page } of tellers) await button(page, "核对码一致，同意").click();
  await confirmed(clerk.page, "开始投票");

  await voter.page.getByRole("checkbox", { name: "核对码与大屏一致" }).check();
  await voter.page.getByRole("radiogroup", { name: "您的票" }).getByRole("radio", { name: "赞成" }).check();
  await camera.take("ballot-voter", voter.page);
  await button(voter.page, "投票").click();
  await voter.page.getByText("已投票", { exact: true }).waitFor();
  await camera.take("ballot-cast", voter.page);
  for (const [at, one] of [chair, ...stage.members.slice(1)].entries()) await casts(one, CHOICES[at] ?? "");
  for (const { page } of [clerk, screen]) await page.getByText("已投 10 票，共 10 人").waitFor();
  await camera.take("ballot-desk-open", clerk.page);
  await camera.take("screen-ballot-open", screen.page);
  const elsewhere = await onAnotherDevice(stage, deputy);

  await confirmed(clerk.page, "截止投票");
  await voter.page.getByText("您的票在票箱清单中").waitFor();
  await camera.take("ballot-slot-found", voter.page);
  await elsewhere.page.getByText("您的票在票箱清单中").waitFor();
  await camera.take("ballot-replaced", elsewhere.page);
  await button(third.page, "对清单有异议").click();
  await third.page.getByRole("textbox", { name: "异议" }).fill("大屏上的核对码与本机不同");
  await camera.take("ballot-objecting", third.page);
  await button(third.page, "提出异议").click();
  await clerk.page.getByText(`提出异议：${third.name}`).waitFor();
  await camera.take("ballot-desk-objected", clerk.page);
  await button(third.page, "已当场澄清，撤回异议").click();
  await camera.take("ballot-teller-opening", first.page);
  await camera.take("screen-ballot-closed", screen.page);
  await button(first.page, "开箱：解开第一层并打乱").click();
  await first.page.getByText("已交出，等候另一名监票人。").waitFor();
  await camera.take("ballot-teller-waits", first.page);
  await button(second.page, "开箱：解开第二层并打乱").click();
  for (const { page } of tellers) await button(page, "计票").click();
  await button(first.page, "签名").waitFor();
  await camera.take("ballot-teller-signing", first.page);
  for (const { page } of tellers) await button(page, "签名").click();
  await button(clerk.page, "公布结果").click();
  await voter.page.getByText("您的票已计入").waitFor();
  await camera.take("ballot-counted", voter.page);
  await camera.take("ballot-desk-announced", clerk.page);
  await second.page.getByText("密钥和开出的票已经销毁").waitFor();
  await camera.take("ballot-teller-done", second.page);
  await camera.take("screen-ballot-announced", screen.page);
  await resolves(stage.site, clerk, stage.meeting, matter, "同意评选结果");
  await elsewhere.context.close();
}

/** One has left: too few remain for the counts to be told. */
export async function smallBallot(stage: Stage): Promise<void> {
  const { site, camera, chair, clerk, meeting, observer, screen } = stage;
  const tellers: [Player, Player] = [stage.member(6), observer];
  const [first, second] = tellers;
  const gone = stage.member(9);
  const voters = [chair, ...stage.members.slice(0, 8).filter(({ role }) => role !== "member 2")];
  const { matter, title } = stage.item(3);
  await takesUp(clerk, title);
  const { person } = gone;
  await takes(site, clerk, meeting, { kind: "presence", person, capacity: "member", state: "left" });
  await beforeVote(stage, matter);
  await opensBallot(clerk, tellers);
  const reasons = { incident: "teller_missing", text: "一名监票人的设备没有电了" };
  await ask(site, clerk.context, `/api/v1/matters/${matter}/ballot/void`, reasons);
  for (const { page } of [screen, stage.member(1)]) await page.getByText(/作废/).first().waitFor();
  await camera.take("ballot-desk-void", clerk.page);
  await camera.take("ballot-void", stage.member(1).page);
  await camera.take("screen-ballot-void", screen.page);
  await opensBallot(clerk, tellers);
  for (const one of voters) await casts(one, "赞成");
  await confirmed(clerk.page, "截止投票");
  await button(first.page, "开箱：解开第一层并打乱").click();
  await button(second.page, "开箱：解开第二层并打乱").click();
  for (const { page } of tellers) await button(page, "计票").click();
  for (const { page } of tellers) await button(page, "签名").click();
  await button(clerk.page, "公布结果").click();
  await stage.member(1).page.getByText("您的票已计入").waitFor();
  await camera.take("ballot-passed-only", stage.member(1).page);
  await camera.take("ballot-desk-passed-only", clerk.page);
  await camera.take("screen-ballot-passed-only", screen.page);
  await resolves(site, clerk, meeting, matter, "同意推荐人选");
}

async function beforeVote({ site, clerk, meeting, member }: Stage, matter: string): Promise<void> {
  const report = { of: member(3).person, as: "member", text: "拟推荐三人" };
  await takesOnItem(site, clerk, meeting, matter, "item-reported", report);
  await takesOnItem(site, clerk, meeting, matter, "discussed", {});
}

/** The phone is lost, and the same person votes again from another one. */
async function onAnotherDevice({ site, camera, meeting }: Stage, lost: Player): Promise<Player> {
  const context = await site.signedIn("Deputy", PHONE);
  const another = { ...lost, context, page: await context.newPage() };
  camera.watch(another.page);
  await another.page.goto(`${site.address}/meetings/${meeting}/room`);
  await another.page.locator(".my-turn").getByRole("button").first().click();
  await another.page.getByText("您已在另一台设备上投票").waitFor();
  await camera.take("ballot-elsewhere", another.page);
  await button(another.page, "重新投票").click();
  await casts(another, "赞成");
  return another;
}
