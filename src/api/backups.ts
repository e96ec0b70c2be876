/** Backups over HTTP: all three administrators see how they stand, the system administrator makes and tests them. */
import { BackupBusy } from "../backup/index.ts";
import { Problem } from "../platform/index.ts";
import { type Call, operation, z } from "./operation.ts";
import { Bilingual, Instant } from "./shapes.ts";

const tag = "Administration";
const File = z.string().regex(/^quanjian-[0-9TZ]+\.tar$/);

const BackupShape = z
  .object({
    file: z.string(),
    madeAt: Instant,
    bytes: z.int(),
    sha256: z.string().openapi({ description: "Of the whole file, as sha256sum prints it" }),
    tables: z.int(),
    rows: z.int(),
    files: z.int(),
    by: z.enum(["night", "page", "console"]),
    testedAt: Instant.nullable(),
    testOk: z.boolean().nullable(),
    found: z.array(Bilingual).nullable().openapi({ description: "A sentence for each thing amiss" }),
    isThere: z.boolean().openapi({ description: "False where the file has gone from its folder" }),
  })
  .openapi("Backup");

const WorkShape = z.object({
  kind: z.enum(["make", "test"]),
  file: z.string(),
  startedAt: Instant,
  step: z.enum(["tables", "files", "reading", "filling", "comparing", "ledger", "acts"]).nullable(),
  done: z.int(),
  total: z.int(),
});

const EndedShape = z.object({
  kind: z.enum(["make", "test"]),
  file: z.string(),
  at: Instant,
  outcome: z.enum(["done", "cancelled", "failed"]),
  message: Bilingual.nullable().openapi({ description: "Why it failed; null otherwise" }),
});

const BackupsShape = z
  .object({
    items: z.array(BackupShape),
    strangers: z
      .array(z.string())
      .openapi({ description: "Files of backups that this installation did not make" }),
    folder: z.string(),
    keptDays: z.int().openapi({ description: "0: the nights make none, and none is removed" }),
    erasedUntil: Instant.nullable().openapi({
      description: "Until when at the latest what is erased now can stand in a backup",
    }),
    room: z
      .object({ free: z.int(), size: z.int() })
      .openapi({ description: "Of the disk of the backups, in bytes" }),
    work: WorkShape.nullable().openapi({ description: "What is being done in this process" }),
    ended: EndedShape.nullable().openapi({ description: "How the last work of this process ended" }),
  })
  .openapi("Backups");

type Asking = Pick<Call<unknown, unknown, unknown>, "services" | "principal">;

/**
 * Starts a work that goes on after the answer; its end is recorded and shown by getBackups.
 * @throws Problem backup_busy.
 */
async function begin(
  { services, principal }: Asking,
  type: "installation.backup-made" | "installation.backup-tested",
  work: () => Promise<unknown>,
): Promise<void> {
  const { account, jurisdiction } = principal;
  const running = work().then(async () => {
    await services.recordAccountChange({ type, jurisdiction, account, by: account, data: {} });
  });
  const early = new Promise<null>((resolve) => setTimeout(resolve, 50, null));
  const refused = await Promise.race([
    running.then(
      () => null,
      (error: unknown) => error,
    ),
    early,
  ]);
  if (refused instanceof BackupBusy)
    throw new Problem(
      "backup_busy",
      {
        zh: "正在备份或测试备份：请等它结束，或先取消",
        en: "A backup is being made or tested: wait until it has ended, or cancel it",
      },
      { cause: refused },
    );
  running.catch((error: unknown) => {
    if (!(error instanceof Error && error.name === "AbortError"))
      services.log.error(
        { reason: error instanceof Error ? error.message : String(error) },
        "work on backups failed",
      );
  });
}

export const backupOperations = [
  operation({
    id: "listBackups",
    method: "get",
    path: "/api/v1/backups",
    tag,
    summary: "The backups of the installation, their last tests, and what is being done",
    access: "readSystem",
    answer: BackupsShape,
    async handle({ services, principal, authorize }) {
      authorize("readSystem", { type: "Jurisdiction", jurisdiction: principal.jurisdiction });
      const { backups } = services;
      const items = await backups.list();
      return {
        items: items.map(({ madeBy, removedAt: _, ...item }) => ({
          ...item,
          by: madeBy === "night" ? ("night" as const) : madeBy ? ("page" as const) : ("console" as const),
        })),
        strangers: backups.strangers(items),
        folder: backups.folder,
        keptDays: backups.keptDays,
        erasedUntil: await backups.erasedUntil(),
        room: backups.room(),
        ...backups.status(),
      };
    },
  }),
  operation({
    id: "makeBackup",
    method: "post",
    path: "/api/v1/backups",
    tag,
    summary: "System administrator: begins a backup; it is recorded when it has ended",
    access: "keepBackups",
    status: 204,
    problems: ["backup_busy"],
    async handle(call) {
      const { services, principal, authorize } = call;
      authorize("keepBackups", { type: "Jurisdiction", jurisdiction: principal.jurisdiction });
      await begin(call, "installation.backup-made", () => services.backups.make(principal.account));
      return new Response(null, { status: 204 });
    },
  }),
  operation({
    id: "testBackup",
    method: "post",
    path: "/api/v1/backups/test",
    tag,
    summary: "System administrator: begins the test of a backup by restoring it into a database of its own",
    access: "keepBackups",
    body: z.strictObject({ file: File }),
    status: 204,
    problems: ["backup_busy", "not_found"],
    async handle(call) {
      const { services, principal, body, authorize } = call;
      authorize("keepBackups", { type: "Jurisdiction", jurisdiction: principal.jurisdiction });
      const known = (await services.backups.list()).find(({ file }) => file === body.file);
      if (!known?.isThere)
        throw new Problem("not_found", {
          zh: "备份目录中没有此文件；可重新备份",
          en: "There is no such file among the backups; make a new one",
        });
      await begin(call, "installation.backup-tested", () => services.backups.test(body.file));
      return new Response(null, { status: 204 });
    },
  }),
  operation({
    id: "cancelBackup",
    method: "post",
    path: "/api/v1/backups/cancel",
    tag,
    summary: "System administrator: cancels what is being done; nothing half made stays",
    access: "keepBackups",
    answer: z.object({ cancelled: z.boolean() }),
    async handle({ services, principal, authorize }) {
      authorize("keepBackups", { type: "Jurisdiction", jurisdiction: principal.jurisdiction });
      return { cancelled: services.backups.cancel() };
    },
  }),
];
