/**
 * A whole meeting in eleven browsers: the chair, seven members, the clerk, the station's observer and the big screen, and
 * somebody who has no business there. At each step: what each could see, and what nobody could.
 */
import { beforeAll, expect, test } from "vitest";
import {
  button,
  calledMeeting,
  casts,
  codeAt,
  countsBallot,
  enters,
  givesFloor,
  type Item,
  opensBallot,
  recuses,
  resolves,
  seals,
  sends,
  signsIn,
  states,
  takes,
  takesOnItem,
  takesUp,
  TITLE,
  typedBy,
  types,
  votes,
} from "./meeting-moves.ts";
import {
  ask,
  type Cast,
  everybodyIn,
  type Player,
  player,
  settled,
  theCast,
  toldSince,
  whoKnows,
} from "./meeting-players.ts";
import { sampleSite } from "./site.ts";

const site = sampleSite();
const PLAY_MS = 420_000;
const SOON = { timeout: 30_000 };
const NOT_FOR_YOU = "没有此事项或记录，或您无权查看";

const GIVEN = [
  { title: "关于排水管网抢修工程的议题", class: "project", amount: 386_000_000 },
  { title: "关于智慧工地平台采购的议题", class: "funds", amount: 254_700_000 },
  { title: "关于保障房选址调整的议题", class: "major_decision" },
  { title: "关于年度先进集体评选的议题", class: "major_decision", isSecret: true },
];

let cast: Cast;
let outsider: Player;
let meeting: string;
let items: Item[];

const roles = (players: Player[]) => players.map(({ role }) => role);
const everybody = () => [...everybodyIn(cast), outsider];
/** Whoever is in the room and hears, the screen besides. */
const hearing = (without: Player[] = []) =>
  roles(everybodyIn(cast).filter((one) => one !== cast.screen && !without.includes(one))).sort();
const member = (number: number): Player => cast.members[number - 1] as Player;
const item = (number: number): Item => items[number - 1] as Item;

beforeAll(async () => {
  cast = await theCast(site, ["司徒砚秋"]);
  outsider = await player("outsider", await site.signedIn("Regulation officer"));
  ({ meeting, items } = await calledMeeting(site, cast, GIVEN));
});

test(
  "a meeting of four items in eleven sessions",
  async () => {
    await gathering();
    await sealedItem();
    await itemWithRecusal();
    await itemPutOff();
    await secretItem();
    await afterwards();
  },
  PLAY_MS,
);

/** Everybody enters; one member is late, and one stranger does not get in, by a wrong code or by the right one. */
async function gathering() {
  const { chair, members, clerk, observer, screen } = cast;
  await clerk.page.goto(`${site.address}/meetings/${meeting}/console`);
  const code = await clerk.page.locator(".room-code").innerText();
  const { page } = outsider;
  await page.goto(`${site.address}/join`);
  const join = async (typed: string) => {
    await page.getByRole("textbox", { name: "代码" }).fill(typed);
    await button(page, "加入").click();
  };
  await join(code === "000000" ? "000001" : "000000");
  await page.getByText("没有此代码的会场").waitFor();
  await join(code);
  await page.getByText(NOT_FOR_YOU).waitFor();
  await page.goto(`${site.address}/meetings/${meeting}/room`);
  await page.getByText(NOT_FOR_YOU).waitFor();

  const late = member(7);
  await Promise.all(
    [chair, ...members.filter((one) => one !== late)].map((one) => enters(site, one, meeting)),
  );
  const there = (one: Player, capacity: string) => ({
    person: one.person,
    capacity,
    state: one === late ? "absent" : "present",
  });
  await takes(site, clerk, meeting, {
    kind: "open",
    roll: [there(chair, "chair"), ...members.map((one) => there(one, "member")), there(clerk, "clerk")],
  });
  await enters(site, observer, meeting, "observer");
  await signsIn(observer);
  const path = `/api/v1/meetings/${meeting}/room/screens`;
  const { code: ofScreen } = await ask<{ code: string }>(site, clerk.context, path, {});
  await screen.page.goto(`${site.address}/meetings/${meeting}/screen`);
  await screen.page.getByRole("textbox", { name: "代码" }).fill(ofScreen);
  await button(screen.page, "连接").click();
  await screen.page.getByRole("heading", { name: TITLE }).waitFor();
  await chair.page.getByText("没有正在审议的议题").waitFor();
  const { told } = await whoKnows(everybody(), TITLE);
  expect(told.sort()).toEqual([...hearing([late]), "screen"].sort());
}

