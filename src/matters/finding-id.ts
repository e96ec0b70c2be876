/** What a finding is called: where it stands, in words that only the record key turns into an id. */
import { digestUnder, idOf } from "./digest.ts";

export type FindingPlace = {
  jurisdiction: string;
  matter: string;
  constraint: string;
  item: string | null;
  at: number;
};

/**
 * The same finding always has the same id, in every process and after every restoring. It is also the id of the matter in
 * which the finding is handled: the ledger shows that to everybody, and without the key nobody can try out whose it is.
 */
export function findingIdUnder(recordKey: Buffer): (place: FindingPlace) => string {
  const digest = digestUnder(recordKey, "finding");
  return ({ jurisdiction, matter, constraint, item, at }) =>
    idOf(digest(JSON.stringify([jurisdiction, matter, constraint, item ?? "", at])));
}
