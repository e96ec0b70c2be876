/** Everybody comes in: by the code, on an own device, at the screen; and the roll is called. */
import { button, enters, signsIn, takes } from "../../e2e/meeting-moves.ts";
import { ask, type Player } from "../../e2e/meeting-players.ts";
import type { Stage } from "./stage.ts";

export const GATHERING = [
  "room-join-wrong",
  "room-enter",
  "room-entered",
  "console-roll-on-devices",
  "screen-code-wrong",
  "screen-before",
  "observer-signs-in",
  "screen-agenda",
] as const;

export async function gathering(stage: Stage): Promise<void> {
  const { site, camera, meeting, chair, clerk, observer, screen } = stage;
  const guest = stage.member(1);
  const others = [...stage.members.slice(1), chair];
  await clerk.page.goto(`${site.address}/meetings/${meeting}/console`);
  const code = await clerk.page.locator(".room-code").innerText();
  await guest.page.goto(`${site.address}/join`);
  await guest.page.getByRole("textbox", { name: "代码" }).fill(code === "000000" ? "000001" : "000000");
  await button(guest.page, "加入").click();
  await guest.page.getByText("没有此代码的会场").waitFor();
  await camera.take("room-join-wrong", guest.page);
  await guest.page.goto(`${site.address}/meetings/${meeting}/room`);
  await button(guest.page, "用本设备参会").waitFor();
  await camera.take("room-enter", guest.page);
  await button(guest.page, "用本设备参会").click();
  await guest.page.getByText("您尚未登记到会").waitFor();
  await camera.take("room-entered", guest.page);
  for (const one of others) await enters(site, one, meeting);
  await clerk.page.locator(".roll-call").waitFor();
  await camera.take("console-roll-on-devices", clerk.page);

  await screen.page.goto(`${site.address}/meetings/${meeting}/screen`);
  const connect = async (typed: string) => {
    await screen.page.getByRole("textbox").fill(typed);
    await screen.page.getByRole("button", { name: /^(连接|Connect)$/ }).click();
  };
  const wrong = async () => {
    await connect("AAAAAAAA");
    await screen.page.locator(".notice").waitFor();
  };
  await wrong();
  await camera.take("screen-code-wrong", screen.page, wrong);
  const path = `/api/v1/meetings/${meeting}/room/screens`;
  await connect((await ask<{ code: string }>(site, clerk.context, path, {})).code);
  await screen.page.locator(".big-screen").waitFor();
  await camera.take("screen-before", screen.page);

  const there = ({ person }: Player, capacity: string) => ({ person, capacity, state: "present" });
  const roll = [
    there(chair, "chair"),
    ...stage.members.map((one) => there(one, "member")),
    there(clerk, "clerk"),
  ];
  await takes(site, clerk, meeting, { kind: "open", roll });
  await enters(site, observer, meeting, "observer");
  await button(observer.page, "签到").waitFor();
  await camera.take("observer-signs-in", observer.page);
  await signsIn(observer);
  await observer.page.locator(".own-presence").waitFor();
  await screen.page.getByText("正在开会").waitFor();
  await camera.take("screen-agenda", screen.page);
}
