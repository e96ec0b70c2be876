/** The four documents of one meeting: what they say, in which order, and what they leave blank. */
import { describe, expect, test } from "vitest";
import { anAct, CONFIRMED, MEETING, someFacts } from "./documents.fixture.ts";
import { DOCUMENT_KINDS, type DocumentModel, documentOf } from "./index.ts";
import { plainOf } from "./model.ts";

/** All words of a document, a line a block. */
function linesOf(model: DocumentModel): string[] {
  return model.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "heading":
        return [block.text];
      case "paragraph":
        return [plainOf(block.text)];
      case "facts":
        return block.rows.map(({ name, text }) => `${name}：${plainOf(text)}`);
      case "table":
        return block.rows.map((row) => row.map(plainOf).join(" | "));
      case "signatures":
        return block.lines.map(({ role, name }) => `${role} ${name ?? ""}`);
      case "contents":
        return block.items.map(({ text }) => text);
      case "page-break":
        return [];
    }
  });
}

const recordOf = (...args: Parameters<typeof someFacts>) => documentOf("record", someFacts(...args));

describe("the record of a meeting", () => {
  const lines = linesOf(recordOf());

  test("tells time, chair, numbers and who was there, with offices of the day and rare characters", () => {
    expect(lines).toContain("时间：2026年5月8日9时30分");
    expect(lines).toContain("主持人：赵正");
    expect(lines).toContain("人数：应到4人，实到3人");
    expect(lines).toContain("出席：赵正、钱𠮷（副局长）、阿依古丽·㛃（中途到会）");
    expect(lines).toContain("缺席：李四（外出学习）");
    expect(lines).toContain("记录：周录");
  });

  test("says that nobody was away only where all who were due are on record", () => {
    const absences = (acts: typeof MEETING) =>
      linesOf(recordOf(acts)).find((line) => line.startsWith("缺席："));
    const without = MEETING.filter((act) => act.type !== "decision.absent");
    expect(absences(without)).toMatch(/^缺席：＿+$/);
    const three = { ...anAct("convened", { zh: "召开会议", en: "Convened" }) };
    three.fields = [{ key: "due", title: { zh: "应到", en: "due" }, text: { zh: "3", en: "3" } }];
    expect(absences(without.map((act) => (act.type === "decision.convened" ? three : act)))).toBe("缺席：无");
  });

  test("has every person's words in the recorded order, and who came or recused in between", () => {
    const course = lines.slice(lines.indexOf("三、讨论、表态和表决") + 1);
    expect(course.slice(0, 4)).toEqual([
      "钱𠮷（班子成员）：同意。理由：程序齐备。",
      "阿依古丽·㛃（班子成员）：到会。",
      "阿依古丽·㛃（班子成员）：回避，亲属参与投标。",
      "赵正（主持人）：同意。理由：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿",
    ]);
  });

  test("tells votes and resolution", () => {
    expect(lines).toContain("1 | 钱𠮷 | 班子成员 | 赞成 | ");
    expect(lines).toContain("表决结果：赞成2票；回避：阿依古丽·㛃（亲属参与投标）。");
    expect(lines).toContain("决议：通过。按方案采购。");
  });

  test("of two resolutions on one item tells the later one; that nobody voted is said and not counted", () => {
    const resolved = anAct("resolved", { zh: "作出决议", en: "Resolved" }, { item: "1" });
    resolved.fields = [
      { key: "outcome", title: { zh: "结果", en: "outcome" }, text: { zh: "缓议", en: "deferred" } },
      { key: "text", title: { zh: "内容", en: "text" }, text: { zh: "补充材料", en: "more papers" } },
    ];
    const again = linesOf(recordOf([...MEETING, resolved]));
    expect(again).toContain("决议：缓议。补充材料。");
    const unvoted = MEETING.filter((act) => act.type !== "decision.voted");
    for (const kind of ["record", "station-notice"] as const)
      expect(linesOf(documentOf(kind, someFacts(unvoted)))).toContain(
        "表决结果：未记录表决；回避：阿依古丽·㛃（亲属参与投标）。",
      );
  });

  test("leaves a line for what nobody recorded: the place, the chair's reasons, who sat in", () => {
    expect(lines.filter((line) => line.includes("＿"))).toEqual([
      expect.stringMatching(/^地点：＿+$/),
      expect.stringMatching(/^列席：＿+$/),
      expect.stringMatching(/^赵正（主持人）：同意。理由：＿+$/),
      expect.stringMatching(/^＿+年＿+月＿+日$/),
    ]);
  });

  test("asks chair, clerk and each member present to sign, and nobody who was away", () => {
    expect(lines).toEqual(expect.arrayContaining(["主持人 赵正", "记录人 周录", "出席人员 钱𠮷"]));
    expect(lines.some((line) => line.includes("出席人员 李四"))).toBe(false);
  });

  test("is a draft until it is confirmed, and says when it was written down", () => {
    expect(recordOf().draft).toBe("草稿：会议记录尚未确认");
    const confirmed = recordOf([...MEETING, CONFIRMED]);
    expect(confirmed.draft).toBeNull();
    const at = linesOf(confirmed).indexOf("四、记录情况");
    expect(linesOf(confirmed).slice(at + 1, at + 3)).toEqual([
      "本记录由周录（办公室主任）于2026年5月9日8时录入系统。",
      "2026年5月9日10时，会议记录确认。",
    ]);
  });

  test("says of erased words that they are erased", () => {
    const erased = anAct(
      "position-stated",
      { zh: "表态", en: "Position stated" },
      { item: "1", erased: true },
    );
    expect(linesOf(recordOf([...MEETING, erased]))).toContain("表态：（内容已依法删除）");
  });
});

