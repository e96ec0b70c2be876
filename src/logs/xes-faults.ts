/** What can be wrong with a log in XES, each with its byte and its cure. */
import { LogFault } from "./log-fault.ts";

export function truncated(byte: number): LogFault {
  return new LogFault(
    { byte },
    { zh: "文件在此中断，</log> 没有出现", en: "the file ends here, without </log>" },
    { zh: "请重新复制或导出完整的文件", en: "copy or export the whole file again" },
  );
}

export function noXes(byte: number): LogFault {
  return new LogFault(
    { byte },
    { zh: "不是 XES：没有 <log>", en: "this is no XES: there is no <log>" },
    { zh: "请导出为 XES（IEEE 1849）", en: "export the log as XES (IEEE 1849)" },
  );
}

export function noXml(byte: number): LogFault {
  return new LogFault(
    { byte },
    { zh: "此处的元素不合 XML 写法", en: "the element here is not written as XML is" },
    { zh: '请用 key="…" value="…" 的写法', en: 'write key="…" value="…"' },
  );
}

export function eventOutside(byte: number): LogFault {
  return new LogFault(
    { byte },
    { zh: "事件不在任何 <trace> 之内", en: "an event lies outside any <trace>" },
    { zh: "请把每一案的事件放进一个 <trace>", en: "put the events of each case into a <trace>" },
  );
}

export function noActivity(byte: number): LogFault {
  return new LogFault(
    { byte },
    { zh: "事件没有 concept:name", en: "an event has no concept:name" },
    { zh: "请写明活动名称", en: "name its activity" },
  );
}

export function refusesDoctype(byte: number): LogFault {
  return new LogFault(
    { byte },
    {
      zh: "含有文档类型声明（DOCTYPE）或 CDATA，不予读取",
      en: "there is a document type or CDATA, which is not read",
    },
    { zh: "请删除该声明后再试", en: "delete it and try again" },
  );
}

export function noEvents(): LogFault {
  return new LogFault(
    {},
    { zh: "日志中没有事件", en: "the log has no event" },
    { zh: "请重新导出", en: "export it again" },
  );
}

export function unknownEntity(byte: number): LogFault {
  return new LogFault(
    { byte },
    { zh: "含有 XML 五个内置实体以外的实体", en: "there is an entity that is none of XML's own five" },
    {
      zh: "请用字符本身或 &#数字; 书写",
      en: "write the character itself, or its number as in &#233;",
    },
  );
}
