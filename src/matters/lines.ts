/**
 * The line of a matter in lists: what they are ordered by, and the words by which search finds it; words of its title, and
 * of nothing else that was said. Written with the act that opens the matter, emptied when the title is erased, and made
 * anew from the heads by `makeLines`.
 */
import type { Database, Transaction, WritingTransaction } from "../platform/index.ts";
import { wordsOf } from "../search/index.ts";

export type Line = { jurisdiction: string; matter: string; title: string | null };

/** As much of a title as orders it; an index takes no more than some 2,700 bytes. */
const PLACE_LETTERS = 120;

/** Everything but the words comes from the head. A title that was erased meanwhile gets no words. */
const WRITE = {
  name: "write-lines",
  text: `insert into matter_lines (jurisdiction, matter, procedure, body, class, amount, opened_at, opened_on, place, text,
                                   readings, words)
     select m.jurisdiction, m.matter, m.procedure, m.body, m.class, m.amount, m.opened_at, m.opened_on,
            case when m.title = l.title then l.place end, case when m.title = l.title then l.text else '' end,
            case when m.title = l.title then l.readings else '' end,
            array_to_tsvector(string_to_array(case when m.title = l.title then l.words else '' end, ' '))
       from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
         as l (jurisdiction, matter, title, place, text, readings, words)
       join matters m on m.jurisdiction = l.jurisdiction and m.matter = l.matter
     on conflict (jurisdiction, matter) do update
        set class = excluded.class, amount = excluded.amount, place = excluded.place, text = excluded.text,
            readings = excluded.readings, words = excluded.words`,
};

/** The heads are there already. */
export function writeLines(tx: WritingTransaction, lines: Line[]): void {
  if (lines.length === 0) return;
  const words = lines.map(({ title }) => (title === null ? null : wordsOf(title)));
  tx.write(WRITE, [
    lines.map((line) => line.jurisdiction),
    lines.map((line) => line.matter),
    lines.map((line) => line.title),
    words.map((w) => w?.readings.slice(0, PLACE_LETTERS) ?? null),
    words.map((w) => w?.text ?? ""),
    words.map((w) => w?.readings ?? ""),
    words.map((w) => w?.lexemes.join(" ") ?? ""),
  ]);
}

/** After the title itself: whoever makes lines holds the head's row, so it reads either a title or that there is none. */
export async function eraseWords(eraser: Transaction, jurisdiction: string, matter: string): Promise<void> {
  await eraser.query(
    `update matter_lines set place = null, text = '', readings = '', words = ''
      where jurisdiction = $1 and matter = $2`,
    [jurisdiction, matter],
  );
}

const AT_ONCE = 200;

/** Makes all lines anew; what stands is listed and found all the while. @returns how many there are */
export async function makeLines(
  database: Pick<Database, "transaction">,
  jurisdiction: string,
  onProgress: (done: number) => void = () => {},
): Promise<number> {
  let done = 0;
  for (let after: string | null = null; ; ) {
    const lines: Line[] = await database.transaction(async (tx) => {
      const some = await tx.query<Line>(
        `select jurisdiction, matter, title from matters
          where jurisdiction = $1 and ($2::uuid is null or matter > $2) order by matter limit $3 for share`,
        [jurisdiction, after, AT_ONCE],
      );
      writeLines(tx, some);
      return some;
    });
    const last = lines.at(-1);
    if (!last) return done;
    after = last.matter;
    done += lines.length;
    onProgress(done);
  }
}
