/**
 * Who is out of which item: derived with the acts, whenever they were recorded, and kept for good. Whoever is recused takes
 * no part in the item, so what is said on it is not theirs to read afterwards either; the agenda and the minutes tell the result.
 */
import { type Act, actsOf, envelope } from "../matters/index.ts";
import type { Database, Transaction } from "../platform/index.ts";
import { ITEM_PROCEDURE } from "./item.ts";

type Reader = Pick<Transaction, "query">;

/** To declare an interest is to be out of the item: the recusal that the rules then ask for may be recorded later. */
const RECUSING = ["decision.recused", "decision.interest-declared"];

/** Pure. An act whose words were erased names nobody. A record that holds several items is read by whoever is recused on one of them and took part in the others. */
export function recusedIn(acts: readonly (Act & { erased?: boolean })[]): Set<string> {
  const said = acts.filter(({ erased }) => !erased);
  const items = new Set(said.flatMap((act) => envelope(act).item ?? []));
  return new Set(
    said
      .filter(({ type }) => RECUSING.includes(type))
      .map(envelope)
      .flatMap(({ of, item }) => (of !== null && (item === null || items.size === 1) ? [of] : [])),
  );
}

/** In the transaction that records the acts: words of acts are sealed, and no later condition of SQL sees whom they name. */
export async function followRecusals(
  tx: Transaction,
  recordKey: Buffer,
  acts: readonly Act[],
): Promise<void> {
  const items = acts.filter((act) => act.type.startsWith("decision."));
  const [first] = items;
  if (!first) return;
  const { jurisdiction } = first;
  const recusing = items.filter(({ type }) => RECUSING.includes(type));
  // Another item named in the same record shows that it holds several.
  const naming = items.filter((act) => envelope(act).item !== null);
  const known = naming.length > 0 ? await withRecusals(tx, jurisdiction, naming) : [];
  for (const matter of new Set([...recusing.map((act) => act.matter), ...known])) {
    const entering = items.filter((act) => act.matter === matter);
    const before = (await actsOf(tx, recordKey, jurisdiction, matter)).filter(
      ({ number }) => !entering.some((act) => act.number === number),
    );
    await save(tx, jurisdiction, matter, recusedIn([...before, ...entering]));
  }
}

async function withRecusals(tx: Reader, jurisdiction: string, acts: readonly Act[]): Promise<string[]> {
  const rows = await tx.query<{ matter: string }>(
    "select distinct matter from recusals where jurisdiction = $1 and matter = any($2::uuid[])",
    [jurisdiction, [...new Set(acts.map(({ matter }) => matter))]],
  );
  return rows.map(({ matter }) => matter);
}

async function save(tx: Reader, jurisdiction: string, matter: string, people: Set<string>): Promise<void> {
  await tx.query("delete from recusals where jurisdiction = $1 and matter = $2", [jurisdiction, matter]);
  await tx.query(
    "insert into recusals (jurisdiction, matter, person) select $1, $2::uuid, p from unnest($3::uuid[]) as p",
    [jurisdiction, matter, [...people]],
  );
}

/** The matters that somebody is recused on: asked with every request, so that a recusal holds from the next one on. */
export async function recusedFrom(
  database: Pick<Database, "query">,
  jurisdiction: string,
  person: string,
): Promise<string[]> {
  const rows = await database.query<{ matter: string }>(
    {
      name: "recused-from",
      text: "select matter from recusals where jurisdiction = $1 and person = $2::uuid order by matter",
    },
    [jurisdiction, person],
  );
  return rows.map(({ matter }) => matter);
}

/** Derives anew, from acts alone, who is recused in a jurisdiction. */
export async function rebuildRecusals(
  database: Pick<Database, "transaction">,
  recordKey: Buffer,
  jurisdiction: string,
): Promise<{ recusals: number }> {
  return database.transaction(async (tx) => {
    const matters = await tx.query<{ matter: string }>(
      `select m.matter from matters m
        where m.jurisdiction = $1 and m.procedure = $2
          and exists (select from acts a where a.jurisdiction = m.jurisdiction and a.matter = m.matter and a.type = any($3::text[]))
        order by m.matter for update of m`,
      [jurisdiction, ITEM_PROCEDURE, RECUSING],
    );
    await tx.query("delete from recusals where jurisdiction = $1", [jurisdiction]);
    let recusals = 0;
    for (const { matter } of matters) {
      const people = recusedIn(await actsOf(tx, recordKey, jurisdiction, matter));
      await save(tx, jurisdiction, matter, people);
      recusals += people.size;
    }
    return { recusals };
  });
}
