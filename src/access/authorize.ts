/** Cedar decides on one thing. Anything but a clean "allow" is a deny, errors included. */
import { readFileSync } from "node:fs";
import {
  policySetTextToParts,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
} from "@cedar-policy/cedar-wasm/nodejs";
import type { Principal } from "./principal.ts";

export const ACTIONS = [
  "readRegistry",
  "changeRegistry",
  "readLedgerStatus",
  "createAccount",
  "activateAccount",
  "readAccounts",
  "readLooks",
  "readAccountLog",
  "manageSessions",
  "keepBackups",
  "readSystem",
  "eraseContent",
  "proposeNorm",
  "openMatter",
  "proposeItem",
  "recordAct",
  "readMatter",
  "readFinding",
  "readReceipt",
  "backTest",
  "adoptNorm",
  "readHandling",
  "handleFinding",
  "answerFinding",
  "revealPositions",
  "readFigures",
  "readTone",
  "recordPresence",
  "enterRoom",
  "readNotice",
] as const;
export type Action = (typeof ACTIONS)[number];

export type Resource =
  | {
      type: "Matter";
      jurisdiction: string;
      body: string;
      procedure: string;
      class: string | null;
      about?: string | null;
      /** Of one that there is: its id, by which it is known whether the principal is recused on it. */
      matter?: string;
    }
  | { type: "Jurisdiction"; jurisdiction: string };

const POLICIES = readFileSync(new URL("policies/policies.cedar", import.meta.url), "utf8");
const SCHEMA = readFileSync(new URL("policies/schema.cedarschema", import.meta.url), "utf8");

type Decision = { allowed: boolean; reason: string };
type Question = Parameters<typeof statefulIsAuthorized>[0];

/**
 * Answers to what was asked before: the same question to the same policies has the same answer, and Cedar takes a fifth
 * of a millisecond for it, a good part of what recording an act takes.
 */
const remembered = new Map<string, Decision>();
const REMEMBERED_MOST = 10_000;

prepare("quanjian", POLICIES);

/** @throws when the policies do not fit the schema, strictly: a server with doubtful policies does not start. */
export function prepare(name: string, policies: string): void {
  const staticPolicies = byId(policies);
  const checked = validate({
    schema: SCHEMA,
    policies: { staticPolicies },
    validationSettings: { mode: "strict" },
  });
  const faults =
    checked.type === "failure"
      ? checked.errors.map((e) => e.message)
      : [
          ...[...checked.validationErrors, ...checked.validationWarnings].map(
            (e) => `${e.policyId}: ${e.error.message}`,
          ),
          ...checked.otherWarnings.map((e) => e.message),
        ];
  if (faults.length > 0) throw doNotStand(faults);
  remembered.clear();
  const parsed = preparsePolicySet(name, { staticPolicies });
  const schema = preparseSchema(name, SCHEMA);
  if (parsed.type === "failure" || schema.type === "failure")
    throw new Error("the access policies cannot be read");
}

/** The policies under the names that they carry, so that an answer can say which one it rests on. */
function byId(policies: string): Record<string, string> {
  const parts = policySetTextToParts(policies);
  if (parts.type === "failure") throw doNotStand(parts.errors.map((e) => e.message));
  const named: Record<string, string> = {};
  for (const text of parts.policies) {
    const id = /@id\("([^"]+)"\)/.exec(text)?.[1];
    if (!id || named[id])
      throw doNotStand([id ? `two policies are named ${id}` : `a policy has no @id: ${text}`]);
    named[id] = text;
  }
  return named;
}

function doNotStand(faults: string[]): Error {
  return new Error(`the access policies do not stand: ${faults.join("; ")}`);
}

export function authorize(
  principal: Principal | null,
  action: Action,
  resource: Resource,
  policies = "quanjian",
): Decision {
  if (!principal) return { allowed: false, reason: "not signed in" };
  const uid = { type: "Quanjian::Person", id: principal.account };
  const target = { type: `Quanjian::${resource.type}`, id: "it" };
  const question: Question = {
    principal: uid,
    action: { type: "Quanjian::Action", id: action },
    resource: target,
    context: {},
    preparsedSchemaName: policies,
    preparsedPolicySetId: policies,
    validateRequest: true,
    entities: [
      { uid, attrs: attributesOf(principal, resource), parents: [] },
      { uid: target, attrs: attributesOfResource(principal, resource), parents: [] },
    ],
  };
  const words = JSON.stringify(question);
  const known = remembered.get(words);
  if (known) return known;
  const decision = ask(question);
  if (remembered.size >= REMEMBERED_MOST) remembered.clear();
  remembered.set(words, decision);
  return decision;
}

function ask(question: Question): Decision {
  const answer = statefulIsAuthorized(question);
  const complaints = [...(answer.type === "failure" ? answer.errors : []), ...answer.warnings];
  if (answer.type === "failure" || complaints.length > 0)
    return { allowed: false, reason: complaints.map((e) => e.message).join("; ") };
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0)
    return {
      allowed: false,
      reason: diagnostics.errors.map((e) => `${e.policyId}: ${e.error.message}`).join("; "),
    };
  return { allowed: decision === "allow", reason: diagnostics.reason.join(", ") };
}

/**
 * Policies ask only whether a set of bodies holds the resource's own, whether the act is about the principal, and whether
 * the principal is recused on it. So of a station that covers hundreds that one body is handed over, another person's name
 * and the matter's id are not: the same few questions come again and again.
 */
function attributesOf(principal: Principal, resource: Resource) {
  const of = (bodies: string[]) =>
    resource.type === "Matter" && bodies.includes(resource.body) ? [resource.body] : [];
  return {
    jurisdiction: principal.jurisdiction,
    person: principal.person ?? "",
    administrator: principal.administrator ?? "",
    pending: principal.pending ?? "",
    clerkOf: of(principal.clerkOf),
    memberOf: of(principal.memberOf),
    worksAt: of(principal.offices.map((office) => office.body)),
    headUnder: of(principal.headUnder),
    covers: of(principal.covers),
    functions: principal.functions,
  };
}

function attributesOfResource(principal: Principal, resource: Resource): Record<string, string | boolean> {
  if (resource.type === "Jurisdiction") return { jurisdiction: resource.jurisdiction };
  const { jurisdiction, body, procedure, about, matter } = resource;
  return {
    jurisdiction,
    body,
    procedure,
    class: resource.class ?? "",
    about: about === principal.person ? (about ?? "") : "",
    recused: matter !== undefined && principal.recusedFrom.includes(matter),
  };
}
