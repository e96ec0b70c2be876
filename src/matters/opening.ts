/** How a matter begins: by an act that opens, under the procedure that is in force on that day. */
import type { NormLibrary } from "../norms/index.ts";
import { type ActDraft, type Admission, type Refusal, refusal } from "./act.ts";
import { initialState, type MatterState } from "./decide.ts";

/** @param on the jurisdiction's civil day, YYYY-MM-DD */
export function openState(
  norms: NormLibrary,
  admission: Admission,
  matter: string,
  on: string,
): MatterState | Refusal {
  const { procedure: id, body } = (admission.matter as { open: { procedure: string; body: string } }).open;
  const procedure = norms.procedure(id, on);
  if (!procedure)
    return refusal(
      "procedure_not_known",
      `${on} 没有施行中的程序 ${id}；可用：${norms
        .procedures()
        .map((p) => p.id)
        .join("、")}`,
      `No procedure ${id} is in force on ${on}; there are ${norms
        .procedures()
        .map((p) => p.id)
        .join(", ")}`,
    );
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
  return initialState({ jurisdiction: admission.jurisdiction, matter, body, procedure });
}

function openers(procedure: MatterState["procedure"]) {
  return Object.values(procedure.acts).filter((act) => act.opens);
}