test("a meeting of which only the proposal is on record makes a form to fill in", () => {
  const lines = linesOf(recordOf(MEETING.slice(0, 1)));
  expect(lines).toContain("人数：应到＿＿人，实到＿＿人");
  for (const name of ["时间", "主持人", "出席", "缺席", "记录"])
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name}：＿+$`)));
});

test("the minutes tell what was decided, without who said what", () => {
  const model = documentOf("minutes", someFacts());
  const lines = linesOf(model);
  expect(lines[0]).toBe(
    "2026年5月8日，赵正主持召开青川市财政局会议，研究“关于设备采购的议题”（大额度资金使用，1860.5万元）。会议应到4人，实到3人。现纪要如下：",
  );
  expect(lines).toContain("表决结果：赞成2票，结果：通过。");
  expect(lines).toContain("会议决定：按方案采购。");
  expect(lines.join("")).not.toContain("程序齐备");
  expect(model.draft).toBe("草稿：纪要尚未印发");
});

test("the notice goes to the station of that day, and is a draft: nothing on record says that it was sent", () => {
  const model = documentOf("station-notice", someFacts());
  expect(model.addressee).toEqual(["派驻纪检监察组"]);
  expect(model.title).toBe("关于设备采购集体决策情况的报备");
  expect(model.draft).toMatch(/^拟稿/);
  expect(documentOf("station-notice", someFacts(undefined, { station: null })).addressee).toEqual([
    { blank: 14 },
  ]);
});

describe("the dossier", () => {
  test("lists its parts, and each has its place", () => {
    const { blocks } = documentOf("dossier", someFacts());
    const contents = blocks.find((block) => block.kind === "contents");
    const anchors = blocks.flatMap((block) =>
      block.kind === "heading" && block.anchor ? [block.anchor] : [],
    );
    expect(contents?.items.map(({ anchor }) => anchor)).toEqual(anchors);
    expect(anchors).toHaveLength(10);
  });

  test("has the place of the answer beside each finding, blank where none was given", () => {
    const finding = {
      constraint: "chair-states-last",
      item: "1",
      acts: [8, 11],
      title: { zh: "主持人末位表态", en: "The chair states a position last" },
      explanation: { zh: "请核对。", en: "Check it." },
      state: "open",
      openedAt: "2026-05-09T00:00:00Z",
    };
    const open = linesOf(documentOf("dossier", someFacts(undefined, { findings: [finding] })));
    expect(open).toContainEqual(expect.stringMatching(/^本人说明：＿+$/));
    const answer = { name: "赵正", at: "2026-05-12T01:00:00Z", text: "记录顺序有误" };
    const answered = linesOf(
      documentOf("dossier", someFacts(undefined, { findings: [{ ...finding, answer }] })),
    );
    expect(answered).toContain("本人说明：赵正（2026年5月12日）：记录顺序有误。");
  });

  test("tells of each paper whether it is kept, where only its hash is known, and what was erased", () => {
    const blob = "ab".repeat(32);
    const paper = { blob, act: 3, name: "方案.pdf", type: "application/pdf", sizeBytes: 2_097_152 };
    const states = ["kept", "not-here", "erased"] as const;
    const papers = states.map((state) => ({ ...paper, state }));
    const lines = linesOf(documentOf("dossier", someFacts(undefined, { papers })));
    expect(lines).toContain(`3 | 方案.pdf | 2.0 MB | ${blob} | 加密保存`);
    expect(lines).toContain(`3 | 方案.pdf | 2.0 MB | ${blob} | 仅存散列，原件不在本系统`);
    expect(lines).toContain(`3 | 方案.pdf | 2.0 MB | ${blob} | 已依法删除`);
  });
});

test.each(DOCUMENT_KINDS)("%s is complete in English: no Chinese but names and what was recorded", (kind) => {
  const model = documentOf(
    kind,
    someFacts(undefined, { language: "en", title: "Purchase", bodyName: "Finance" }),
  );
  const names = /赵正|钱𠮷|阿依古丽·㛃|李四|周录|办公室主任|副局长|派驻纪检监察组|吴监督|纪检监察干部/g;
  const words = [
    ...linesOf(model),
    model.title,
    model.name,
    model.draft ?? "",
    model.source,
    model.watermark,
  ];
  expect(
    words
      .map((line) => line.replace(names, ""))
      .filter((line) => /[\u4e00-\u9fff：。，]/.test(line.replace(/^[\w ]+：/, ""))),
  ).toEqual([]);
});

test("the same acts make the same document", () => {
  for (const kind of DOCUMENT_KINDS)
    expect(documentOf(kind, someFacts())).toEqual(documentOf(kind, someFacts()));
});
