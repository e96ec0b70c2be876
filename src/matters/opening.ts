/** How a matter begins: by an act that opens, under the procedure that is in force on that day. */
import { type ActDraft, type Admission, type Refusal, refusal } from "./act.ts";
import { initialState, type MatterState } from "./decide.ts";
import type { LawOf } from "./law.ts";

/** @param on the jurisdiction's civil day, YYYY-MM-DD */
export function openState(
  law: LawOf,
  admission: Admission,
  matter: string,
  on: string,
): MatterState | Refusal {
  const { jurisdiction } = admission;
  const { procedure: id, body } = (admission.matter as { open: { procedure: string; body: string } }).open;
  const procedure = law({ jurisdiction, body, procedure: id, on });
  if ("ok" in procedure) return procedure;
  const opener = procedure.acts[(admission.acts[0] as ActDraft).type];
  if (opener && !opener.opens)
    return refusal(
      "act_not_known",
      `“${opener.title.zh}”不能开启事项；先记录：${openers(procedure)
        .map((a) => a.title.zh)
        .join("、")}`,
      `${opener.title.en} cannot open a matter; record first: ${openers(procedure)
        .map((a) => a.title.en)
        .join(", ")}`,
    );
  return initialState({ jurisdiction, matter, body, procedure });
}

function openers(procedure: MatterState["procedure"]) {
  return Object.values(procedure.acts).filter((act) => act.opens);
}
