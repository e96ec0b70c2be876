/** The words by which bodies and people are found, written with their rows and made anew from these. */
import type { Database, Transaction } from "../platform/index.ts";
import { type Asked, askedSql, wordsOfNames } from "../search/index.ts";

type Writer = Pick<Transaction, "query">;

export type NameKind = "body" | "person";
export type Named = { id: string; name: string; nameEn: string | null; code: string | null };

/** A body is found by its code, a person not by the number that tells two of the same name apart. */
export async function saveNames(
  tx: Writer,
  jurisdiction: string,
  kind: NameKind,
  rows: Named[],
): Promise<void> {
  if (rows.length === 0) return;
  const words = rows.map(({ name, nameEn, code }) =>
    wordsOfNames(kind, name, kind === "body" ? [nameEn, code] : [nameEn]),
  );
  await tx.query(
    `insert into name_words (jurisdiction, kind, id, text, readings, words)
     select $1, $2, w.id, w.text, w.readings, array_to_tsvector(string_to_array(w.lexemes, ' '))
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as w (id, text, readings, lexemes)
     on conflict (jurisdiction, kind, id) do update
        set text = excluded.text, readings = excluded.readings, words = excluded.words`,
    [
      jurisdiction,
      kind,
      rows.map((row) => row.id),
      words.map((w) => w.text),
      words.map((w) => w.readings),
      words.map((w) => w.lexemes.join(" ")),
    ],
  );
}

export async function clearNames(tx: Writer, jurisdiction: string): Promise<void> {
  await tx.query("delete from name_words where jurisdiction = $1", [jurisdiction]);
}

/** For a row `alias` of bodies or people. */
export function namedSql(
  asked: Asked,
  kind: NameKind,
  alias: string,
  param: (value: string) => string,
): string {
  return `exists (select from name_words w where w.jurisdiction = ${alias}.jurisdiction and w.kind = '${kind}'
                     and w.id = ${alias}.${kind} and ${askedSql(asked, "w", param)})`;
}

/** Makes the words of all names anew. @returns how many there are */
export async function makeNames(
  database: Pick<Database, "transaction">,
  jurisdiction: string,
): Promise<number> {
  return database.transaction(async (tx) => {
    // As a change of the registry: none comes in between.
    await tx.query(
      `insert into registry_heads (jurisdiction, changes) values ($1, 1)
       on conflict (jurisdiction) do update set changes = registry_heads.changes + 1`,
      [jurisdiction],
    );
    const bodies = await tx.query<Named>(
      'select body as id, name, name_en as "nameEn", code from bodies where jurisdiction = $1',
      [jurisdiction],
    );
    const people = await tx.query<Named>(
      'select person as id, name, name_en as "nameEn", code from people where jurisdiction = $1',
      [jurisdiction],
    );
    await clearNames(tx, jurisdiction);
    await saveNames(tx, jurisdiction, "body", bodies);
    await saveNames(tx, jurisdiction, "person", people);
    return bodies.length + people.length;
  });
}
