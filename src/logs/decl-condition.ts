/**
 * Conditions of a .decl model, translated to FEEL: comparisons of attributes of activation (A.) and target (T.) with values and
 * with each other, `is`, `in`, `same`, `different`, joined by and, or, not. Nothing is evaluated as a program, and what is not of
 * this language is refused where it stands.
 */
import type { Words } from "./log-fault.ts";

/** What a model says of an attribute: numbers within bounds, or the words that it may hold. */
export type Domain = { kind: "number" } | { kind: "text"; words: string[] };

/** The attributes that conditions use, each under a name that FEEL can have. */
export class DeclFields {
  readonly domains = new Map<string, Domain>();
  private readonly names = new Map<string, string>();

  nameOf(attribute: string): string {
    const known = this.names.get(attribute);
    if (known !== undefined) return known;
    const isPlain = /^[A-Za-z_]\w*$/.test(attribute) && !KEYWORDS.has(attribute.toLowerCase());
    const made = isPlain ? attribute : `field_${this.names.size + 1}`;
    this.names.set(attribute, made);
    return made;
  }

  /** Pairs of attribute and name. */
  used(): Map<string, string> {
    return this.names;
  }
}

const KEYWORDS = new Set(
  "and or not in is true false null if then else for some every return satisfies between function instance of min max abs activation target date time item list string number of by as".split(
    " ",
  ),
);

export class DeclConditionFault extends Error {
  readonly words: Words;
  constructor(zh: string, en: string) {
    super(en);
    this.words = { zh, en };
  }
}

export type DeclCondition = { same: string[]; different: string[]; feel: string | null };

/**
 * `sides` are the letters that may stand before a dot, and what becomes of them: "" for the act's own fields.
 * @throws DeclConditionFault
 */
export function translate(source: string, fields: DeclFields, sides: Record<string, string>): DeclCondition {
  const reader = new ConditionReader(source, fields, sides);
  const node = reader.all();
  const parts = node.kind === "and" ? node.parts : [node];
  // Whom an act concerns is asked apart: it decides which acts an alternation counts.
  const same = parts.flatMap((p) => (p.kind === "same" ? [p.field] : []));
  const different = parts.flatMap((p) => (p.kind === "different" ? [p.field] : []));
  const rest = parts.filter((p) => p.kind !== "same" && p.kind !== "different");
  return {
    same,
    different,
    feel: rest.length === 0 ? null : rest.map((p) => feelOf(p, rest.length > 1)).join(" and "),
  };
}

type Node =
  | { kind: "and" | "or"; parts: Node[] }
  | { kind: "not"; part: Node }
  | { kind: "same" | "different"; field: string }
  | { kind: "test"; feel: string };

function feelOf(node: Node, isInner: boolean): string {
  switch (node.kind) {
    case "test":
      return node.feel;
    case "not":
      return `not(${feelOf(node.part, false)})`;
    case "same":
      return `activation.${node.field} = target.${node.field}`;
    case "different":
      return `activation.${node.field} != target.${node.field}`;
    default: {
      const text = node.parts.map((p) => feelOf(p, true)).join(` ${node.kind} `);
      return isInner ? `(${text})` : text;
    }
  }
}

const OPERATOR = /^(.+?)\s*(<=|>=|!=|<>|==|=|<|>|\bis\s+not\b|\bis\b|\bnot\s+in\b|\bin\b)\s*/i;
const NUMBER = /^-?\d+(?:\.\d+)?(?![\w.])/;

class ConditionReader {
  private rest: string;
  private readonly fields: DeclFields;
  private readonly sides: Record<string, string>;

  constructor(source: string, fields: DeclFields, sides: Record<string, string>) {
    this.rest = source.trim();
    this.fields = fields;
    this.sides = sides;
  }

  all(): Node {
    const node = this.alternatives();
    if (this.rest !== "") throw this.unknown();
    return node;
  }

  private alternatives(): Node {
    const parts = [this.conjunction()];
    while (this.take(/^or\b\s*/i)) parts.push(this.conjunction());
    return parts.length === 1 ? (parts[0] as Node) : { kind: "or", parts };
  }

  private conjunction(): Node {
    const parts = [this.single()];
    while (this.take(/^and\b\s*/i)) parts.push(this.single());
    return parts.length === 1 ? (parts[0] as Node) : { kind: "and", parts };
  }

