/** The words of a meeting's acts, as the record and the dossier write them down. */
import { fieldOf, kindOf, type RecordedAct } from "./facts.ts";
import type { Attendee } from "./meeting.ts";
import type { Inline, Text } from "./model.ts";
import type { Official } from "./official.ts";

/** A line for the gist of what somebody said, where nobody recorded it. */
const GIST_WIDTH = 16;

/** 张三（副局长） — the office that the registry knows of that day, if it knows one. */
export function namedAs(o: Official, who: Pick<Attendee, "name" | "office">): string {
  return `${who.name}${o.bracketed(who.office)}`;
}

export function capacityOf(o: Official, act: RecordedAct): string {
  return `${act.of?.name ?? ""}${o.bracketed(act.asTitle?.[o.language])}`;
}

/** Field by field, a bare figure or yes with the field's name before it. */
export function fieldsOf(o: Official, act: RecordedAct, without: string[] = []): string {
  return act.fields
    .filter((f) => !without.includes(f.key))
    .map((f) => {
      const text = f.text[o.language];
      return BARE.test(text) ? `${f.title[o.language]}${o.colon}${text}` : text;
    })
    .join(o.say("；", "; "));
}
const BARE = /^(\d[\d,.]*|是|否|yes|no)$/;

export function erasedWords(o: Official): string {
  return o.say("（内容已依法删除）", "(the content was erased by law)");
}

/** One act of a meeting as a paragraph: who, what, in which words. */
export function statement(o: Official, act: RecordedAct): Text {
  if (act.erased) return [`${act.title[o.language]}${o.colon}${erasedWords(o)}`];
  const kind = kindOf(act);
  const who: Inline = { strong: capacityOf(o, act) };
  if (kind === "position-stated") {
    const reasons = fieldOf(act, "reasons", o.language);
    const position = fieldOf(act, "position", o.language) ?? "";
    return [
      who,
      `${o.colon}${position}${o.stop}${o.say("理由：", "Reasons: ")}`,
      reasons === null ? { blank: GIST_WIDTH } : ended(o, reasons),
    ];
  }
  if (kind === "spoke") {
    const words = fieldsOf(o, act);
    return [who, `${o.colon}`, words === "" ? { blank: GIST_WIDTH } : ended(o, words)];
  }
  const title = act.title[o.language];
  const words = fieldsOf(o, act);
  if (act.of && act.as)
    return [
      who,
      `${o.colon}${title}${words === "" ? "" : `${o.say("，", ", ")}${words}`}${stopAfter(o, words)}`,
    ];
  if (kind === "discussed" && words === "") return [`${title}${o.colon}`, { blank: GIST_WIDTH }];
  return [words === "" ? ended(o, title) : `${title}${o.colon}${ended(o, words)}`];
}

/** With a full stop, unless the words bring their own. */
export function ended(o: Official, words: string): string {
  return `${words}${stopAfter(o, words)}`.trimEnd();
}

function stopAfter(o: Official, words: string): string {
  return /[。！？；.!?;]$/.test(words.trim()) ? "" : o.stop.trimEnd();
}
