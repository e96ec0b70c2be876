/** How findings are handled, derived from the acts of cn/finding in the transaction that records them. */
import { type Act, actsOf, type FindingPlace, type Projection } from "../matters/index.ts";
import type { Database, Transaction } from "../platform/index.ts";
import { evolve, FINDING_PROCEDURE, type Handling, impossible } from "./handling.ts";
import { messagesOf, type NewMessage } from "./messages-of.ts";
import { clearHandlings, factsOf, handlingsOf, saveHandling, saveMessages } from "./store.ts";

export const findingsProjection: Projection = {
  procedures: [FINDING_PROCEDURE],
  async judge(tx, acts) {
    const [first] = acts;
    if (!first) return null;
    const facts = await factsOf(tx, first.jurisdiction, first.matter);
    let handling = await before(tx, first);
    for (const act of acts) {
      const refused = impossible(handling, facts, act);
      if (refused) return refused;
      handling = evolve(handling, act);
    }
    return null;
  },
  async apply(tx, acts) {
    for (const mine of Map.groupBy(acts, (act) => act.matter).values()) {
      const [first] = mine;
      if (first) await follow(tx, await before(tx, first), mine);
    }
  },
};

async function before(tx: Transaction, { jurisdiction, matter }: Act): Promise<Handling | null> {
  return (await handlingsOf(tx, jurisdiction, [matter])).get(matter) ?? null;
}

async function follow(tx: Transaction, known: Handling | null, acts: Act[]): Promise<void> {
  let handling = known;
  const messages: NewMessage[] = [];
  for (const act of acts) {
    handling = evolve(handling, act);
    messages.push(...messagesOf(handling, act));
  }
  if (!handling) return;
  await saveHandling(tx, handling);
  await saveMessages(tx, handling.jurisdiction, messages);
}

/** Derives anew, from acts alone, how one finding of a jurisdiction is handled, or how all are. */
export async function rebuildHandlings(
  database: Pick<Database, "transaction">,
  recordKey: Buffer,
  jurisdiction: string,
  finding?: string,
): Promise<{ handlings: number }> {
  return database.transaction(async (tx) => {
    const matters = await tx.query<{ matter: string }>(
      `select matter from matters
        where jurisdiction = $1 and procedure = $2 and ($3::uuid is null or matter = $3)
        order by opened_at, matter for update`,
      [jurisdiction, FINDING_PROCEDURE, finding ?? null],
    );
    await clearHandlings(tx, jurisdiction, finding);
    for (const { matter } of matters)
      await follow(tx, null, await actsOf(tx, recordKey, jurisdiction, matter));
    return { handlings: matters.length };
  });
}

/** Findings that are older than the ids get theirs. @returns how many. */
export async function nameFindings(
  database: Pick<Database, "transaction">,
  idOf: (place: FindingPlace) => string,
): Promise<number> {
  return database.transaction(async (tx) => {
    const rows = await tx.query<FindingPlace>(
      `select jurisdiction, matter, constraint_id as "constraint", nullif(item, '') as item, at_number as at
         from findings where finding is null for update`,
    );
    if (rows.length === 0) return 0;
    await tx.query(
      `update findings f set finding = n.finding
         from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::uuid[])
           as n (jurisdiction, matter, constraint_id, item, at_number, finding)
        where f.jurisdiction = n.jurisdiction and f.matter = n.matter and f.constraint_id = n.constraint_id
          and f.item = n.item and f.at_number = n.at_number`,
      [
        rows.map((r) => r.jurisdiction),
        rows.map((r) => r.matter),
        rows.map((r) => r.constraint),
        rows.map((r) => r.item ?? ""),
        rows.map((r) => r.at),
        rows.map(idOf),
      ],
    );
    return rows.length;
  });
}
