/** Files that acts rest on: there and the recorder's own, or the act is refused; bound to the act in its transaction. */
import type { Transaction, WritingTransaction } from "../platform/index.ts";
import { type ActDraft, type Refusal, refusal } from "./act.ts";
import type { Entry } from "./decide.ts";

/**
 * Whoever cites a file has handed it in: otherwise its hash alone, read in some ledger or disclosure, would open it to all who
 * read the matter that cites it. The system's acts cite what is there. The lock keeps what nobody cites yet from being swept
 * meanwhile.
 */
export async function judgeEvidence(
  tx: Pick<Transaction, "query">,
  jurisdiction: string,
  drafts: ActDraft[],
): Promise<Refusal | null> {
  const wanted = [...new Set(drafts.flatMap((draft) => draft.evidence ?? []))];
  if (wanted.length === 0) return null;
  const rows = await tx.query<{ blob: string; person: string }>(
    `select b.blob, b.person from blobs b
       join blob_keys k on k.jurisdiction = b.jurisdiction and k.blob = b.blob
      where b.jurisdiction = $1 and b.blob = any($2::text[]) and b.sealed_name is not null
      order by b.blob
        for key share of b`,
    [jurisdiction, wanted],
  );
  const owners = new Map(rows.map((row) => [row.blob, row.person]));
  const problems = drafts.flatMap(({ actor, evidence = [] }, index) =>
    evidence.flatMap((blob, at) => {
      const owner = owners.get(blob);
      const isCitable = owner !== undefined && (!("person" in actor) || actor.person === owner);
      return isCitable ? [] : [{ path: `acts[${index}].evidence[${at}]`, message: notThere(blob) }];
    }),
  );
  const [first] = problems;
  return first ? refusal("act_malformed", first.message.zh, first.message.en, { problems }) : null;
}

const notThere = (blob: string) => ({
  zh: `材料 ${blob.slice(0, 12)}… 不在本系统，或者不是您上传的；请重新上传后再记录`,
  en: `The file ${blob.slice(0, 12)}… is not here, or not one that you handed in; upload it again, then record`,
});

export function writeCitations(tx: WritingTransaction, entries: Entry[]): void {
  const cited = entries.flatMap(({ act }) => [...new Set(act.evidence)].map((blob) => ({ act, blob })));
  if (cited.length === 0) return;
  tx.write(
    {
      name: "write-citations",
      text: `insert into blob_citations (jurisdiction, blob, act, matter)
     select * from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[])`,
    },
    [
      cited.map(({ act }) => act.jurisdiction),
      cited.map(({ blob }) => blob),
      cited.map(({ act }) => act.id),
      cited.map(({ act }) => act.matter),
    ],
  );
}

/**
 * Destroys the keys and names of the files that an act cites, unless another act that is not erased cites them as well. The
 * files are locked first: of two acts that cite one file and are erased at once, the second finds the first one gone, and
 * whoever is about to cite it waits, and then finds its name gone.
 * @returns the files, whose bytes are then to be removed. Runs as the eraser, before the act's own key goes.
 */
export async function eraseEvidence(
  tx: Pick<Transaction, "query">,
  jurisdiction: string,
  act: string,
): Promise<string[]> {
  await tx.query(
    `select from blobs b
      where b.jurisdiction = $1
        and b.blob in (select c.blob from blob_citations c where c.jurisdiction = $1 and c.act = $2)
      order by b.blob
        for update`,
    [jurisdiction, act],
  );
  const rows = await tx.query<{ blob: string }>(
    `delete from blob_keys k
      where k.jurisdiction = $1
        and k.blob in (select c.blob from blob_citations c where c.jurisdiction = $1 and c.act = $2)
        and not exists (
          select from blob_citations o
            join record_keys r on r.jurisdiction = o.jurisdiction and r.act = o.act
           where o.jurisdiction = $1 and o.blob = k.blob and o.act <> $2)
     returning k.blob`,
    [jurisdiction, act],
  );
  const blobs = rows.map((row) => row.blob);
  await tx.query("update blobs set sealed_name = null where jurisdiction = $1 and blob = any($2::text[])", [
    jurisdiction,
    blobs,
  ]);
  return blobs;
}
