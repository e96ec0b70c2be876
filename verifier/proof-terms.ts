import { fieldOf, type ProvedAct, type Report, textOf } from "./proof-leaves.ts";

/** Who held which office of the body on a day, from the leaves of its own matter in the registry. */

export interface Holder {
  readonly person: string;
  readonly office: string;
  readonly isMember: boolean;
  /** Holds one of the offices that lead the body. */
  readonly isPrincipal: boolean;
}

interface Office {
  readonly principal: string;
  readonly function: string;
  abolishedOn: string | null;
}
interface Term {
  readonly person: string;
  readonly office: string;
  readonly from: string;
  to: string | null;
}

/** The civil day of an instant in a zone. @throws RangeError for a zone that there is not. */
export function dayIn(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(new Date(instant));
}

/** Those in office on the day: from the first, to the one on which it no longer holds. */
export function holdersOn(acts: readonly ProvedAct[], day: string, report: Report): Holder[] {
  const offices = new Map<string, Office>();
  const terms = new Map<string, Term>();
  for (const act of acts) {
    const text = (name: string) => textOf(act, `data.${name}`, report);
    if (act.type === "office-created")
      offices.set(text("office") ?? "", {
        principal: text("principal") ?? "none",
        function: text("function") ?? "",
        abolishedOn: null,
      });
    else if (act.type === "office-abolished") {
      const office = offices.get(text("office") ?? "");
      if (office) office.abolishedOn = text("on");
    } else if (act.type === "term-started") {
      const to = fieldOf(act, "data.to", report);
      terms.set(text("term") ?? "", {
        person: text("person") ?? "",
        office: text("office") ?? "",
        from: text("from") ?? "",
        to: typeof to === "string" ? to : null,
      });
    } else if (act.type === "term-ended") {
      const term = terms.get(text("term") ?? "");
      if (term) term.to = text("on");
    }
  }
  return [...terms.values()].flatMap(({ person, office: id, from, to }) => {
    const office = offices.get(id);
    const holds = from <= day && (to === null || to > day);
    if (!office || !holds || (office.abolishedOn !== null && office.abolishedOn <= day)) return [];
    const isPrincipal = office.principal !== "none";
    return [{ person, office: id, isPrincipal, isMember: isPrincipal || office.function === "member" }];
  });
}