  private single(): Node {
    if (this.take(/^not\b\s*/i)) return { kind: "not", part: this.single() };
    if (this.take(/^\(\s*/)) {
      const inner = this.alternatives();
      if (!this.take(/^\)\s*/))
        throw new DeclConditionFault("括号没有闭合", "a bracket is opened and never closed");
      return inner;
    }
    const pair = this.take(/^(same|different)\s+/i);
    if (pair) {
      if (!("T" in this.sides)) throw this.onlyPairs(pair[1] as string);
      const name = this.take(/^[^()|&]+?(?=\s+(?:and|or)\b|\)|$)\s*/i);
      if (!name) throw this.unknown();
      const kind = (pair[1] as string).toLowerCase() === "same" ? "same" : "different";
      return { kind, field: this.fields.nameOf(name[0].trim()) };
    }
    return { kind: "test", feel: this.comparison() };
  }

  private comparison(): string {
    const side = this.take(/^([A-Za-z])\s*\.\s*/);
    if (!side) throw this.unknown();
    const prefix = this.prefixOf(side[1] as string);
    const match = OPERATOR.exec(this.rest);
    if (!match) throw this.unknown();
    const [whole, attribute = "", operator = ""] = match;
    if (/[()[\]{}"'\\`]/.test(attribute)) throw this.unknown();
    this.rest = this.rest.slice(whole.length);
    const left = `${prefix}${this.fields.nameOf(attribute)}`;
    const word = operator.toLowerCase().replace(/\s+/g, " ");
    if (word === "in" || word === "not in") {
      const list = this.list(attribute)
        .map((value) => `${left} = ${value}`)
        .join(" or ");
      return word === "in" ? `(${list})` : `(${left} != null and not(${list}))`;
    }
    const sign = { is: "=", "==": "=", "is not": "!=", "<>": "!=" }[word] ?? word;
    const right = this.operand(attribute);
    if (/[<>]/.test(sign) && sign !== "!=" && /^"(?!\d{4}-)/.test(right)) throw this.notOrdered(right);
    if (sign !== "!=") return `${left} ${sign} ${right}`;
    // What an event does not have differs from nothing.
    const present = /^["\d-]/.test(right) ? [left] : [left, right];
    return `(${present.map((p) => `${p} != null`).join(" and ")} and ${left} != ${right})`;
  }

  private list(attribute: string): string[] {
    const open = this.take(/^[([{]\s*/);
    if (!open)
      throw new DeclConditionFault("in 之后须为括号中的列表", "after `in` stands a list in brackets");
    const values: string[] = [];
    do values.push(this.literal(attribute, /^[^,)\]}]+/));
    while (this.take(/^,\s*/));
    if (!this.take(/^[)\]}]\s*/)) throw this.unknown();
    return values;
  }

  private operand(attribute: string): string {
    const other = /^([AT])\s*\.\s*([^()|,]+?)\s*(?=\band\b|\bor\b|\)|$)/i.exec(this.rest);
    if (other) {
      this.rest = this.rest.slice(other[0].length);
      return `${this.prefixOf(other[1] as string)}${this.fields.nameOf((other[2] as string).trim())}`;
    }
    return this.literal(attribute, /^[^()|]+?(?=\s+(?:and|or)\b|\)|$)/i);
  }

  /** A value: of the words that the model declares the longest, in quotes, a number, or the words as they stand. */
  private literal(attribute: string, bare: RegExp): string {
    const domain = this.fields.domains.get(attribute);
    if (domain?.kind === "text") {
      const known = domain.words
        .filter(
          (w) => this.rest.startsWith(w) && /^\s*(?:$|[,)\]}]|(?:and|or)\b)/i.test(this.rest.slice(w.length)),
        )
        .sort((a, b) => b.length - a.length)[0];
      if (known !== undefined) {
        this.rest = this.rest.slice(known.length).trimStart();
        return JSON.stringify(known);
      }
    }
    const quoted = this.take(/^"([^"\\]*)"\s*/) ?? this.take(/^'([^'\\]*)'\s*/);
    if (quoted) return JSON.stringify(quoted[1] ?? "");
    const number = domain?.kind === "text" ? null : NUMBER.exec(this.rest);
    if (number && /^\s*(?:$|[,)\]}]|(?:and|or)\b)/i.test(this.rest.slice(number[0].length))) {
      this.rest = this.rest.slice(number[0].length).trimStart();
      return number[0];
    }
    const words = bare.exec(this.rest)?.[0].trim();
    if (!words || /["'\\`=<>[\]{}]|\b(?:if|else|lambda|for|import)\b/.test(words)) throw this.unknown();
    this.rest = this.rest.slice(this.rest.indexOf(words) + words.length).trimStart();
    return JSON.stringify(words);
  }

  private prefixOf(letter: string): string {
    const prefix = this.sides[letter.toUpperCase()];
    if (prefix !== undefined) return prefix;
    const known = Object.keys(this.sides)
      .map((s) => `${s}.`)
      .join(", ");
    throw new DeclConditionFault(
      `此处不能用 ${letter}.，可用 ${known}`,
      `${letter}. has no meaning here; there is ${known}`,
    );
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match) this.rest = this.rest.slice(match[0].length);
    return match;
  }

  private onlyPairs(word: string): DeclConditionFault {
    return new DeclConditionFault(
      `${word} 只能用在关联条件中（第二个竖线之后）`,
      `"${word}" compares activation and target: it belongs behind the second bar`,
    );
  }

  private notOrdered(words: string): DeclConditionFault {
    return new DeclConditionFault(
      `${words} 不是数，不能比较大小`,
      `${words} is no number: it has no more and less`,
    );
  }

  private unknown(): DeclConditionFault {
    const shown = this.rest.slice(0, 50);
    return new DeclConditionFault(
      `“${shown}”不是条件语言中的写法`,
      shown === "" ? "something is missing at the end" : `"${shown}" is not of the language of conditions`,
    );
  }
}
