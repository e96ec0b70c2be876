/** What can be wrong with a row of CSV, each with its cure. */
import { LogFault } from "./log-fault.ts";

export function cellsFault(row: number, cells: number, columns: number): LogFault {
  const found = cells > columns ? { zh: `多于 ${columns} 格`, en: `more than ${columns} cells` } : null;
  return new LogFault(
    { row },
    cells === 0
      ? { zh: "空行", en: "the row is empty" }
      : {
          zh: `有 ${found?.zh ?? `${cells} 格`}，表头有 ${columns} 格`,
          en: `has ${found?.en ?? `${cells} cells`} where the header has ${columns}`,
        },
    cells === 0
      ? { zh: "请删除", en: "delete it" }
      : { zh: "含逗号的格请加引号", en: "put quotes around a cell that holds a comma" },
  );
}

export function emptyCase(row: number): LogFault {
  return new LogFault(
    { row, column: "case_id" },
    { zh: "为空", en: "is empty" },
    { zh: "请写明属于哪一案", en: "name the case to which the event belongs" },
  );
}

export function emptyActivity(row: number): LogFault {
  return new LogFault(
    { row, column: "activity" },
    { zh: "为空", en: "is empty" },
    { zh: "请写明活动名称", en: "name the activity" },
  );
}

export function openQuote(row: number): LogFault {
  return new LogFault(
    { row },
    { zh: "引号没有闭合", en: "a quote is opened and never closed" },
    { zh: '请闭合引号；格内的引号写作 ""', en: 'close it, and write a quote inside a cell as ""' },
  );
}

export function strayQuote(row: number): LogFault {
  return new LogFault(
    { row },
    { zh: "引号位置不对", en: "there is a quote in the middle of a cell" },
    {
      zh: '请给整格加引号，格内的引号写作 ""',
      en: 'put quotes around the whole cell, and write the one inside as ""',
    },
  );
}