const isReported = ({ matter }: Item, { person: of }: Player, text: string) =>
  takesOnItem(site, cast.clerk, meeting, matter, "item-reported", { of, as: "member", text });

/** Six seal; nothing of it reaches anybody, then all of it everybody at once; the chair is last. */
async function sealedItem() {
  const { chair, clerk, observer, screen } = cast;
  const sealing = cast.members.slice(0, 6);
  const said = new Map(sealing.map((one, at) => [one, `第${at + 1}段管线须先行探明`]));
  await takesUp(clerk, item(1).title, true);
  await isReported(item(1), member(2), "三处管网塌陷，拟应急抢修");
  await button(observer.page, "本设备加入").click();
  await button(clerk.page, "开始封存表态").click();
  const [last, ...first] = sealing.toReversed() as [Player, ...Player[]];
  await Promise.all(
    first.map((one) => seals(one, one === member(1) ? "不同意" : "同意", said.get(one) ?? "")),
  );
  await clerk.page.getByText("5 / 6 已封存").waitFor();
  await observer.page.getByText(`尚未封存：${last.name}`).waitFor();
  await screen.page.getByText("意见封存中，全部封存后一并公开").waitFor();
  await chair.page.getByText("请等候：成员表态之后由您末位表态").waitFor();
  for (const [one, reasons] of said)
    expect(await whoKnows(everybody(), reasons)).toEqual({ told: [], shown: one === last ? [] : [one.role] });
  for (const one of everybody()) expect(await toldSince(one, 0, /"position":"\w+"/g)).toEqual([]);
  // Nor has it left the device in words.
  for (const { sent } of sealing)
    expect(sent.filter(({ text: words }) => words.includes("管线须"))).toEqual([]);

  await seals(last, "同意", said.get(last) ?? "");
  await chair.page.getByRole("heading", { name: "成员均已表态，请您末位表态" }).waitFor();
  for (const one of sealing) await one.page.getByText("启封的内容与您在本机封存的一致").waitFor();
  await screen.page.getByText("不同意").first().waitFor();
  for (const reasons of said.values()) {
    // The reasons are heard, and not projected.
    await expect
      .poll(async () => (await whoKnows(everybody(), reasons)).told.sort(), SOON)
      .toEqual(hearing([member(7)]));
  }
  await takesOnItem(site, clerk, meeting, item(1).matter, "discussed", { text: "先行探明，再行开挖" });
  expect(await states(chair, "同意", "同意抢修，注意安全")).toBeNull();
  await Promise.all(sealing.map((one) => votes(one, one === member(1) ? "反对" : "赞成")));
  expect(await votes(chair, "赞成")).toBeNull();
  await resolves(site, clerk, meeting, item(1).matter, "同意抢修，由工程科组织实施");
}

/** One has an interest and is out; one comes late; the chair is given the floor too early, and the room itself says so. */
async function itemWithRecusal() {
  const { chair, clerk, observer, screen } = cast;
  const [out, late] = [member(4), member(7)];
  await takesUp(clerk, item(2).title);
  await recuses(out, "配偶在投标单位任职");
  await settled([out]);
  const from = out.told.length;
  await isReported(item(2), member(3), "拟采购平台一套");
  await enters(site, late, meeting);
  await signsIn(late);
  await late.page.getByRole("heading", { name: "请您表态" }).waitFor();
  expect(await states(member(1), "同意", "平台确有需要")).toBeNull();
  await screen.page.getByText(new RegExp(`尚待表态：.*${late.name}`)).waitFor();
  expect(await screen.page.getByText(/尚待表态/).innerText()).not.toContain(out.name);

  expect(await givesFloor(clerk, chair.name)).toContain("将记录为主持人提前发言");
  await clerk.page.getByText("主持人提前发言 1 次").waitFor();
  await screen.page.getByText(`正在发言：${chair.name}`).waitFor();
  expect(await states(member(2), "同意", "赞成主持人意见")).toContain("主持人不得作引导性发言");
  await observer.page.getByText("成员表态前主持人不得作引导性发言").waitFor();
  await Promise.all([3, 5, 6, 7].map((number) => states(member(number), "同意", `第${number}人同意采购`)));
  await takesOnItem(site, clerk, meeting, item(2).matter, "discussed", { text: "一致同意采购" });
  await states(chair, "同意", "同意采购");
  const voting = cast.members.filter((one) => one !== out);
  await Promise.all(voting.map((one) => votes(one, "赞成")));
  await votes(chair, "赞成");

  await out.page.getByText("您已在本议题回避").waitFor();
  await out.page.getByRole("heading", { name: item(2).title }).waitFor();
  for (const name of ["请求发言", "提交", "赞成"]) expect(await button(out.page, name).count()).toBe(0);
  expect(
    await toldSince(out, from, /拟采购平台|平台确有需要|主持人意见|同意采购|"positions"|"votes?"/g),
  ).toEqual([]);
  await resolves(site, clerk, meeting, item(2).matter, "同意采购，公开招标");
  expect(await toldSince(out, from, /公开招标/g)).toEqual([]);
}

