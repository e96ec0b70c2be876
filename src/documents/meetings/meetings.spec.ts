/** The papers of a meeting of several items: what they say, in which order, whom they give nothing, and what stands beside. */
import { describe, expect, test } from "vitest";
import { docxOf } from "../docx.ts";
import { type DocumentModel, MEETING_PAPERS, plainOf } from "../model.ts";
import { unzipped } from "../unzip.fixture.ts";
import { meetingPaperOf } from "./index.ts";
import { ANSWERED, DRAFTED, SITTING, someSitting } from "./meetings.fixture.ts";

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
      default:
        return [];
    }
  });
}
const paper = (kind: Parameters<typeof meetingPaperOf>[0], ...args: Parameters<typeof someSitting>) =>
  meetingPaperOf(kind, someSitting(...args));
const words = (...args: Parameters<typeof paper>) => linesOf(paper(...args));

describe("the record", () => {
  test("has time, people with when they left, and those of whom nothing is recorded", () => {
    const lines = words("meeting-record");
    expect(lines).toContain("时间：2026年5月8日9时30分至11时");
    expect(lines).toContain("人数：应到3人，实到2人");
    expect(lines).toContain("出席：赵正、钱𠮷（副局长）（10时10分离会、10时20分返回）");
    expect(lines).toContain("缺席：李四（外出学习）");
    expect(
      words(
        "meeting-record",
        SITTING.filter(({ type }) => type !== "meeting.absent"),
      ),
    ).toContain("缺席：李四（未记录）");
  });

  test("tells each item in the recorded order, the chair last, votes and resolution, under one heading each", () => {
    const lines = words("meeting-record");
    const from = lines.findIndex((line) => line.startsWith("三、议题1：关于设备采购的议题"));
    const course = lines.slice(
      from + 1,
      lines.findIndex((line) => line.startsWith("四、")),
    );
    const said = course.filter((line) => line.includes("："));
    expect(said.at(-3)).toBe("赵正（主持人）：同意。理由：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿");
    expect(course).toContain("钱𠮷（班子成员）：同意。理由：程序齐备。");
    expect(course.at(-1)).toBe("决议：通过。按方案采购。");
  });

  test("gives of an item in which the reader took no part the title alone", () => {
    for (const kind of ["meeting-record", "meeting-minutes"] as const) {
      const lines = words(kind);
      const at = lines.findIndex((line) => line.includes("关于人员任用的议题"));
      expect(lines[at + 1]).toBe("查阅人在本议题中回避，本部分不提供。");
    }
  });

  test("says of what was put off or refused that it was, and why", () => {
    const lines = words("meeting-record");
    expect(lines).toContain("五、议题3：关于考勤的议题（大额度资金使用，1860.5万元；暂不审议：材料不齐）");
    expect(lines).toContain("关于接待的议题（属于部门权限）。");
    expect(words("agenda").join()).not.toContain("关于接待的议题");
  });

  test("is a draft until it is drawn up, then awaits those who have not answered, then is final", () => {
    expect(paper("meeting-record").draft).toBe("草稿：会议记录尚未形成");
    expect(paper("meeting-record", [...SITTING, ...DRAFTED]).draft).toBe("待确认：到会人员中2人尚未确认");
    expect(paper("meeting-record", [...SITTING, ...DRAFTED, ...ANSWERED]).draft).toBeNull();
  });

  test("has objections with their answers, and corrections beside the item, which stays as it was", () => {
    const lines = words("meeting-record", [...SITTING, ...DRAFTED, ...ANSWERED]);
    expect(lines).toContain("更正（2026年5月8日16时10分）：理由应为：价格偏高。");
    expect(lines).toContain("钱𠮷（班子成员）：同意。理由：程序齐备。");
    expect(lines).toContain(
      "钱𠮷 | 班子成员 | 2026年5月8日15时10分对会议记录提出异议：理由不全；2026年5月8日16时答复记录异议：予以更正，录音属实",
    );
  });
});

test("the agenda waits for the chair's approval", () => {
  expect(paper("agenda").draft).toBeNull();
  expect(
    paper(
      "agenda",
      SITTING.filter(({ type }) => type !== "meeting.agenda-approved"),
    ).draft,
  ).toMatch(/^拟稿/);
});

test("the notice names day, hour and items, and who has received it", () => {
  const lines = words("meeting-notice");
  expect(lines).toContain("定于2026年5月8日9时30分召开会议，现将有关事项通知如下。");
  expect(lines).toContain("1．关于设备采购的议题。");
  expect(lines).toContain("钱𠮷 | 班子成员 | 2026年5月6日16时");
});

test("the report to the station goes to that of the day, and is a draft until it was told", () => {
  expect(paper("station-report").addressee).toEqual(["派驻纪检监察组"]);
  expect(paper("station-report").draft).toBeNull();
  expect(paper("station-report", []).draft).toMatch(/^拟稿/);
});

test("the attendance tells of each from when to when, and of whom nothing is on record", () => {
  const lines = words("attendance-sheet");
  expect(lines).toContain("2 | 钱𠮷 | 副局长 | 班子成员 | 9时30分到会；10时10分离会；10时20分返回会场");
  expect(lines).toContain("3 | 李四 |  | 班子成员 | 缺席（外出学习）");
});

test("the minutes tell what was resolved, and not who said what", () => {
  const lines = words("meeting-minutes");
  expect(lines[0]).toBe(
    "2026年5月8日，赵正主持召开青川市财政局党组（党委）会议，研究2个议题。会议应到3人，实到2人。现纪要如下：",
  );
  expect(lines).toContain("会议决定：按方案采购。");
  expect(lines.join()).not.toContain("程序齐备");
});

test.each(MEETING_PAPERS)(
  "%s is made of nothing but blanks where nothing is recorded, and complete in English",
  (kind) => {
    expect(words(kind, [], { items: [] }).length).toBeGreaterThan(3);
    const model = paper(kind, [...SITTING, ...DRAFTED, ...ANSWERED], {
      language: "en",
      bodyName: "Finance",
      items: [],
      station: "Station",
    });
    const names = /赵正|钱𠮷|李四|周录|办公室主任|副局长|三楼会议室/g;
    const said = [...linesOf(model), model.title, model.name, model.draft ?? "", model.source];
    expect(
      said
        .map((line) => line.replace(names, "").replace(/^[\w ,']+：/, ""))
        .filter((line) => /[\u4e00-\u9fff：。，]/.test(line)),
    ).toEqual([]);
  },
);

test.each(MEETING_PAPERS)("%s comes as docx in the same layout", async (kind) => {
  const document = unzipped(await docxOf(paper(kind))).get("word/document.xml") ?? "";
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(document).toMatch(/w:eastAsia="方正小标宋简体"/);
});
