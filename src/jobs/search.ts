/**
 * search: makes the words anew by which matters, bodies and people are found. Where they were never made, or in a way that
 * has changed, before the server answers; all of them where a person asks for it.
 */
import { makeLines } from "../matters/index.ts";
import type { Clock, Database, Log } from "../platform/index.ts";
import { makeNames } from "../registry/index.ts";
import { WORDS_VERSION } from "../search/index.ts";

const TOLD_EVERY_MS = 10_000;

export type SearchContext = { database: Database; clock: Clock; log: Log };
export type Made = { jurisdiction: string; matters: number; names: number };

/** @param whole also where nothing has changed */
export async function makeSearch({ database, clock, log }: SearchContext, whole: boolean): Promise<Made[]> {
  const waiting = await database.query<{ jurisdiction: string }>(
    `select j.jurisdiction from jurisdictions j
       left join words_made w on w.jurisdiction = j.jurisdiction
      where $1 or w.version is distinct from $2 order by 1`,
    [whole, WORDS_VERSION],
  );
  const made: Made[] = [];
  for (const { jurisdiction } of waiting) {
    let told = performance.now();
    const matters = await makeLines(database, jurisdiction, (done) => {
      if (performance.now() - told < TOLD_EVERY_MS) return;
      told = performance.now();
      log.info({ job: "search", jurisdiction, matters: done }, "making the words of search");
    });
    const names = await makeNames(database, jurisdiction);
    await database.query(
      `insert into words_made (jurisdiction, version, made_at) values ($1, $2, $3)
       on conflict (jurisdiction) do update set version = excluded.version, made_at = excluded.made_at`,
      [jurisdiction, WORDS_VERSION, clock.now()],
    );
    made.push({ jurisdiction, matters, names });
  }
  return made;
}
