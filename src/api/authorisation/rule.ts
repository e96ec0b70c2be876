/** What a row of the authorisation table says, and the groups of people that rows speak of. */
import type { Asked } from "../given.fixture.ts";
import { type Ground, ROLES, type Role, type Server } from "../ground.fixture.ts";

export type Rule = {
  /** A fresh request, so that no role finds what another has used up. */
  asks(ground: Ground, server: Server, role: Role): Promise<Asked> | Asked;
  /** Who is answered; everybody else is refused: 401 without a session, 403 with one. */
  may: readonly Role[];
  /** How the others are refused: a thing that may not be seen answers as one that is not there. */
  otherwise?: 403 | 404;
  /** Who is refused in another way than the others. */
  but?: Partial<Record<Role, 403 | 404>>;
  /** Of a list: for whom it holds anything at all, and where. */
  sees?: { roles: readonly Role[]; in: string };
  /** A public operation that is refused for another reason, for everybody alike. */
  answers?: number;
};

export const EVERYBODY = ROLES;
export const SIGNED_IN = ROLES.filter((role) => role !== "anonymous");
export const COMPLETE = SIGNED_IN.filter((role) => role !== "pending");
export const SUPERVISORS = ["discipline-officer", "auditor", "inspector"] as const;
export const OWN_BODY = ["clerk", "member", "chief"] as const;
export const READERS = [...OWN_BODY, "station-officer", ...SUPERVISORS] as const;
export const ADMINISTRATORS = [
  "system-administrator",
  "security-administrator",
  "audit-administrator",
  "security-administrator-elsewhere",
] as const;

export const HANDLERS = ["station-officer", "discipline-officer"] as const;

export const REGULATION = ["regulation-officer", "second-regulation-officer"] as const;

/** Who reads a decision without more. */
export const READS_ONLY = {
  member: 403,
  chief: 403,
  "station-officer": 403,
  "discipline-officer": 403,
  auditor: 403,
  inspector: 403,
} satisfies Rule["but"];

export const FOR_THE_STATION = {
  may: ["station-officer"],
  but: { ...READS_ONLY, clerk: 403 },
  otherwise: 404,
} satisfies Partial<Rule>;

/** Of what only the clerk does in a meeting that others read. */
export const OF_THE_CLERK = { may: ["clerk"], but: READS_ONLY, otherwise: 404 } satisfies Partial<Rule>;

export const OF_THOSE_THERE = {
  may: [...OWN_BODY],
  but: { "station-officer": 403, "discipline-officer": 403, auditor: 403, inspector: 403 },
  otherwise: 404,
} satisfies Partial<Rule>;

export const SECURITY = "security-administrator";

/** In another jurisdiction the account is not there; the administrator's own action is allowed. */
export const OPENED_HERE = {
  may: [SECURITY],
  but: { "security-administrator-elsewhere": 404 },
} satisfies Partial<Rule>;
