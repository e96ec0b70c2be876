import type { VerifierKey } from "./keys.ts";
import { parseVkey } from "./keys.ts";

/**
 * Witness policies in the form of C2SP tlog-policy: which witnesses are known and which of them make a quorum.
 * The operator's own witness may be listed, but it never stands in a group that the quorum rests on.
 */

export interface PolicyWitness {
  readonly name: string;
  readonly key: VerifierKey;
  readonly url: string | null;
}

export interface WitnessPolicy {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: readonly PolicyWitness[];
  /** Threshold and members of each group. */
  readonly groups: ReadonlyMap<string, { readonly threshold: number; readonly members: readonly string[] }>;
  /** A witness, a group, or "none". */
  readonly quorum: string;
}

export type PolicyReading =
  | { readonly ok: true; readonly policy: WitnessPolicy }
  | { readonly ok: false; readonly line: number; readonly message: string };

const NO_QUORUM = "none";

interface Draft {
  logs: VerifierKey[];
  witnesses: PolicyWitness[];
  groups: Map<string, { threshold: number; members: string[] }>;
  quorum: string | null;
  usedAsMember: Set<string>;
}

function isTaken(draft: Draft, name: string): boolean {
  return name === NO_QUORUM || draft.groups.has(name) || draft.witnesses.some((w) => w.name === name);
}

function isDefined(draft: Draft, name: string): boolean {
  return name !== NO_QUORUM && isTaken(draft, name);
}

const isSameKey = (a: VerifierKey, b: VerifierKey): boolean => a.publicKey.equals(b.publicKey);

/** Each reads one kind of line into the draft and returns what is wrong with it, or null. */
const LINES: Record<string, (draft: Draft, items: readonly string[]) => string | null> = {
  log(draft, [vkey = "", , extra]) {
    const key = parseVkey(vkey);
    if (key === null || key.role !== "log" || extra !== undefined) return "expected: log <vkey> [<url>]";
    if (draft.logs.some((other) => isSameKey(other, key))) return "this log stands twice";
    draft.logs.push(key);
    return null;
  },
  witness(draft, [name = "", vkey = "", url, extra]) {
    const key = parseVkey(vkey);
    if (key === null || key.role !== "witness" || extra !== undefined) {
      return "expected: witness <name> <vkey> [<url>], with a vkey of cosignature type";
    }
    if (isTaken(draft, name)) return `the name ${name} is taken`;
    if (draft.witnesses.some((other) => isSameKey(other.key, key))) {
      return "two witnesses never share a key";
    }
    // Signatures are told apart by the names in their lines: two keys of one name would be heard as one.
    if (draft.witnesses.some((other) => other.key.name === key.name)) {
      return `two keys are named ${key.name}`;
    }
    draft.witnesses.push({ name, key, url: url ?? null });
    return null;
  },
  group(draft, [name = "", rule = "", ...members]) {
    if (name === "" || isTaken(draft, name)) return `the name ${name} is taken or missing`;
    const undefinedMember = members.find((member) => !isDefined(draft, member));
    if (undefinedMember !== undefined) return `${undefinedMember} is not defined above`;
    if (members.some((m, i) => draft.usedAsMember.has(m) || members.indexOf(m) !== i)) {
      return "a witness or group is a member once only";
    }
    const words: Record<string, number> = { any: 1, all: members.length };
    const threshold = words[rule] ?? (/^[1-9][0-9]*$/.test(rule) ? Number(rule) : 0);
    if (members.length === 0 || threshold < 1 || threshold > members.length) {
      return "expected: group <name> all|any|<k> <member>…, with k from 1 to the number of members";
    }
    for (const member of members) draft.usedAsMember.add(member);
    draft.groups.set(name, { threshold, members });
    return null;
  },
  quorum(draft, [name = "", extra]) {
    if (draft.quorum !== null) return "a policy has one quorum line";
    if (extra !== undefined || (name !== NO_QUORUM && !isDefined(draft, name))) {
      return "expected: quorum none|<name defined above>";
    }
    draft.quorum = name;
    return null;
  },
};

