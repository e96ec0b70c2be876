/** Who asks: an account, the person behind it, and the offices which the registry says that person holds now. Pure. */

export type HeldOffice = {
  office: string;
  body: string;
  /** The body directly above it; null for one that has none. */
  bodyAbove?: string | null;
  title: string;
  function: string;
  principal: string;
  acting: boolean;
};

export type Administrator = "system" | "security" | "audit";

/** What stands between a sign-in and any right: a password that was read out, a second factor that is not set up. */
export type Pending = "password" | "second-factor";

export type Principal = {
  account: string;
  person: string | null;
  name: string;
  jurisdiction: string;
  administrator: Administrator | null;
  pending: Pending | null;
  offices: HeldOffice[];
  clerkOf: string[];
  /** Members and principals alike. */
  memberOf: string[];
  principalOf: string[];
  /** Bodies directly above one whose principal office is held: a department's head brings its items before them. */
  headUnder: string[];
  covers: string[];
  /** Matters on which the person is recused: neither read nor found, whatever else the offices allow. */
  recusedFrom: string[];
  /** Functions that reach over the whole jurisdiction: discipline-officer, organisation-officer, auditor, inspector, regulation-officer. */
  functions: string[];
};

const WHOLE_JURISDICTION = new Set([
  "discipline-officer",
  "organisation-officer",
  "auditor",
  "inspector",
  "regulation-officer",
]);

export function derivePrincipal(
  account: Pick<Principal, "account" | "person" | "name" | "jurisdiction" | "administrator"> & {
    pending?: Pending | null;
  },
  offices: HeldOffice[],
  covers: string[],
): Principal {
  const { account: id, person, name, jurisdiction, administrator, pending = null } = account;
  const bodiesWhere = (test: (office: HeldOffice) => boolean) => [
    ...new Set(offices.filter(test).map((office) => office.body)),
  ];
  return {
    account: id,
    person,
    name,
    jurisdiction,
    administrator,
    pending,
    offices,
    covers,
    recusedFrom: [],
    clerkOf: bodiesWhere((o) => o.function === "clerk"),
    memberOf: bodiesWhere((o) => o.function === "member" || o.principal !== "none"),
    principalOf: bodiesWhere((o) => o.principal !== "none"),
    headUnder: [...new Set(offices.flatMap((o) => (o.principal !== "none" && o.bodyAbove) || []))],
    functions: [...new Set(offices.map((o) => o.function).filter((f) => WHOLE_JURISDICTION.has(f)))],
  };
}
