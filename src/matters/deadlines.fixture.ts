/** A procedure with clocks of each kind, for tests: a letter that must be answered, and what stops and lengthens its time. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPacks, type NormLibrary } from "../norms/index.ts";

const BASIS = "[{ document: 测试规则, status: M }]";
const TITLE = (text: string) => `{ zh: ${text}, en: ${text} }`;

const PROCEDURE = `procedure: letter
title: ${TITLE("来信")}
in_force: { from: 2015-01-01 }
stages:
  open: ${TITLE("办理")}
parameters:
  reply_time: { title: ${TITLE("答复")}, value: 5, unit: workdays, basis: ${BASIS} }
  more_time: { title: ${TITLE("延长")}, value: 3, unit: workdays, basis: ${BASIS} }
  warning: { title: ${TITLE("提醒")}, value: 2, unit: workdays, basis: ${BASIS} }
  report_time: { title: ${TITLE("报告")}, value: 1, unit: months, basis: ${BASIS} }
  notice_time: { title: ${TITLE("通知")}, value: 24, unit: hours, basis: ${BASIS} }
acts:
  received: { zh: 收到, en: received, opens: true, to: open, fields: { title: { zh: 标题, en: title, type: text } } }
  asked: { zh: 补问, en: asked }
  replied: { zh: 答复, en: replied }
  paused: { zh: 中止, en: paused }
  resumed: { zh: 恢复, en: resumed }
  extended: { zh: 延长, en: extended }
  reported: { zh: 报告, en: reported }
  noticed: { zh: 通知, en: noticed }
  closed: { zh: 办结, en: closed, closes: true }
constraints:
  replied-in-time:
    title: ${TITLE("按时答复")}
    severity: serious
    response:
      activation: { act: [received, asked] }
      target: replied
      within: reply_time
      extended: { at: extended, by: more_time, times: 1 }
      suspended: { from: paused, until: resumed }
      lead: warning
    basis: ${BASIS}
    broken: { zh: 未按时答复。, en: Not answered in time. }
  reported-in-a-month:
    title: ${TITLE("一个月内报告")}
    severity: moderate
    response: { activation: received, target: reported, within: report_time }
    basis: ${BASIS}
    broken: { zh: 未按时报告。, en: Not reported in time. }
  noticed-in-a-day:
    title: ${TITLE("一日内通知")}
    severity: minor
    response: { activation: asked, target: noticed, within: notice_time }
    basis: ${BASIS}
    broken: { zh: 未按时通知。, en: Not noticed in time. }
  answered-once:
    title: ${TITLE("有答复")}
    severity: minor
    existence: { activation: replied }
    basis: ${BASIS}
    broken: { zh: 没有答复。, en: No answer. }
`;

/** The folder is the caller's to remove. */
export async function letterNorms(): Promise<{ norms: NormLibrary; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "letter-"));
  await mkdir(join(folder, "post", "procedures"), { recursive: true });
  await writeFile(join(folder, "post", "pack.yaml"), `pack: post\nversion: "1"\ntitle: ${TITLE("信件")}\n`);
  await writeFile(join(folder, "post", "procedures", "letter.yaml"), PROCEDURE);
  return { norms: await loadPacks(folder), folder };
}