/** Reads a policy file; the first fault is named with its line. */
export function parsePolicy(text: string): PolicyReading {
  const draft: Draft = {
    logs: [],
    witnesses: [],
    groups: new Map(),
    quorum: null,
    usedAsMember: new Set(),
  };
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const items = line.split(/[ \t]+/).filter((item) => item !== "");
    const keyword = items[0];
    if (keyword === undefined || keyword.startsWith("#")) continue;
    const read = Object.hasOwn(LINES, keyword) ? LINES[keyword] : undefined;
    const message = read === undefined ? `unknown keyword ${keyword}` : read(draft, items.slice(1));
    if (message !== null) return { ok: false, line: index + 1, message };
  }
  const { logs, witnesses, groups, quorum } = draft;
  if (quorum === null) return { ok: false, line: lines.length, message: "a policy needs a quorum line" };
  return { ok: true, policy: { logs, witnesses, groups, quorum } };
}

/** False for "quorum none": the log may sign, but nothing that it signs is witnessed. */
export function hasQuorum(policy: WitnessPolicy): boolean {
  return policy.quorum !== NO_QUORUM;
}

/** Whether these witnesses (key names) together make the quorum. */
export function quorumMet(policy: WitnessPolicy, keyNames: ReadonlySet<string>): boolean {
  const met = (name: string): boolean => {
    const group = policy.groups.get(name);
    if (group !== undefined) return group.members.filter(met).length >= group.threshold;
    const witness = policy.witnesses.find((w) => w.name === name);
    return witness !== undefined && keyNames.has(witness.key.name);
  };
  return policy.quorum === NO_QUORUM || met(policy.quorum);
}

/** Whether the quorum can rest on this witness at all. */
export function countsForQuorum(policy: WitnessPolicy, witness: PolicyWitness): boolean {
  const reached = (name: string): string[] => [
    name,
    ...(policy.groups.get(name)?.members ?? []).flatMap(reached),
  ];
  return reached(policy.quorum).includes(witness.name);
}

export interface WitnessOffice {
  readonly vkey: string;
  readonly url: string | null;
  readonly department: string;
  /** "operator" is the department that runs this installation: listed, shown, never counted. */
  readonly standing: "department" | "outside" | "operator";
}

/**
 * Writes the policy "so many of the departments, and one outside or higher body".
 * The numbers are the caller's: they come from the jurisdiction's norms.
 */
export function writePolicy(
  logVkeys: readonly string[],
  offices: readonly WitnessOffice[],
  threshold: { departments: number; outside: number },
): string {
  const lines = logVkeys.map((vkey) => `log ${vkey}`);
  const members: Record<WitnessOffice["standing"], string[]> = { department: [], outside: [], operator: [] };
  for (const office of offices) {
    const name = office.vkey.slice(0, office.vkey.indexOf("+"));
    lines.push(`# ${office.standing}: ${office.department.replaceAll(/\s+/g, " ")}`);
    lines.push(`witness ${name} ${office.vkey}${office.url === null ? "" : ` ${office.url}`}`);
    members[office.standing].push(name);
  }
  const groups: string[] = [];
  if (threshold.departments > 0) {
    lines.push(`group departments ${threshold.departments} ${members.department.join(" ")}`);
    groups.push("departments");
  }
  if (threshold.outside > 0) {
    lines.push(`group outside ${threshold.outside} ${members.outside.join(" ")}`);
    groups.push("outside");
  }
  if (groups.length > 0) lines.push(`group quorum-of-witnesses all ${groups.join(" ")}`);
  lines.push(`quorum ${groups.length > 0 ? "quorum-of-witnesses" : NO_QUORUM}`);
  return `${lines.join("\n")}\n`;
}
