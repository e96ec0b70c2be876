/** 规范采用 · adopting a rule: proposed by one, adopted by another, in force from a day that is still to come. */
import { NORMS_PROCEDURE, type SettingRow, settingOf, settingsOf } from "../adoption/index.ts";
import { type Actor, actsOf } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { answered, nothingThere } from "./matters.ts";
import { Proposal, proposalOf, Reasons } from "./norm-proposal.ts";
import { settingViews } from "./norm-settings-view.ts";
import { ProcedureId, SettingShape } from "./norm-shapes.ts";
import { today } from "./norm-view.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { Day, Id } from "./shapes.ts";

const tag = "Norms";
const byId = z.object({ id: Id });

type Recording = Call<unknown, unknown, unknown>;
type SettingView = z.input<typeof SettingShape>;

async function viewOf(call: Recording, setting: string): Promise<SettingView> {
  const { services, principal } = call;
  const row = await settingOf(services.database, principal.jurisdiction, setting);
  const [view] = row
    ? await settingViews(services, call, [row], await today(services, principal.jurisdiction))
    : [];
  if (!view) throw nothingThere();
  return view;
}

/** The person acts in the office that makes a regulation officer of them. */
function actorOf({ principal }: Recording): Actor {
  const office = principal.offices.find((o) => o.function === "regulation-officer");
  if (!principal.person || !office) throw notAllowed();
  return { person: principal.person, office: office.office };
}

function ownProposal(): Problem {
  return new Problem("not_allowed", {
    zh: "提出人不得采用自己的提议，请由另一名法规工作人员核对后采用",
    en: "Nobody adopts what they proposed; let another regulation officer check and adopt it",
  });
}

function proposedAnew(): Problem {
  return new Problem("matter_moved_on", {
    zh: "其后另行提出了别的日期；请刷新、核对后再采用",
    en: "Another day has been proposed since; look again before you adopt it",
  });
}

/** Null when the same request was not answered before. */
async function answeredBefore(call: Recording, request: unknown): Promise<SettingView | null> {
  const { services, principal, idempotency } = call;
  const before = await services.matters.askedBefore({
    jurisdiction: principal.jurisdiction,
    ...idempotency,
    request,
  });
  if (before && !before.ok) throw new Problem("idempotency_key_reused", before.message);
  return before ? viewOf(call, before.matter) : null;
}

async function record(
  call: Recording,
  row: SettingRow,
  request: unknown,
  act: { type: string; data: Record<string, unknown> },
  after: number,
): Promise<SettingView> {
  const { services, principal, idempotency } = call;
  answered(
    await services.matters.admit({
      jurisdiction: principal.jurisdiction,
      matter: { id: row.setting },
      acts: [{ ...act, actor: actorOf(call), claimedAt: services.clock.now().toISOString() }],
      after,
      idempotency: { ...idempotency, request },
    }),
  );
  return viewOf(call, row.setting);
}

