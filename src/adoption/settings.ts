/**
 * 规范采用 · what the acts of a matter of cn/norms make of it. Pure.
 *
 * One proposes, another adopts; what is adopted holds from a day that has not come yet. So the law of a day is complete
 * before the day begins, and a matter replayed years later is judged by the same.
 */
import canonicalize from "canonicalize";
import type { Act, Refusal } from "../matters/act.ts";
import { refusal } from "../matters/act.ts";

export const NORMS_PROCEDURE = "cn/norms";

export type SettingBasis = {
  document: string;
  article?: string;
  says?: string;
  status: "V" | "V-part" | "L" | "M" | "I";
};

type Common = {
  jurisdiction: string;
  setting: string;
  state: "proposed" | "adopted" | "dropped";
  /** Null: for the whole jurisdiction. */
  body: string | null;
  fromOn: string;
  /** The first day on which it no longer holds. */
  endedOn: string | null;
  /** A withdrawal has been proposed from this day on, and nobody has adopted that yet. */
  endingOn: string | null;
  /** Who proposed what waits now: the person, or the system that imported it. */
  proposedBy: string;
  basis: SettingBasis;
};
export type ParameterSetting = Common & {
  kind: "parameter";
  procedure: string;
  parameter: string;
  value: string;
  unit: string | null;
  pack: null;
  packVersion: null;
  packDigest: null;
};
export type PackSetting = Common & {
  kind: "pack";
  procedure: null;
  parameter: null;
  value: null;
  unit: null;
  pack: string;
  packVersion: string;
  packDigest: string;
};
export type SettingRow = ParameterSetting | PackSetting;

const ADOPTS: Record<string, SettingRow["kind"]> = {
  "norms.parameter-set": "parameter",
  "norms.pack-adopted": "pack",
};
const PROPOSES: Record<string, SettingRow["kind"]> = {
  "norms.parameter-proposed": "parameter",
  "norms.pack-proposed": "pack",
};

/** What an act makes of a setting, or why it cannot have happened. The act's fields are as its procedure declares them. */
export function evolve(
  row: SettingRow | null,
  act: Pick<Act, "type" | "actor" | "data" | "jurisdiction" | "matter">,
) {
  const { type, data } = act;
  const proposes = PROPOSES[type];
  if (proposes) return row ? impossible("type", MOVED_ON) : proposed(proposes, act);
  if (!row) return impossible("type", NOT_PROPOSED);
  const adopts = ADOPTS[type];
  if (adopts) {
    if (row.state !== "proposed") return impossible("type", MOVED_ON);
    const said = proposed(adopts, act);
    return isSame(row, said) ? { ...row, state: "adopted" as const } : impossible("value", OTHERWISE);
  }
  switch (type) {
    case "norms.proposal-dropped":
      return row.state === "proposed" ? { ...row, state: "dropped" as const } : impossible("type", MOVED_ON);
    case "norms.withdrawal-proposed":
      if (row.state !== "adopted" || row.endedOn) return impossible("type", MOVED_ON);
      return { ...row, endingOn: later(String(data.from), row.fromOn), proposedBy: whoOf(act) };
    case "norms.setting-withdrawn":
      if (row.endedOn || !row.endingOn) return impossible("type", NOT_PROPOSED);
      if (row.endingOn !== later(String(data.from), row.fromOn)) return impossible("from", OTHERWISE);
      return { ...row, endedOn: row.endingOn, endingOn: null };
  }
  return row;
}

/** The days that an act fixes, all of which must still be to come when it is recorded. */
export function daysFixedBy({ type, data }: Pick<Act, "type" | "data">): string | null {
  return type === "norms.proposal-dropped" || typeof data.from !== "string" ? null : data.from;
}

function proposed(
  kind: SettingRow["kind"],
  act: Pick<Act, "actor" | "data" | "jurisdiction" | "matter">,
): SettingRow {
  const text = (key: string) => (typeof act.data[key] === "string" ? act.data[key] : null);
  const needed = (key: string) => text(key) ?? "";
  const [article, says] = [text("basis_article"), text("basis_says")];
  const common: Common = {
    jurisdiction: act.jurisdiction,
    setting: act.matter,
    state: "proposed",
    body: text("for_body"),
    fromOn: needed("from"),
    endedOn: null,
    endingOn: null,
    proposedBy: whoOf(act),
    basis: {
      document: needed("basis_document"),
      ...(article ? { article } : {}),
      ...(says ? { says } : {}),
      status: needed("basis_status") as SettingBasis["status"],
    },
  };
  return kind === "parameter"
    ? {
        ...common,
        kind,
        procedure: needed("procedure"),
        parameter: needed("parameter"),
        value: needed("value"),
        unit: text("unit"),
        pack: null,
        packVersion: null,
        packDigest: null,
      }
    : {
        ...common,
        kind,
        procedure: null,
        parameter: null,
        value: null,
        unit: null,
        pack: needed("pack"),
        packVersion: needed("version"),
        packDigest: needed("digest"),
      };
}

function whoOf({ actor }: Pick<Act, "actor">): string {
  return "person" in actor ? actor.person : actor.system;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Adopted is what was proposed, word for word; only the reasons may be others. */
function isSame(a: SettingRow, b: SettingRow): boolean {
  // Canonical: the database keeps the keys of a basis in an order of its own.
  const words = ({ proposedBy: _by, state: _state, ...rest }: SettingRow) => canonicalize(rest);
  return words(a) === words(b);
}

const MOVED_ON = {
  zh: "该设定已采用、已放弃或者已撤回；请刷新后再办",
  en: "It has been adopted, dropped or withdrawn already; look again",
};
const NOT_PROPOSED = { zh: "此前没有相应的提议；请先提出", en: "Nobody has proposed it; propose it first" };
const OTHERWISE = {
  zh: "采用的内容与提出的不一致；请按提议原文采用，或者另行提出",
  en: "It is not what was proposed; adopt the proposal as it stands, or propose anew",
};

export function impossible(field: string, words: { zh: string; en: string }): Refusal {
  return refusal("adoption_refused", words.zh, words.en, {
    problems: [{ path: `acts[0].data.${field}`, message: words }],
  });
}
