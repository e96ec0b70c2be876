/** Who approves where a chief one level below is concerned: the list that people read says what the decision tables judge by. */
import { expect, test } from "vitest";
import type { Procedure } from "../src/norms/index.ts";
import { shippedNorms } from "../src/norms/shipped.fixture.ts";

const norms = await shippedNorms();
const on = "2024-05-08";
const procedure = (id: string) => norms.procedure(id, on) as Procedure;

/** What a decision table answers where its input has the value, in Chinese. */
function answer(id: string, table: string, input: string): string | undefined {
  const found = procedure(id).tables?.find((t) => t.id === table);
  const row = found?.rows.find((r) => r.cells[0] === input);
  return found?.options?.find((o) => JSON.stringify(o.value) === row?.output)?.title.zh;
}

const matrix = new Map(
  procedure("cn/lead")
    .lists?.find((l) => l.id === "approval_matrix")
    ?.rows.map(({ cells }) => [cells[0], String(cells[2])]),
);

test.each([
  ["inquiry", answer("cn/inquiry", "inquiry_approver", '"chief"')],
  ["preliminary_check", answer("cn/preliminary-check", "check_approver", '"chief"')],
  ["accountability", answer("cn/accountability", "start_approver", "true")],
])("%s: list and table name the same person", (step, approver) => {
  expect(approver).toBeDefined();
  expect(matrix.get(step)).toMatch(new RegExp(`^${approver}`));
});

test("every class of complaint in the list is one that a complaint can have", () => {
  const complaint = procedure("cn/complaint");
  const listed = complaint.lists
    ?.find((l) => l.id === "complaint_classes")
    ?.rows.map(({ cells }) => cells[0]);
  const field = complaint.acts["complaint.received"]?.fields.find((f) => f.key === "class");
  expect(listed).toEqual(field?.options?.map((o) => o.value));
});
