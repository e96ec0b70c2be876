/** What comes next at a stage: read with the procedure, added to by local packs, checked name by name. */
import { describe, expect, test } from "vitest";
import { load } from "./folder.fixture.ts";
import { notesOn } from "./notes.ts";

const words = (name: string) => `title: { zh: ${name}, en: ${name} }`;
const TALK = `procedure: talk
${words("谈话")}
in_force: { from: 2020-01-01 }
stages:
  asked: { zh: 提出, en: Asked, next: [held, called-off] }
  held: { zh: 谈话, en: Held, next: [noted] }
  over: { zh: 结束, en: Over }
acts:
  asked: { zh: 提出, en: Asked, opens: true, to: asked }
  held: { zh: 谈话, en: Held, to: held }
  noted: { zh: 记录, en: Noted, to: over, closes: true }
  called-off: { zh: 取消, en: Called off }
`;
const pack = (name: string, above = "") =>
  `pack: ${name}\nversion: "1"\n${words(name)}\n${above && `extends: ${above}\n`}`;
const files = (talk: string, local: string | null = null) => ({
  "cn/pack.yaml": pack("cn"),
  "cn/procedures/talk.yaml": talk,
  ...(local === null
    ? {}
    : {
        "city/pack.yaml": pack("city", "cn"),
        "city/procedures/talk.yaml": `extends: cn/talk\nin_force: { from: 2021-01-01 }\n${local}`,
      }),
});
const LOCAL = `stages:
  asked: { next: [station-told] }
acts:
  station-told: { zh: 告知, en: Station told }
`;

test("acts that come next are handed out by their types, in the order of the file", async () => {
  const { norms, problems } = await load(files(TALK));
  expect(problems).toEqual([]);
  expect(norms?.procedure("cn/talk", "2026-01-01")?.stages).toEqual([
    { id: "asked", title: { zh: "提出", en: "Asked" }, next: ["talk.held", "talk.called-off"] },
    { id: "held", title: { zh: "谈话", en: "Held" }, next: ["talk.noted"] },
    { id: "over", title: { zh: "结束", en: "Over" }, next: [] },
  ]);
});

test("a local pack adds after what it inherits, and only where it has been adopted", async () => {
  const { norms, problems } = await load(files(TALK, LOCAL));
  expect(problems).toEqual([]);
  const next = (packs: string[]) => norms?.procedure("cn/talk", "2026-01-01", { packs })?.stages[0]?.next;
  expect(next([])).toEqual(["talk.held", "talk.called-off"]);
  expect(next(["city"])).toEqual(["talk.held", "talk.called-off", "talk.station-told"]);
});

describe("what cannot come next is told with line and cure", () => {
  test.each([
    [
      "an act that is not there",
      TALK.replace("next: [noted]", "next: [written]"),
      null,
      'cn/procedures/talk.yaml:6: there is no act "written" that could come next. Acts are asked, held, noted, called-off.',
    ],
    [
      "an act twice",
      TALK.replace("called-off]", "held]"),
      null,
      'cn/procedures/talk.yaml:5: "held" stands twice under next. Name each act once, the likeliest first.',
    ],
    [
      "an act that the base names already",
      TALK,
      LOCAL.replace("next: [station-told]", "next: [held]"),
      'city/procedures/talk.yaml:4: "held" stands twice under next. Name each act once, the likeliest first.',
    ],
    [
      "a stage that the base does not have",
      TALK,
      LOCAL.replace("asked: { next", "begun: { next"),
      'city/procedures/talk.yaml:4: there is no stage "begun" in what it extends. A local pack adds acts that come next, no stages; stages are asked, held, over.',
    ],
  ])("%s", async (_, talk, local, problem) => {
    expect((await load(files(talk, local))).problems).toEqual([problem]);
  });
});

test("lint looks twice at a stage that says nothing where others do, but not at the last", async () => {
  const notes = async (talk: string) => {
    const { norms } = await load(files(talk));
    return notesOn(norms?.procedure("cn/talk", "2026-01-01") as never).map(({ id }) => id);
  };
  expect(await notes(TALK)).toEqual([]);
  expect(await notes(TALK.replace(", next: [noted]", ""))).toEqual(["held"]);
  expect(await notes(TALK.replaceAll(/, next: \[[^\]]*\]/g, ""))).toEqual([]);
});
