/** The people and the things of the permission matrix and its kin. */
import type { Resource } from "./authorize.ts";
import { derivePrincipal, type HeldOffice, type Principal } from "./principal.ts";

export const HERE = "qingchuan";
export const ELSEWHERE = "heyang";
/** The finance bureau, whose people most of the cast are; the health bureau beside it; the station that covers the first. */
export const BODY = "00000000-0000-4000-8000-00000000000a";
export const OTHER_BODY = "00000000-0000-4000-8000-00000000000b";
export const STATION = "00000000-0000-4000-8000-00000000000c";
/** Under the first. */
const BELOW = "00000000-0000-4000-8000-00000000000e";
const OFFICE = "00000000-0000-4000-8000-00000000000d";
export const ACCOUNT = "00000000-0000-4000-8000-000000000001";
export const SELF = "00000000-0000-4000-8000-000000000002";
/** A matter on which one of the cast is recused. */
export const RECUSED_FROM = "00000000-0000-4000-8000-000000000004";
export const SOMEBODY = "00000000-0000-4000-8000-000000000003";

type Held = { function?: string; principal?: string; body?: string; bodyAbove?: string };

export function person(held: Held[], more: Partial<Principal> = {}, covers: string[] = []): Principal {
  const offices: HeldOffice[] = held.map((h) => ({
    office: OFFICE,
    body: h.body ?? BODY,
    bodyAbove: h.bodyAbove ?? null,
    title: "—",
    function: h.function ?? "staff",
    principal: h.principal ?? "none",
    acting: false,
  }));
  const account = { account: ACCOUNT, person: SELF, name: "—", jurisdiction: HERE, administrator: null };
  return { ...derivePrincipal(account, offices, covers), ...more };
}

export function administrator(which: Principal["administrator"], more: Partial<Principal> = {}): Principal {
  return person([], { person: null, administrator: which, ...more });
}

export const CAST: [string, Principal | null][] = [
  ["anonymous", null],
  ["signed in, no office", person([])],
  ["staff", person([{}])],
  ["clerk", person([{ function: "clerk" }])],
  ["member", person([{ function: "member" }])],
  ["member, recused", person([{ function: "member" }], { recusedFrom: [RECUSED_FROM] })],
  ["principal", person([{ function: "member", principal: "both" }])],
  ["head of a body under it", person([{ principal: "both", body: BELOW, bodyAbove: BODY }])],
  ["station officer", person([{ function: "station-officer", body: STATION }], {}, [BODY])],
  ["discipline officer", person([{ function: "discipline-officer", body: STATION }])],
  ["organisation officer", person([{ function: "organisation-officer", body: STATION }])],
  ["auditor", person([{ function: "auditor", body: STATION }])],
  ["inspector", person([{ function: "inspector", body: STATION }])],
  ["regulation officer", person([{ function: "regulation-officer", body: STATION }])],
  ["system administrator", administrator("system")],
  ["security administrator", administrator("security")],
  ["audit administrator", administrator("audit")],
  ["audit administrator, no second factor", administrator("audit", { pending: "second-factor" })],
  ["principal, first password", person([{ function: "member", principal: "both" }], { pending: "password" })],
  [
    "discipline officer of another jurisdiction",
    person([{ function: "discipline-officer" }], { jurisdiction: ELSEWHERE }),
  ],
  ["system administrator of another jurisdiction", administrator("system", { jurisdiction: ELSEWHERE })],
];

const matter = (more: Partial<Extract<Resource, { type: "Matter" }>>): Resource => ({
  type: "Matter",
  jurisdiction: HERE,
  body: BODY,
  procedure: "cn/decision",
  class: "project",
  ...more,
});

export const MATTERS: [string, Resource][] = [
  ["decision of the body", matter({})],
  ["decision of the body, act about oneself", matter({ about: SELF })],
  ["decision of the body, act about another", matter({ about: SOMEBODY })],
  ["decision of the body, class appointment", matter({ class: "appointment" })],
  ["decision of the body, on which some are recused", matter({ matter: RECUSED_FROM })],
  ["decision of another body", matter({ body: OTHER_BODY })],
  ["decision of another body, act about oneself", matter({ body: OTHER_BODY, about: SELF })],
  ["decision of another body, class appointment", matter({ body: OTHER_BODY, class: "appointment" })],
  ["meeting of the body", matter({ procedure: "cn/meeting" })],
  ["meeting of the body, act about oneself", matter({ procedure: "cn/meeting", about: SELF })],
  ["meeting of the body, act about another", matter({ procedure: "cn/meeting", about: SOMEBODY })],
  ["meeting of another body", matter({ procedure: "cn/meeting", body: OTHER_BODY })],
  ["task of a resolution of the body", matter({ procedure: "cn/task" })],
  ["task of a resolution of the body, act about oneself", matter({ procedure: "cn/task", about: SELF })],
  ["own list of matters of the body", matter({ procedure: "cn/item-list" })],
  ["own list of matters of the body, act about oneself", matter({ procedure: "cn/item-list", about: SELF })],
  ["division of duties of the body", matter({ procedure: "cn/division" })],
  ["division of duties of the body, act about oneself", matter({ procedure: "cn/division", about: SELF })],
  ["imported meeting", matter({ procedure: "fomc/meeting" })],
  ["erasure", matter({ procedure: "cn/erasure" })],
  ["handling of a finding", matter({ procedure: "cn/finding" })],
  ["handling of a finding that concerns oneself", matter({ procedure: "cn/finding", about: SELF })],
  ["handling of a finding of another body", matter({ procedure: "cn/finding", body: OTHER_BODY })],
  ["lead", matter({ procedure: "cn/lead" })],
  ["matter of a kind that no rule names", matter({ procedure: "elsewhere/loan" })],
  ["registry matter", matter({ procedure: "cn/registry" })],
  ["access matter", matter({ procedure: "cn/access" })],
  ["installation matter", matter({ procedure: "cn/installation" })],
  ["norms proposed by oneself", matter({ procedure: "cn/norms", about: SELF })],
  ["norms proposed by another", matter({ procedure: "cn/norms", about: SOMEBODY })],
  ["decision in another jurisdiction", matter({ jurisdiction: ELSEWHERE })],
];

export const JURISDICTIONS: [string, Resource][] = [
  ["own jurisdiction", { type: "Jurisdiction", jurisdiction: HERE }],
  ["another jurisdiction", { type: "Jurisdiction", jurisdiction: ELSEWHERE }],
];
