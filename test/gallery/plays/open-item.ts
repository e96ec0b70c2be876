/** An item in the open: one is out of it, the chair is given the floor too early, too many leave; a rest, and the close. */
import {
  button,
  givesFloor,
  recuses,
  states,
  takes,
  takesOnItem,
  takesUp,
  types,
} from "../../e2e/meeting-moves.ts";
import type { Stage } from "./stage.ts";

export const OPEN_ITEM = [
  "room-interest",
  "room-recused",
  "room-position",
  "room-away",
  "console-positions",
  "screen-positions",
  "console-would-show",
  "observer-finding",
  "console-quorum-lost",
  "screen-quorum-lost",
  "console-adjourned",
  "room-adjourned",
  "screen-adjourned",
  "room-over",
  "console-over",
  "observer-over",
] as const;

export async function openItem(stage: Stage): Promise<void> {
  const { site, camera, chair, clerk, meeting, observer, screen } = stage;
  const { matter, title } = stage.item(4);
  const out = stage.member(4);
  await takesUp(clerk, title);
  await out.page.getByText("与本议题有利害关系").click();
  await camera.take("room-interest", out.page);
  await out.page.getByText("与本议题有利害关系").click();
  await recuses(out, "配偶在投标单位任职");
  await camera.take("room-recused", out.page);
  const report = { of: stage.member(3).person, as: "member", text: "拟采购平台一套" };
  await takesOnItem(site, clerk, meeting, matter, "item-reported", report);
  await states(stage.member(1), "同意", "平台确有需要");
  await types(stage.member(5), "缓议", "运维费用还没有测算");
  await camera.take("room-position", stage.member(5).page);
  await stage.member(5).context.setOffline(true);
  await stage.member(5).page.getByText("与会场的连接中断").waitFor();
  await camera.take("room-away", stage.member(5).page);
  await stage.member(5).context.setOffline(false);
  await camera.take("console-positions", clerk.page);
  await camera.take("screen-positions", screen.page);

  await clerk.page.getByRole("combobox", { name: "请其他人发言" }).fill(chair.name);
  await clerk.page.keyboard.press("Enter");
  await button(clerk.page, "情况属实，照此记录").waitFor();
  await camera.take("console-would-show", clerk.page);
  await button(clerk.page, "返回").click();
  await givesFloor(clerk, chair.name);
  await states(stage.member(3), "同意", "赞成主持人意见");
  await observer.page.getByText("成员表态前主持人不得作引导性发言").waitFor();
  await camera.take("observer-finding", observer.page);

  for (const number of [5, 6, 7, 8, 9])
    await takes(site, clerk, meeting, {
      kind: "presence",
      person: stage.member(number).person,
      capacity: "member",
      state: "left",
    });
  await screen.page.getByText(/未达到规定人数/).waitFor();
  await camera.take("console-quorum-lost", clerk.page);
  await camera.take("screen-quorum-lost", screen.page);
  await takes(site, clerk, meeting, { kind: "adjourn" });
  await screen.page.getByText("正在休会").waitFor();
  await camera.take("console-adjourned", clerk.page);
  await camera.take("room-adjourned", stage.member(1).page);
  await camera.take("screen-adjourned", screen.page);
  await takes(site, clerk, meeting, { kind: "resume" });
  await takes(site, clerk, meeting, { kind: "close" });
  await stage.member(1).page.getByText("会场已经关闭").waitFor();
  await camera.take("room-over", stage.member(1).page);
  await camera.take("console-over", clerk.page);
  await camera.take("observer-over", observer.page);
}
