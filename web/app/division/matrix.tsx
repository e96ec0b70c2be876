import type { ReactNode } from "react";
import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { State, Tag } from "../ui/index.ts";
import { type Area, type Member, leadsGroup } from "./duties.ts";
import "./matrix.css";

type Props = {
  division: Pick<Division, "areas" | "members">;
  /** Guarded areas that nobody manages. */
  without: ReadonlySet<string>;
  cell: (member: Member, area: Area) => ReactNode;
  /** Beside the name. */
  beside?: (member: Member) => ReactNode;
};

/** Members by areas: the guarded areas first, under a heading of their own; principals and who acts for them are marked. */
export function Matrix({ division: { areas, members }, without, cell, beside }: Props) {
  const { t, w } = useWords(DIVISION);
  const guarded = areas.filter((area) => area.guarded);
  const others = areas.filter((area) => !area.guarded);
  const sides = [...guarded.slice(0, 1), ...others.slice(0, 1)].map(({ id }) => id);
  const edge = (area: Area) => (sides.includes(area.id) ? "edge" : undefined);
  return (
    <div className="sheet matrix-sheet">
      <table className="matrix" aria-label={t("matrix")}>
        <thead>
          <tr className="groups">
            <td />
            {guarded.length > 0 && (
              <th scope="colgroup" colSpan={guarded.length} className="edge guarded">
                {t("guardedAreas")}
              </th>
            )}
            {others.length > 0 && (
              <th scope="colgroup" colSpan={others.length} className="edge">
                {t("otherAreas")}
              </th>
            )}
          </tr>
          <tr>
            <th scope="col">{t("member")}</th>
            {areas.map((area) => (
              <th key={area.id} scope="col" className={edge(area)}>
                {w(area.title)}
                {without.has(area.id) && <Ownerless />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.person} className={leadsGroup(member) ? "leads" : undefined}>
              <th scope="row">
                <MemberName member={member} />
                {beside?.(member)}
              </th>
              {areas.map((area) => (
                <td key={area.id} className={[edge(area), area.id].filter(Boolean).join(" ")}>
                  {cell(member, area)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Ownerless() {
  const { t } = useWords(DIVISION);
  return (
    <span className="ownerless">
      <State tone="due">{t("nobody")}</State>
    </span>
  );
}

export function MemberName({ member }: { member: Member }) {
  const { t, language } = useWords(DIVISION);
  const { name, nameEn, title, titleEn, principal, acting, inOffice } = member;
  return (
    <span className="member">
      <b>{language === "en" ? (nameEn ?? name) : name}</b>
      {principal !== "none" && !acting && <Tag>{t("principal")}</Tag>}
      {acting && <Tag tip={t("leadsTip")}>{t("leads")}</Tag>}
      {!inOffice && <Tag tone="due">{t("left")}</Tag>}
      {title && <span className="office">{language === "en" ? (titleEn ?? title) : title}</span>}
    </span>
  );
}