/** The members divide; one of them drops out of the network while typing, and comes back to all of it. */
async function itemPutOff() {
  const { clerk, chair, screen } = cast;
  const gone = member(5);
  await takesUp(clerk, item(3).title);
  await isReported(item(3), member(1), "两处备选地块");
  await gone.page.getByRole("heading", { name: "请您表态" }).waitFor();
  await types(gone, "缓议", "交通影响评价还没有");
  await gone.context.setOffline(true);
  await gone.page.getByText("与会场的连接中断").waitFor();
  const before = [1, 2, 3].map(member);
  await Promise.all(before.map((one) => states(one, "同意", `${one.role} 认为可行`)));
  await states(member(4), "不同意", "地块偏远");
  expect(await toldSince(gone, 0, /地块偏远/g)).toEqual([]);
  await gone.context.setOffline(false);
  await gone.page.getByText("与会场的连接中断").waitFor({ state: "detached" });
  await expect.poll(() => toldSince(gone, 0, /地块偏远/g), SOON).not.toEqual([]);
  for (const { name } of [...before, member(4)]) await gone.page.getByText(name).first().waitFor();
  expect(await typedBy(gone)).toEqual({ position: "defer", reasons: "交通影响评价还没有" });
  await sends(gone, "缓议");
  await Promise.all([6, 7].map((number) => states(member(number), "缓议", "待评价后再议")));
  await button(clerk.page, "记录分歧，暂缓表决").click();
  await screen.page.getByText("决议：暂缓表决").waitFor();
  await chair.page.getByText("决议：暂缓表决").waitFor();
  await button(clerk.page, "结束本议题").click();
  await screen.page.getByText("暂缓表决").first().waitFor();
}

