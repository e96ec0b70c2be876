/**
 * Erasure by law. Its order is what makes it safe: the decision with its legal basis is recorded, then the words go, then
 * that they are gone is recorded. Whoever calls again after a crash in between finishes what is left.
 *
 * The erasure of an act is one matter of the procedure cn/erasure, under an id that only the record key makes from the
 * act's: there is never a second, and the ledger, which anybody may read, does not tell which act it was.
 */
import { FINDING_PROCEDURE, rebuildHandlings } from "../findings/index.ts";
import { actById, digestUnder, eraseAct, idOf, matterRow, type StoredAct } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { rebuildTasks, TASK_PROCEDURE } from "../tasks/index.ts";
import { answered, nothingThere } from "./matters.ts";
import { type Call, operation, z } from "./operation.ts";
import { Id, Instant } from "./shapes.ts";

const PROCEDURE = "cn/erasure";
/** What the watchers wrote down, and the registry and the law that every later act is judged by, cannot be erased here. */
const KEPT = ["cn/erasure", "cn/access", "cn/installation", "cn/registry", "cn/norms"];

const Reason = z
  .strictObject({
    document: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .openapi({ description: "The law or decision that it rests on" }),
    article: z.string().trim().min(1).max(100).optional(),
    reason: z.string().trim().min(2).max(1000),
  })
  .openapi("ErasureReason");

type Erasure = Call<{ id: string }, unknown, z.infer<typeof Reason>>;

export const erasureOperations = [
  operation({
    id: "eraseAct",
    method: "post",
    path: "/api/v1/acts/:id/erase",
    tag: "Acts",
    summary: "Erases an act's words by law; the act and its place in the ledger stay",
    access: "eraseContent",
    records: true,
    params: z.object({ id: Id }),
    body: Reason,
    answer: z.object({
      act: Id,
      erased: z.literal(true),
      erasure: Id.openapi({ description: "The matter that records the erasure" }),
      backupsUntil: Instant.nullable().openapi({
        description: "Until when at the latest a backup can still hold it; null where there is none",
      }),
    }),
    problems: ["act_malformed"],
    async handle(call) {
      const { services, principal, authorize } = call;
      const { jurisdiction } = principal;
      authorize("eraseContent", { type: "Jurisdiction", jurisdiction });
      const { database, eraser, recordKey } = services;
      if (!eraser)
        throw new Problem("database_unavailable", {
          zh: "本系统未配置删除角色，请系统管理员设置 DATABASE_ERASER_URL 后重启；未记录任何内容",
          en: "This installation has no eraser role: set DATABASE_ERASER_URL and restart; nothing was recorded",
        });
      const act = await actById(database, recordKey, jurisdiction, call.params.id);
      const matter = act && (await matterRow(database, jurisdiction, act.matter));
      if (!act || !matter || KEPT.includes(matter.procedure)) throw nothingThere();
      const erasure = idOf(digestUnder(recordKey, "erasure")(act.id));
      const before = await matterRow(database, jurisdiction, erasure);
      if (!before) await recordOrder(call, act, erasure);
      const { blobs } = await eraseAct(eraser, jurisdiction, act.id);
      await services.blobs.discard(blobs);
      // What the tables know of a handling came out of its words.
      if (matter.procedure === FINDING_PROCEDURE)
        await rebuildHandlings(database, recordKey, jurisdiction, matter.id);
      if (matter.procedure === TASK_PROCEDURE)
        await rebuildTasks(database, recordKey, jurisdiction, matter.id);
      if (!before?.closed) await recordCarriedOut(call, act, erasure);
      const backupsUntil = await services.backups.erasedUntil();
      return { act: act.id, erased: true as const, erasure, backupsUntil };
    },
  }),
];

async function recordOrder(
  { services, principal, body, idempotency }: Erasure,
  act: StoredAct,
  erasure: string,
): Promise<void> {
  answered(
    await services.matters.admit({
      jurisdiction: principal.jurisdiction,
      matter: { open: { procedure: PROCEDURE, body: act.body, id: erasure } },
      acts: [
        {
          type: "erasure.ordered",
          actor: { system: "clock" },
          claimedAt: services.clock.now().toISOString(),
          data: { act: act.id, ...body, by: principal.account },
        },
      ],
      idempotency: { ...idempotency, request: ["eraseAct", act.id, body] },
    }),
  );
}

async function recordCarriedOut(
  { services, principal }: Erasure,
  act: StoredAct,
  erasure: string,
): Promise<void> {
  answered(
    await services.matters.admit({
      jurisdiction: principal.jurisdiction,
      matter: { id: erasure },
      acts: [
        {
          type: "erasure.carried-out",
          actor: { system: "clock" },
          claimedAt: services.clock.now().toISOString(),
          data: { act: act.id },
        },
      ],
      after: 1,
    }),
  );
}
