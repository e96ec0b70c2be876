/** Whether witnesses whose signatures were checked make the quorum of a policy (C2SP tlog-policy). Pure. */

const NONE = "none";

/** `signed`: the names in the keys of the witnesses whose signature held. What is not understood makes no quorum. */
export function isQuorum(policy: string, signed: ReadonlySet<string>): boolean {
  const met = new Map<string, boolean>();
  let quorum = NONE;
  for (const line of policy.split("\n")) {
    const [keyword, name = "", rule = "", ...members] = line.split(/[ \t]+/).filter((word) => word !== "");
    if (keyword === "witness") met.set(name, signed.has(rule.slice(0, rule.indexOf("+"))));
    if (keyword === "group") met.set(name, isGroupMet(rule, members, met));
    if (keyword === "quorum") quorum = name;
  }
  return quorum !== NONE && met.get(quorum) === true;
}

function isGroupMet(rule: string, members: string[], met: ReadonlyMap<string, boolean>): boolean {
  const needed = rule === "any" ? 1 : rule === "all" ? members.length : Number(rule);
  const found = members.filter((member) => met.get(member) === true).length;
  return Number.isSafeInteger(needed) && needed >= 1 && found >= needed;
}
