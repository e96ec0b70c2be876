/** 班子成员 · who belongs to a body's leading group on a day: principals and those who act for them, then the other members. */
import type { PrincipalKind } from "./facts.ts";
import { DAY, OFFICE_STANDS, type Reader, TERM_HOLDS } from "./queries.ts";

export type GroupMember = {
  person: string;
  name: string;
  nameEn: string | null;
  /** The office that weighs most. */
  title: string;
  titleEn: string | null;
  principal: PrincipalKind;
  acting: boolean;
};

type Held = GroupMember & { office: string };

/** Each person once, however many offices they hold there. */
export async function membersOf(
  db: Reader,
  jurisdiction: string,
  body: string,
  at: string,
): Promise<GroupMember[]> {
  const held = await db.query<Held>(
    `with ${DAY}
     select p.person, p.name, p.name_en as "nameEn", o.title, o.title_en as "titleEn", o.principal, t.acting, o.office
       from day
       join offices o on o.jurisdiction = $1 and o.body = $3 and ${OFFICE_STANDS}
        and (o.principal <> 'none' or o.function = 'member')
       join terms t on t.jurisdiction = $1 and t.office = o.office and ${TERM_HOLDS}
       join people p on p.jurisdiction = $1 and p.person = t.person
      order by case o.principal when 'both' then 0 when 'secretary' then 1 when 'administrative' then 2 else 3 end,
               t.acting, t.from_on, o.title, p.name, p.person`,
    [jurisdiction, at, body],
  );
  const members = new Map<string, GroupMember>();
  for (const { office: _, ...member } of held) {
    const known = members.get(member.person);
    if (!known) members.set(member.person, member);
    // Whoever acts keeps the office that is their own beside it.
    else if (known.acting && !member.acting)
      members.set(member.person, { ...known, title: member.title, titleEn: member.titleEn });
  }
  return [...members.values()];
}
