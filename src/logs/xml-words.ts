/** Texts in XML: entities out and in. */
const OWN: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,10}));/g;
const HIGHEST = 0x10ffff;

/** Null where an entity is none of XML's own, which only a document type could explain. */
export function unescaped(text: string): string | null {
  let isKnown = true;
  const plain = text.replace(ENTITY, (_whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      const character = Object.hasOwn(OWN, name) ? OWN[name] : undefined;
      if (character === undefined) isKnown = false;
      return character ?? "";
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code === 0 || code > HIGHEST) {
      isKnown = false;
      return "";
    }
    return String.fromCodePoint(code);
  });
  return isKnown && !/&(?!(?:amp|lt|gt|quot|apos|#\w+);)/.test(text) ? plain : null;
}

/** What XML cannot hold at all, not even by number: controls but for tab and ends of line, halves of surrogates. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** For content and for values in double quotes; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(IMPOSSIBLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}
