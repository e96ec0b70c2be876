/** Who must have approved an act: said in words, and judged where the procedure records approvals as an act. */
import { buildConstraint, type Ground, namesOn } from "./build-constraint.ts";
import { dayIn } from "./dates.ts";
import type { Approval, Constraint } from "./model.ts";
import { listOf } from "./names.ts";
import { compile } from "./select.ts";
import type { RawAct, RawConstraint, RawSelector } from "./shape.ts";

/** Roles of accounts; a procedure declares further ones under `roles`. */
export const ACCOUNT_ROLES: readonly string[] = [
  "clerk",
  "member",
  "chair",
  "observer",
  "discipline-officer",
  "organisation-officer",
  "auditor",
  "inspector",
  "regulation-officer",
  "system-administrator",
  "security-administrator",
  "audit-administrator",
];

export function knowsRole(role: string, { raw }: Pick<Ground, "raw">): boolean {
  return (
    ACCOUNT_ROLES.includes(role) || Object.hasOwn(raw.roles, role) || Object.hasOwn(raw.capacities, role)
  );
}

export function approvalOf(name: string, act: RawAct, ground: Ground): Approval | null {
  const { approval } = act;
  if (!approval) return null;
  const path = ["acts", name, "approval"];
  const table = ground.tables.get(approval.by);
  if (!table && !knowsRole(approval.by, ground))
    ground.report(
      [...path, "by"],
      `there is no role and no table "${approval.by}"`,
      `Declare it under roles; there are ${listOf([...ACCOUNT_ROLES, ...Object.keys(ground.raw.roles), ...ground.tables.keys()])}.`,
    );
  if (approval.when)
    compile(approval.when, [ground.full(name)], [...path, "when"], namesOn(dayIn(ground.inForce), ground));
  const by = table ? { table: approval.by } : { role: approval.by };
  return { by, when: approval.when ?? null, basis: approval.basis };
}

/** Precedence of the approval; where a table says by whom, one for each of its answers, all under one id. */
export function approvalConstraints(ground: Ground): Constraint[] {
  return Object.entries(ground.raw.acts).flatMap(([name, act]) => {
    const { approval } = act;
    if (!approval?.act) return [];
    const path = ["acts", name, "approval"];
    const approving = ground.acts[ground.full(approval.act)];
    if (!approving) {
      ground.report(
        [...path, "act"],
        `there is no act "${approval.act}"`,
        `Acts are ${listOf(Object.keys(ground.acts))}.`,
      );
      return [];
    }
    const hasField = approving.fields.some((f) => f.key === approval.field);
    const table = ground.tables.get(approval.by);
    if (table && !hasField) {
      ground.report(
        [...path, "field"],
        `"${approving.type}" has no field "${approval.field}"`,
        "Name the field that says who approved.",
      );
      return [];
    }
    const answers = table ? answersOf(table.rows.map((r) => r.output)) : [approval.by];
    return answers.flatMap((answer) => {
      const is = table ? `${table.id} = ${JSON.stringify(answer)}` : null;
      const when = [approval.when && `(${approval.when})`, is].filter(Boolean).join(" and ");
      const activation: RawSelector = when ? { act: name, when } : name;
      const target: RawSelector = hasField
        ? { act: approval.act as string, with: { [approval.field]: answer } }
        : (approval.act as string);
      const raw: RawConstraint = {
        title: { zh: `“${act.zh}”须先经批准`, en: `Approval before: ${act.en}` },
        severity: approval.severity,
        basis: approval.basis,
        broken: approval.broken ?? {
          zh: `“${act.zh}”之前没有应当批准者的批准记录。请核对审批手续；已批准的，补记。`,
          en: `No approval by whom it needs is recorded before: ${act.en}. Check the approval; if there was one, record it.`,
        },
        precedence: { activation, target, each: false, same: [], different: [] },
      };
      return buildConstraint(`${name}-approved`, raw, ground, path);
    });
  });
}

function answersOf(outputs: string[]): string[] {
  return [...new Set(outputs)].map((output) => String(JSON.parse(output)));
}
