/** The bodies that figures are of: those that stood at some time of the period, in the order of the registry. */
import type { Scope } from "../matters/index.ts";
import type { Period, Reading } from "./rows.ts";

export type CountedBody = {
  id: string;
  name: string;
  nameEn: string | null;
  code: string | null;
  kind: string;
  /** The reader may see all its decisions; of others only some, where there are any. */
  isSeen: boolean;
};

/** By code where there is one, then by name: no figure changes the order. */
export function bodiesIn(
  database: Reading,
  jurisdiction: string,
  scope: Scope,
  { from, to }: Period,
): Promise<CountedBody[]> {
  return database.query<CountedBody>(
    `with seen as (
       select s.body from (select jurisdiction, body, 'cn/decision'::text as procedure, null::text as class, null::uuid as matter
                             from bodies where jurisdiction = $1) s
        where ${scope.sql("s", 4)})
     select b.body as id, b.name, b.name_en as "nameEn", b.code, b.kind, seen.body is not null as "isSeen"
       from bodies b left join seen on seen.body = b.body
      where b.jurisdiction = $1 and b.established_on <= $3::date and (b.dissolved_on is null or b.dissolved_on > $2::date)
      order by b.code nulls last, b.name, b.body`,
    [jurisdiction, from, to, ...scope.params],
  );
}