export const normSettingOperations = [
  operation({
    id: "listNormSettings",
    method: "get",
    path: "/api/v1/norms/settings",
    tag,
    summary: "What has been proposed, adopted and withdrawn, latest first",
    access: "signed-in",
    query: z.object({ procedure: ProcedureId.optional() }),
    answer: z.object({ items: z.array(SettingShape) }),
    async handle(call) {
      const { services, principal, query } = call;
      const rows = await settingsOf(services.database, [principal.jurisdiction]);
      const wanted = rows.filter((row) => !query.procedure || row.procedure === query.procedure);
      return {
        items: await settingViews(services, call, wanted, await today(services, principal.jurisdiction)),
      };
    },
  }),
  operation({
    id: "proposeNormSetting",
    method: "post",
    path: "/api/v1/norms/settings",
    tag,
    summary:
      "Proposes a parameter's value or a pack, from a day on; it holds when somebody else has adopted it",
    access: "proposeNorm",
    records: true,
    body: Proposal,
    status: 201,
    answer: SettingShape,
    problems: ["adoption_refused", "act_malformed"],
    async handle(call) {
      const { services, principal, body, authorize, idempotency } = call;
      const { jurisdiction } = principal;
      authorize("proposeNorm", { type: "Jurisdiction", jurisdiction });
      const actor = actorOf(call);
      const office = principal.offices.find((o) => "office" in actor && o.office === actor.office);
      const answer = answered(
        await services.matters.admit({
          jurisdiction,
          matter: { open: { procedure: NORMS_PROCEDURE, body: office?.body ?? "" } },
          acts: [{ ...proposalOf(services, body), actor, claimedAt: services.clock.now().toISOString() }],
          idempotency: { ...idempotency, request: ["proposeNormSetting", body] },
        }),
      );
      return viewOf(call, answer.matter);
    },
  }),
  operation({
    id: "adoptNormSetting",
    method: "post",
    path: "/api/v1/norms/settings/:id/adopt",
    tag,
    summary: "Adopts what somebody else has proposed: a value, a pack, or a withdrawal",
    access: "adoptNorm",
    records: true,
    params: byId,
    body: z.strictObject({
      from: Day.optional().openapi({
        description: "The day that was looked at; refused when another has been proposed since",
      }),
      reasons: Reasons.optional(),
    }),
    answer: SettingShape,
    problems: ["adoption_refused", "matter_moved_on", "act_malformed"],
    async handle(call) {
      const { services, principal, params, body, authorize, allows } = call;
      const { jurisdiction } = principal;
      const row = await settingOf(services.database, jurisdiction, params.id);
      const resource = {
        type: "Matter" as const,
        jurisdiction,
        body: principal.offices[0]?.body ?? "",
        procedure: NORMS_PROCEDURE,
        class: null,
      };
      authorize("adoptNorm", resource);
      const acts = row ? await actsOf(services.database, services.recordKey, jurisdiction, row.setting) : [];
      const ending = acts.findLast((a) => a.type === "norms.withdrawal-proposed");
      const proposal = row?.endingOn ? ending : acts[0];
      // Whose proposal it is, of these very acts: the admission is refused where others have come in between.
      const about = proposal && "person" in proposal.actor ? proposal.actor.person : null;
      if (!allows("adoptNorm", { ...resource, about })) throw ownProposal();
      if (!row || !proposal) throw nothingThere();
      const request = ["adoptNormSetting", params.id, body];
      const before = await answeredBefore(call, request);
      if (before) return before;
      // A withdrawal from a day before the first is one from the first.
      const day = [String(proposal.data.from), row.fromOn].sort().at(-1);
      if (body.from && body.from !== day) throw proposedAnew();
      const type = row.endingOn
        ? "setting-withdrawn"
        : row.kind === "pack"
          ? "pack-adopted"
          : "parameter-set";
      const data = { ...proposal.data, reasons: body.reasons ?? proposal.data.reasons };
      return record(call, row, request, { type: `norms.${type}`, data }, acts.length);
    },
  }),
  operation({
    id: "withdrawNormSetting",
    method: "post",
    path: "/api/v1/norms/settings/:id/withdraw",
    tag,
    summary: "Drops a proposal, or proposes to withdraw what has been adopted from a day on",
    access: "proposeNorm",
    records: true,
    params: byId,
    body: z.strictObject({
      from: Day.optional().openapi({
        description: "Of an adopted setting: the first day on which it no longer holds",
      }),
      reasons: Reasons,
    }),
    answer: SettingShape,
    problems: ["adoption_refused", "matter_moved_on", "act_malformed"],
    async handle(call) {
      const { services, principal, params, body, authorize } = call;
      const { jurisdiction } = principal;
      authorize("proposeNorm", { type: "Jurisdiction", jurisdiction });
      const request = ["withdrawNormSetting", params.id, body];
      const before = await answeredBefore(call, request);
      if (before) return before;
      const row = await settingOf(services.database, jurisdiction, params.id);
      if (!row) throw nothingThere();
      const acts = await actsOf(services.database, services.recordKey, jurisdiction, row.setting);
      const { from, reasons } = body;
      const act =
        row.state === "adopted"
          ? { type: "norms.withdrawal-proposed", data: { ...(from ? { from } : {}), reasons } }
          : { type: "norms.proposal-dropped", data: { reasons } };
      return record(call, row, request, act, acts.length);
    },
  }),
];