/** Eight vote in secret before two tellers, one of them the station's: what each chose reaches nobody. */
async function secretItem() {
  const { chair, members, clerk, observer, screen } = cast;
  const tellers: [Player, Player] = [member(6), observer];
  const voters = [chair, ...members];
  await takesUp(clerk, item(4).title);
  await isReported(item(4), member(2), "拟评选三个集体");
  await takesOnItem(site, clerk, meeting, item(4).matter, "discussed", {});
  await settled(everybody());
  const from = new Map(everybody().map((one) => [one, { told: one.told.length, sent: one.sent.length }]));
  await opensBallot(clerk, tellers);
  const choices = ["赞成", "赞成", "反对", "赞成", "弃权", "赞成", "赞成", "赞成"];
  await Promise.all(voters.map((one, at) => casts(one, choices[at] ?? "")));
  await clerk.page.getByText("已投 8 票，共 8 人").waitFor();
  const codes = await Promise.all([...voters, observer, screen, clerk].map(codeAt));
  expect([new Set(codes).size, codes[0]]).toEqual([1, expect.stringMatching(/^[^\s]{24,}$/)]);
  await countsBallot(clerk, tellers);
  for (const { page } of voters) await page.getByText("您的票已计入").waitFor();
  await screen.page.getByText("收到 8 票").waitFor();
  await screen.page.getByText("通过", { exact: true }).first().waitFor();
  // In so small a group not even the counts are told.
  for (const one of everybody()) {
    const { told = 0, sent = 0 } = from.get(one) ?? {};
    expect(
      await toldSince(one, told, /"choice"|"counts":\{"(?:marked|agree)"|"cast":\[\{|赞成 \d|反对 \d/g),
    ).toEqual([]);
    const left = one.sent
      .slice(sent)
      // What both tellers sign says whether it passed.
      .filter(({ path }) => !path.endsWith("/ballot/sign"))
      .filter(({ text: words }) => /disagree|abstain|"agree"|choice/.test(words));
    expect(left).toEqual([]);
  }
  await resolves(site, clerk, meeting, item(4).matter, "同意评选结果");
}

type Matter = {
  acts: { type: string; of: { person: string } | null; as: string | null }[];
  verdicts: { constraint: string; verdict: string }[];
};
type Record = {
  mine: { items: { number: number; isRecused: boolean; isSecret: boolean; entries: { kind: string }[] }[] };
  people: { person: string }[];
};

/** The room is shut; each finds their own part of the record, and no rule speaks but of what was done on purpose. */
async function afterwards() {
  const { chair, members, clerk, observer, screen } = cast;
  await takes(site, clerk, meeting, { kind: "close" });
  for (const { page } of [chair, ...members, clerk]) await page.getByText("会场已经关闭").waitFor();
  await screen.page.getByRole("textbox", { name: "代码" }).waitFor();
  expect(
    await toldSince(outsider, 0, new RegExp([TITLE, ...GIVEN.map(({ title }) => title)].join("|"), "g")),
  ).toEqual([]);

  // Nothing was said to a page that was not read here.
  expect(everybody().flatMap(({ role, lost }) => lost.map((what) => `${role} ${what}`))).toEqual([]);

  const asked = await Promise.all(
    [...items.map(({ matter }) => matter), meeting].map((matter) =>
      site.get<Matter>(observer.context, `/api/v1/matters/${matter}`),
    ),
  );
  const broken = asked.map(({ verdicts }) =>
    verdicts.filter(({ verdict }) => verdict === "violated").map(({ constraint }) => constraint),
  );
  expect(broken).toEqual([[], ["no-leading-remark"], [], [], []]);
  const lines = asked.flatMap((matter, at) => [GIVEN[at]?.title ?? TITLE, ...courseOf(matter)]);

  const record = (one: Player) => site.get<Record>(one.context, `/api/v1/meetings/${meeting}/record`);
  for (const one of [chair, ...members]) {
    const { mine, people } = await record(one);
    expect(people.map(({ person }) => person).sort()).toEqual(
      [chair, ...members, clerk].map(({ person }) => person).sort(),
    );
    expect(mine.items.map(({ isRecused }) => isRecused)).toEqual([false, one === member(4), false, false]);
    const kinds = mine.items.map(({ entries }) => entries.map(({ kind }) => kind));
    lines.push(one.role, ...kinds.map((list) => `  ${list.join(", ") || "—"}`));
  }
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../snapshots/meeting-play.txt");
  const reading = [chair, ...members, clerk];
  await Promise.all(reading.map(({ page }) => page.goto(`${site.address}/meetings/${meeting}/record`)));
  for (const one of [chair, ...members]) {
    const mine = one.page.getByRole("region", { name: "记录中与您有关的部分" });
    await mine.getByText("本议题无记名投票，没有逐人的表决记录。").waitFor();
    expect(await mine.getByText("您在本议题中回避").count()).toBe(one === member(4) ? 1 : 0);
  }
  await clerk.page.getByText("已答复 0 人，共 8 人").waitFor();
}

/** The kinds of acts in their order; those of the same kind that followed each other count once, with how many. */
function courseOf({ acts }: Matter): string[] {
  const course: { name: string; times: number }[] = [];
  for (const { type, as } of acts) {
    const name = [type.slice(type.indexOf(".") + 1), ...(as ? [as] : [])].join(" ");
    const last = course.at(-1);
    if (last?.name === name) last.times += 1;
    else course.push({ name, times: 1 });
  }
  return course.map(({ name, times }) => (times === 1 ? `  ${name}` : `  ${name} × ${times}`));
}
