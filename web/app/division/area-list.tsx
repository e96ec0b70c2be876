import type { ReactNode } from "react";
import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { Tag } from "../ui/index.ts";
import type { Area, Member } from "./duties.ts";
import { MemberName, Ownerless } from "./matrix.tsx";
import "./area-list.css";

type Props = {
  division: Pick<Division, "areas" | "members">;
  without: ReadonlySet<string>;
  /** Null: the member has nothing to do with the area, and is not listed there. */
  cell: (member: Member, area: Area) => ReactNode;
};

/** The same on a phone: area by area, with those who have something to do with it. */
export function AreaList({ division: { areas, members }, without, cell }: Props) {
  const { t, w } = useWords(DIVISION);
  return (
    <ul className="sheet area-list">
      {areas.map((area) => {
        const rows = members
          .map((member) => ({ member, shown: cell(member, area) }))
          .filter(({ shown }) => shown !== null);
        if (rows.length === 0 && !area.guarded) return null;
        return (
          <li key={area.id}>
            <h3>
              {w(area.title)} {area.guarded && <Tag>{t("guarded")}</Tag>}
            </h3>
            {without.has(area.id) && <Ownerless />}
            <ul>
              {rows.map(({ member, shown }) => (
                <li key={member.person}>
                  <MemberName member={member} />
                  <div className="has">{shown}</div>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
