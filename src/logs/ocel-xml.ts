/** OCEL 2.0 in XML. */
import sax from "sax";
import { LogFault } from "./log-fault.ts";
import { type Ocel, type OcelEvent, type OcelObject, eventsByCase } from "./ocel.ts";
import type { Bytes, LogRead, ReadOptions } from "./reading.ts";

/** @throws LogFault */
export async function readOcelXml(bytes: Bytes, options: ReadOptions = {}): Promise<LogRead> {
  const ocel: Ocel = { objects: new Map(), events: [] };
  const parser = sax.parser(true, { trim: true });
  const decoder = new TextDecoder("utf-8");
  let object: OcelObject | null = null;
  let event: OcelEvent | null = null;
  let attribute: string | null = null;
  let text = "";
  let isLog = false;
  const place = () => ({ line: parser.line + 1 });
  const given = (attributes: Record<string, string | { value: string }>, key: string): string => {
    const value = attributes[key];
    return typeof value === "string" ? value : (value?.value ?? "");
  };
  parser.ondoctype = () => {
    throw new LogFault(
      place(),
      { zh: "含有文档类型声明（DOCTYPE），不予读取", en: "there is a document type, which is not read" },
      { zh: "请删除该声明后再试", en: "delete it and try again" },
    );
  };
  parser.onopentag = ({ name, attributes }) => {
    if (name === "log") isLog = true;
    else if (name === "object" && given(attributes, "id") !== "")
      object = { id: given(attributes, "id"), type: given(attributes, "type"), attributes: [] };
    else if (name === "event" && given(attributes, "id") !== "")
      event = {
        id: given(attributes, "id"),
        type: given(attributes, "type"),
        time: given(attributes, "time"),
        attributes: [],
        objects: [],
        place: place(),
      };
    else if (name === "attribute") {
      attribute = given(attributes, "name");
      text = "";
    } else if ((name === "relationship" || name === "object") && event !== null)
      event.objects.push(given(attributes, "object-id"));
  };
  parser.ontext = (words) => {
    if (attribute !== null) text += words;
  };
  parser.onclosetag = (name) => {
    if (name === "attribute" && attribute !== null) {
      if (text !== "") (event ?? object)?.attributes.push({ name: attribute, value: text });
      attribute = null;
    } else if (name === "event" && event !== null) {
      ocel.events.push(event);
      event = null;
    } else if (name === "object" && event === null && object !== null) {
      ocel.objects.set(object.id, object);
      object = null;
    }
  };
  parser.onerror = (error) => {
    throw new LogFault(
      place(),
      {
        zh: `不是完整的 XML（${error.message.split("\n")[0]}）`,
        en: `this is not whole XML (${error.message.split("\n")[0]})`,
      },
      { zh: "请重新导出", en: "export it again" },
      error,
    );
  };
  for await (const piece of bytes) {
    options.signal?.throwIfAborted();
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.close();
  if (!isLog || ocel.objects.size === 0)
    throw new LogFault(
      {},
      {
        zh: "不是 OCEL 2.0：没有 <log> 或没有 <object>",
        en: "this is not OCEL 2.0: there is no <log> with <object>s",
      },
      { zh: "请导出为 OCEL 2.0", en: "export the log as OCEL 2.0" },
    );
  return eventsByCase(ocel, options);
}
