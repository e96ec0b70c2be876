/** An item whose positions are sealed: from the report over the reveal to the resolution. */
import {
  button,
  givesFloor,
  seals,
  states,
  takes,
  takesOnItem,
  takesUp,
  types,
  votes,
} from "../../e2e/meeting-moves.ts";
import type { Player } from "../../e2e/meeting-players.ts";
import type { Stage } from "./stage.ts";

export const SEALED_ITEM = [
  "console-take-up",
  "console-report",
  "screen-report",
  "sealing-station-join",
  "sealing-desk-begin",
  "sealing-form",
  "sealing-sealed",
  "sealing-desk",
  "sealing-station-waits",
  "sealing-chair-waits",
  "screen-sealing",
  "sealing-opened",
  "sealing-desk-opened",
  "sealing-station-gave",
  "screen-revealed",
  "room-floor",
  "console-discussion",
  "screen-discussion",
  "room-chair-last",
  "console-chair",
  "screen-chair",
  "room-vote",
  "console-vote",
  "screen-vote",
  "room-voted",
  "console-resolution",
  "room-resolved",
  "screen-resolved",
  "console-between-items",
  "screen-between-items",
] as const;

export async function sealedItem(stage: Stage): Promise<void> {
  const { camera, clerk, observer, screen } = stage;
  const { matter, title } = stage.item(1);
  await clerk.page.getByRole("checkbox", { name: /封存表态/ }).check();
  await camera.take("console-take-up", clerk.page);
  await takesUp(clerk, title, true);
  await screen.page.getByRole("heading", { name: title }).waitFor();
  await camera.take("console-report", clerk.page);
  await camera.take("screen-report", screen.page);
  const report = { of: stage.member(2).person, as: "member", text: "三处管网塌陷，拟应急抢修" };
  await takesOnItem(stage.site, clerk, stage.meeting, matter, "item-reported", report);
  await button(observer.page, "本设备加入").waitFor();
  await camera.take("sealing-station-join", observer.page);
  await button(observer.page, "本设备加入").click();
  await button(clerk.page, "开始封存表态").waitFor();
  await camera.take("sealing-desk-begin", clerk.page);
  await button(clerk.page, "开始封存表态").click();
  await sealing(stage);
  await discussed(stage, matter);
  await voted(stage, matter);
  await resolved(stage, matter);
}

async function sealing({ camera, chair, clerk, members, observer, screen }: Stage): Promise<void> {
  const [first, second, third, ...rest] = members as [Player, Player, Player, ...Player[]];
  await types(first, "不同意", "二期资金来源没有落实，建议先做一期");
  await camera.take("sealing-form", first.page);
  await button(first.page, "封存").click();
  await first.page.getByText("已封存", { exact: true }).waitFor();
  await seals(second, "同意", "汛期将至，宜尽快开工");
  for (const [at, one] of rest.entries()) await seals(one, "同意", `第${at + 1}段管线须先行探明`);
  await clerk.page.getByText(`${members.length - 1} / ${members.length} 已封存`).waitFor();
  await first.page.getByText("等待其余 1 名成员封存").waitFor();
  await first.page.getByText("见证单位已签名").waitFor();
  await camera.take("sealing-sealed", first.page);
  await camera.take("sealing-desk", clerk.page);
  await observer.page.getByText(`尚未封存：${third.name}`).waitFor();
  await camera.take("sealing-station-waits", observer.page);
  await camera.take("sealing-chair-waits", chair.page);
  await camera.take("screen-sealing", screen.page);
  await seals(third, "同意", "同意抢修");
  await first.page.getByText("启封的内容与您在本机封存的一致").waitFor();
  await camera.take("sealing-opened", first.page);
  await clerk.page.getByRole("radio", { name: /^逐人表态/ }).check();
  await clerk.page.getByText(/一并启封；此前全部封存已经见证单位签名/).waitFor();
  await camera.take("sealing-desk-opened", clerk.page);
  await observer.page.getByText("本机已交出所持的一半").waitFor();
  await camera.take("sealing-station-gave", observer.page);
  await screen.page.getByText("不同意").first().waitFor();
  await camera.take("screen-revealed", screen.page);
}

async function discussed(stage: Stage, matter: string): Promise<void> {
  const { site, camera, chair, clerk, meeting, screen } = stage;
  const asking = stage.member(3);
  await clerk.page.getByRole("radio", { name: /^集体讨论/ }).check();
  await button(asking.page, "请求发言").click();
  await asking.page.getByText("您排在第 1 位").waitFor();
  await givesFloor(clerk, stage.member(2).name);
  await asking.page.getByText("您排在第 1 位").waitFor();
  await camera.take("room-floor", asking.page);
  await camera.take("console-discussion", clerk.page);
  await screen.page.getByText(/正在发言/).waitFor();
  await camera.take("screen-discussion", screen.page);
  await takesOnItem(site, clerk, meeting, matter, "discussed", { text: "先行探明，再行开挖" });
  await types(chair, "同意", "同意抢修，注意安全");
  await camera.take("room-chair-last", chair.page);
  await camera.take("console-chair", clerk.page);
  await camera.take("screen-chair", screen.page);
  await states(chair, "同意", "同意抢修，注意安全");
}

async function voted({ camera, chair, clerk, members, screen }: Stage, _matter: string): Promise<void> {
  const [first, second, ...rest] = members as [Player, Player, ...Player[]];
  await button(first.page, "赞成").waitFor();
  await camera.take("room-vote", first.page);
  await votes(second, "赞成");
  await votes(first, "反对");
  await camera.take("console-vote", clerk.page);
  await camera.take("screen-vote", screen.page);
  await camera.take("room-voted", first.page);
  for (const one of rest) await votes(one, "赞成");
  await votes(chair, "赞成");
}

async function resolved(stage: Stage, matter: string): Promise<void> {
  const { site, camera, clerk, meeting, screen } = stage;
  await clerk.page.getByRole("radiogroup", { name: "结果" }).waitFor();
  await camera.take("console-resolution", clerk.page);
  const text = "同意抢修，由工程科组织实施，办公室督促落实";
  const outcome = "carried";
  await takesOnItem(site, clerk, meeting, matter, "resolved", { outcome, manner: "meeting", text });
  await screen.page.getByText(text).waitFor();
  await stage.member(1).page.getByText("决议：通过").waitFor();
  await camera.take("room-resolved", stage.member(1).page);
  await camera.take("screen-resolved", screen.page);
  await takes(site, clerk, meeting, { kind: "close-item", matter, outcome });
  await screen.page.locator(".between-items").waitFor();
  await camera.take("console-between-items", clerk.page);
  await camera.take("screen-between-items", screen.page);
}
