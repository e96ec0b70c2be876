/**
 * Puts many matters into the sample of a running server, on the server's own database: a part through the kernel, as acts
 * come, and copies of these beside them, because the kernel's own pace is measured elsewhere and would take minutes here.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adoptedLaw, adoptionProjection, loadNorms } from "../src/adoption/index.ts";
import { type Admission, createMatters } from "../src/matters/index.ts";
import { type Database, openDatabase, systemClock } from "../src/platform/index.ts";
import { registryProjection } from "../src/registry/index.ts";
import { manyMatters } from "./pages-matters.ts";

const NORMS = join(fileURLToPath(new URL("..", import.meta.url)), "norms");
const AT_ONCE = 1_000;
const RECORDED_AFTER_MS = 6 * 3_600_000;

export type Filling = {
  socketFolder: string;
  folder: string;
  jurisdiction: string;
  count: number;
  progress: (text: string) => void;
};

/** The heads of what the kernel made, their lines and findings, each so many times more, at other times. */
const COPY = [
  `create temporary table copied on commit drop as
   select m.*, n, gen_random_uuid() as copy
     from matters m cross join generate_series(1, $2::int) as n where m.jurisdiction = $1 and m.procedure = 'cn/decision'`,
  `insert into matters (jurisdiction, matter, procedure, pack_version, body, title, class, amount, stage, opened_at, opened_on,
                        last_number, last_leaf, last_claimed_at, last_recorded_at, violated_count, closed)
   select jurisdiction, copy, procedure, pack_version, body, title, class, amount + n * 100, stage,
          opened_at - n * interval '7 hours', opened_on, last_number, last_leaf, last_claimed_at - n * interval '7 hours',
          last_recorded_at, violated_count, closed from copied`,
  `insert into matter_lines (jurisdiction, matter, procedure, body, class, amount, opened_at, opened_on, place, text, readings,
                             words)
   select l.jurisdiction, c.copy, l.procedure, l.body, l.class, l.amount + c.n * 100, l.opened_at - c.n * interval '7 hours',
          l.opened_on, l.place, l.text, l.readings, l.words
     from matter_lines l join copied c on c.jurisdiction = l.jurisdiction and c.matter = l.matter`,
  // One in twenty of them has a finding, as those have that the kernel found.
  `insert into findings (jurisdiction, matter, constraint_id, item, at_number, acts, severity, explanation, pack, pack_version,
                         procedure, body, class, state, opened_at, finding)
   select c.jurisdiction, c.copy, f.constraint_id, f.item, f.at_number, f.acts, f.severity, f.explanation, f.pack, f.pack_version,
          c.procedure, c.body, c.class, 'open', c.opened_at - c.n * interval '7 hours', gen_random_uuid()
     from (select *, row_number() over (order by copy) as place from copied) c
     join (select *, row_number() over () - 1 as place, count(*) over () as of_all from findings
            where jurisdiction = $1 and procedure = 'cn/decision') f
       on c.place % 20 = 0 and f.place = (c.place / 20) % f.of_all`,
] as const;

/** @param copies of each matter that there is */
export async function copyMatters(owner: Database, jurisdiction: string, copies: number): Promise<void> {
  await owner.transaction(async (tx) => {
    const [choose, ...write] = COPY;
    await tx.query(choose, [jurisdiction, copies]);
    for (const statement of write) await tx.query(statement, statement.includes("$1") ? [jurisdiction] : []);
  });
}

/** @returns how many acts were recorded a second. */
export async function fillMatters(filling: Filling): Promise<{ acts: number; seconds: number }> {
  const { socketFolder, folder, jurisdiction, count, progress } = filling;
  const database = openDatabase({ host: socketFolder, user: "app", database: "quanjian" }, { max: 4 });
  const served = await loadNorms(NORMS, join(folder, "norms"));
  const matters = createMatters({
    database,
    norms: served.norms,
    law: adoptedLaw(served.norms, served.whyNot),
    recordKey: Buffer.from(readFileSync(join(folder, "keys", "record.key"), "utf8").trim(), "base64"),
    clock: systemClock.now,
    projections: [registryProjection, adoptionProjection(served.norms)],
  });
  const now = Date.now();
  const recordedAt = (act: { claimedAt: string }) =>
    new Date(Math.min(now, Date.parse(act.claimedAt) + RECORDED_AFTER_MS));
  const startedAt = performance.now();
  let [acts, done] = [0, 0];
  const admit = async (batch: Admission[]) => {
    for (const answer of await matters.admitAll(batch, { recordedAt })) {
      if (!answer.ok) throw new Error(`a matter was refused: ${answer.message.en}`);
      acts += answer.acts.length;
    }
    done += batch.length;
    if (done % 10_000 < AT_ONCE)
      progress(`${done.toLocaleString("en-US")} matters, ${acts.toLocaleString("en-US")} acts`);
  };
  try {
    const today = new Date(now).toISOString().slice(0, 10);
    const batch: Admission[] = [];
    for (const admission of manyMatters(jurisdiction, count, today)) {
      batch.push(admission);
      if (batch.length === AT_ONCE) await admit(batch.splice(0));
    }
    await admit(batch);
  } finally {
    await database.close();
  }
  return { acts, seconds: (performance.now() - startedAt) / 1_000 };
}
