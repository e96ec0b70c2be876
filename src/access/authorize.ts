/** Cedar decides on one thing. Anything but a clean "allow" is a deny, errors included. */
import { readFileSync } from "node:fs";
import { preparsePolicySet, preparseSchema, statefulIsAuthorized, validate } from "@cedar-policy/cedar-wasm/nodejs";
import type { Principal } from "./principal.ts";

export const ACTIONS = [
  "readRegistry",
  "changeRegistry",
  "readLedgerStatus",
  "createAccount",
  "activateAccount",
  "readAccounts",
  "readLooks",
  "eraseContent",
  "openMatter",
  "recordAct",
  "readMatter",
  "readFinding",
  "readReceipt",
] as const;
export type Action = (typeof ACTIONS)[number];

export type Resource =
  | { type: "Matter"; jurisdiction: string; body: string; procedure: string; class: string | null; about?: string | null }
  | { type: "Jurisdiction"; jurisdiction: string };

const POLICIES = readFileSync(new URL("policies/policies.cedar", import.meta.url), "utf8");
const SCHEMA = readFileSync(new URL("policies/schema.cedarschema", import.meta.url), "utf8");

prepare("quanjian", POLICIES);

/** @throws when the policies do not fit the schema, strictly: a server with doubtful policies does not start. */
export function prepare(name: string, policies: string): void {
  const checked = validate({ schema: SCHEMA, policies: { staticPolicies: policies }, validationSettings: { mode: "strict" } });
  const faults =
    checked.type === "failure"
      ? checked.errors.map((e) => e.message)
      : [...checked.validationErrors, ...checked.validationWarnings].map((e) => `${e.policyId}: ${e.error.message}`);
  if (faults.length > 0) throw new Error(`the access policies do not stand: ${faults.join("; ")}`);
  const parsed = preparsePolicySet(name, { staticPolicies: policies });
  const schema = preparseSchema(name, SCHEMA);
  if (parsed.type === "failure" || schema.type === "failure") throw new Error("the access policies cannot be read");
}

export function authorize(
  principal: Principal,
  action: Action,
  resource: Resource,
  policies = "quanjian",
): { allowed: boolean; reason: string } {
  const uid = { type: "Quanjian::Person", id: principal.account };
  const target = { type: `Quanjian::${resource.type}`, id: "it" };
  const answer = statefulIsAuthorized({
    principal: uid,
    action: { type: "Quanjian::Action", id: action },
    resource: target,
    context: {},
    preparsedSchemaName: policies,
    preparsedPolicySetId: policies,
    validateRequest: true,
    entities: [
      { uid, attrs: attributesOf(principal), parents: [] },
      { uid: target, attrs: attributesOfResource(resource), parents: [] },
    ],
  });
  if (answer.type === "failure") return { allowed: false, reason: answer.errors.map((e) => e.message).join("; ") };
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0)
    return { allowed: false, reason: diagnostics.errors.map((e) => `${e.policyId}: ${e.error.message}`).join("; ") };
  return { allowed: decision === "allow", reason: diagnostics.reason.join(", ") };
}

function attributesOf(principal: Principal) {
  const { jurisdiction, clerkOf, memberOf, covers, functions } = principal;
  return {
    jurisdiction,
    person: principal.person ?? "",
    administrator: principal.administrator ?? "",
    clerkOf,
    memberOf,
    covers,
    functions,
  };
}

function attributesOfResource(resource: Resource): Record<string, string> {
  if (resource.type === "Jurisdiction") return { jurisdiction: resource.jurisdiction };
  const { jurisdiction, body, procedure } = resource;
  return { jurisdiction, body, procedure, class: resource.class ?? "", about: resource.about ?? "" };
}
