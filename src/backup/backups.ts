/** The installation's backups as one thing: one work at a time, its progress told, its end written down. */
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Clock, Connection, Database, Words } from "../platform/index.ts";
import { tryLock } from "../platform/index.ts";
import { erasedUntil, IS_BACKUP, nameOf, outlived } from "./keeping.ts";
import { makeBackup, type Made, type Progress, type Step } from "./make.ts";
import {
  type BackupRow,
  listRegister,
  register,
  registered,
  registerRemoved,
  registerTrial,
} from "./register.ts";
import { sealKey } from "./seal.ts";
import { clearScratch, type Trial, tryBackup } from "./trial.ts";

export type BackupsOptions = {
  database: Database;
  /** The application's own: it may read every table. */
  connection: Connection;
  recordKey: Buffer;
  /** Where the backups lie. */
  folder: string;
  /** Where the database of a test lies while it is needed. */
  scratchFolder: string;
  blobs: string;
  keptDays: number;
  program: string;
  clock: Clock;
};

export type Work = {
  kind: "make" | "test";
  file: string;
  startedAt: string;
  step: Step | null;
  done: number;
  total: number;
};

export type Ended = {
  kind: Work["kind"];
  file: string;
  at: string;
  outcome: "done" | "cancelled" | "failed";
  /** Why it failed; null otherwise. */
  message: Words | null;
};

/** Another backup or test is being done, here or in another process. */
export class BackupBusy extends Error {
  override name = "BackupBusy";
}

export type OnShelf = BackupRow & { isThere: boolean };
export type Backups = ReturnType<typeof createBackups>;
type Watching = { signal?: AbortSignal | undefined; onProgress?: Progress };

export function createBackups(options: BackupsOptions) {
  const { database, connection, recordKey, folder, clock, keptDays } = options;
  let work: (Work & { controller: AbortController }) | null = null;
  let ended: Ended | null = null;
  const at = (file: string) => (isAbsolute(file) ? file : join(folder, file));

  /** One after the other in all processes of the installation. @throws BackupBusy, what the work throws, or an AbortError. */
  async function alone<T>(
    kind: Work["kind"],
    file: string,
    given: Watching,
    run: (watching: Watching) => Promise<T>,
  ): Promise<T> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = tryLock(join(folder, "backup.lock"));
    if ("heldBy" in lock)
      throw new BackupBusy(
        `process ${lock.heldBy.split(" ")[0]} makes or tests a backup: wait until it has ended, or cancel it`,
      );
    const controller = new AbortController();
    const signal = given.signal ? AbortSignal.any([controller.signal, given.signal]) : controller.signal;
    const mine = {
      kind,
      file,
      startedAt: clock.now().toISOString(),
      step: null,
      done: 0,
      total: 0,
      controller,
    };
    const current: typeof work = mine;
    work = current;
    const onProgress: Progress = (step, done, total) => {
      Object.assign(mine, { step, done, total });
      given.onProgress?.(step, done, total);
    };
    const end = (outcome: Ended["outcome"], message: Words | null = null) => {
      ended = { kind, file, at: clock.now().toISOString(), outcome, message };
    };
    try {
      clearHalves();
      const answer = await run({ signal, onProgress });
      end("done");
      return answer;
    } catch (error) {
      if (signal.aborted) end("cancelled");
      else end("failed", whyFailed(error));
      throw error;
    } finally {
      work = null;
      lock.release();
    }
  }

  /** What a process that was killed left half made. The lock is held, so nobody is writing. */
  function clearHalves(): void {
    for (const name of readdirSync(folder))
      if (name.endsWith(".part")) rmSync(join(folder, name), { force: true });
    clearScratch(options.scratchFolder);
  }

  return {
    keptDays,
    folder,
    blobs: options.blobs,
    program: options.program,
    /** @param by the account; "night"; null on the console. */
    async make(by: string | null, given: Watching = {}): Promise<Made> {
      const madeAt = clock.now();
      const file = nameOf(madeAt);
      return alone("make", file, given, async (watching) => {
        const { blobs, program } = options;
        const source = { connection, blobs, program, sealKey: sealKey(recordKey) };
        const made = await makeBackup(source, join(folder, file), madeAt, watching);
        await register(database, made, by);
        return made;
      });
    },

    /** Of a file of the list, or of one that lies elsewhere: then nothing is written down. */
    async test(file: string, given: Watching = {}): Promise<Trial> {
      return alone("test", file, given, async (watching) => {
        const row = await registered(database, file);
        const heads = await database.query<{ jurisdiction: string; vkey: string }>(
          "select jurisdiction, vkey from ledger_heads",
        );
        const trial = await tryBackup(at(file), {
          ...watching,
          recordKey,
          scratchFolder: options.scratchFolder,
          keys: new Map(heads.map(({ jurisdiction, vkey }) => [jurisdiction, vkey])),
          expected: row?.sha256 ?? null,
        });
        if (row) await registerTrial(database, file, trial, clock.now());
        return trial;
      });
    },

    /** Removes the files whose time of keeping is over. @returns their names. */
    async prune(): Promise<string[]> {
      const rows = (await listRegister(database)).filter(({ removedAt }) => !removedAt);
      const gone = keptDays === 0 ? [] : outlived(rows, keptDays, clock.now().getTime());
      for (const { file } of gone) {
        rmSync(at(file), { force: true });
        await registerRemoved(database, file, clock.now());
      }
      return gone.map(({ file }) => file);
    },

    /** Those that are kept, latest first; `isThere` false where the file has gone in another way. */
    async list(): Promise<OnShelf[]> {
      const rows = await listRegister(database);
      return rows
        .filter(({ removedAt }) => !removedAt)
        .map((row) => ({ ...row, isThere: existsSync(at(row.file)) }));
    },

    /** Until when at the latest what is erased now can stand in a backup; null where none says. */
    async erasedUntil(): Promise<string | null> {
      return keptDays === 0 ? null : erasedUntil(await this.list(), keptDays);
    },

    /** Backups in the folder that no row tells of, for example after a restore. */
    strangers(rows: readonly { file: string }[]): string[] {
      if (!existsSync(folder)) return [];
      const known = new Set(rows.map(({ file }) => file));
      return readdirSync(folder)
        .filter((name) => IS_BACKUP.test(name) && !known.has(name))
        .sort();
    },

    /** What is being done in this process, and how the last work here ended. */
    status(): { work: Work | null; ended: Ended | null } {
      if (!work) return { work: null, ended };
      const { controller: _, ...shown } = work;
      return { work: shown, ended };
    },

    /** False where nothing is being done in this process. */
    cancel(): boolean {
      if (!work) return false;
      work.controller.abort(new DOMException("cancelled", "AbortError"));
      return true;
    },

    /** Room on the disk where the backups lie, in bytes. */
    room(): { free: number; size: number } {
      const { bavail, blocks, bsize } = statfsSync(existsSync(folder) ? folder : options.scratchFolder);
      return { free: bavail * bsize, size: blocks * bsize };
    },
  };
}

/** The server's log has more; here stands what an administrator can do. */
function whyFailed(error: unknown): Words {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "53100")
    return { zh: "磁盘空间不足：请腾出空间后再试", en: "The disk is full: make room and try again" };
  if (code === "EACCES" || code === "EROFS" || code === "ENOENT")
    return {
      zh: "备份目录不可写：请核对 QUANJIAN_BACKUPS",
      en: "The folder of backups cannot be written: check QUANJIAN_BACKUPS",
    };
  return {
    zh: "系统故障，原因见服务器日志",
    en: `Something broke: ${error instanceof Error ? error.message : error}`,
  };
}
