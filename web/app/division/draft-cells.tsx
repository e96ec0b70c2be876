import { Checkbox, Input } from "antd";
import type { KeyboardEvent } from "react";
import type { Division, DivisionPreview } from "../api.ts";
import { useArrows } from "../forms/arrows.ts";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { useIsPhone } from "../ui/grid/media.ts";
import { AreaList } from "./area-list.tsx";
import { PartWord } from "./cell.tsx";
import { cellOf, keyed, OTHER, type Part, type PlanTyped, turned } from "./draft.ts";
import { type Area, type Member, ownerless } from "./duties.ts";
import { Matrix } from "./matrix.tsx";
import "./draft-cells.css";

type Props = {
  division: Division;
  typed: PlanTyped;
  change: (part: Partial<PlanTyped>) => void;
  /** What the rules say of the plan as it was asked last. */
  found: DivisionPreview | undefined;
};

/** The matrix to fill in: one stop of the Tab key, arrows between the cells, keys for what stands in them. */
export function DraftCells({ division, typed, change, found }: Props) {
  const { t, language } = useWords(DIVISION);
  const isPhone = useIsPhone();
  // Whoever has left the group is given nothing new.
  const members = division.members
    .filter((member) => member.inOffice)
    .map((member) => ({ ...member, acting: isActing(member) || typed.acting.includes(member.person) }));
  const areas = division.areas;
  const first = members[0] && areas[0] && cellOf(members[0].person, areas[0].id);
  const { grid, entry, enter, move } = useArrows<HTMLDivElement>("button.duty-cell", first || undefined);
  const breaches = breachesIn(found);
  const nameOf = ({ name, nameEn }: Member) => (language === "en" ? (nameEn ?? name) : name);
  const set = (key: string, parts: Part[]) => change({ cells: { ...typed.cells, [key]: parts } });
  const cell = (member: Member, area: Area) => {
    const key = cellOf(member.person, area.id);
    if (area.id === OTHER)
      return (
        <Input.TextArea
          aria-label={t("otherOf", { person: nameOf(member) })}
          placeholder={t("otherHint")}
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={500}
          value={typed.other[member.person] ?? ""}
          onChange={(event) => change({ other: { ...typed.other, [member.person]: event.target.value } })}
        />
      );
    return (
      <DutyCell
        member={member}
        area={area}
        parts={typed.cells[key] ?? []}
        breaches={breaches.get(key)}
        isEntry={isPhone || key === entry}
        onFocus={() => enter(key)}
        onSet={(parts) => set(key, parts)}
      />
    );
  };
  const without = ownerless(areas, managedIn(typed));
  const leads = (member: Member) =>
    member.principal === "none" && (
      <Checkbox
        className="leads-choice"
        aria-label={t("leadsOf", { person: nameOf(member) })}
        checked={typed.acting.includes(member.person)}
        onChange={(event) =>
          change({
            acting: event.target.checked
              ? [...typed.acting, member.person]
              : typed.acting.filter((person) => person !== member.person),
          })
        }
      >
        {isPhone ? t("leadsOf", { person: nameOf(member) }) : t("leadsInPlace")}
      </Checkbox>
    );
  if (isPhone)
    return (
      <>
        <AreaList division={{ areas, members }} without={without} cell={cell} />
        <div className="leads-choices">
          {members.map((member) => (
            <div key={member.person}>{leads(member)}</div>
          ))}
        </div>
      </>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the buttons inside, and each is operated by itself.
    <div ref={grid} onKeyDown={move}>
      <p className="quiet small cell-keys">{t("keys")}</p>
      <Matrix division={{ areas, members }} without={without} cell={cell} beside={leads} />
    </div>
  );
}

/** By the registry alone: what an earlier plan named is what this one may change. */
const isActing = ({ principal, acting }: Member) => principal !== "none" && acting;

const managedIn = ({ cells }: PlanTyped) =>
  Object.entries(cells).flatMap(([cell, parts]) => {
    const [, area = ""] = cell.split(" ");
    return parts.includes("manages") ? [{ area, part: "manages" as const }] : [];
  });

/** By cell, the parts of which a rule speaks. */
function breachesIn(found: DivisionPreview | undefined): Map<string, Set<string>> {
  const numbers = new Set(found?.findings.flatMap(({ acts }) => acts));
  const breaches = new Map<string, Set<string>>();
  for (const { number, type, data } of found?.acts ?? []) {
    const part = PART_OF[type];
    if (!part || !numbers.has(number)) continue;
    const key = cellOf(String(data.of), String(data.area));
    breaches.set(key, new Set([...(breaches.get(key) ?? []), part]));
  }
  return breaches;
}

const PART_OF: Record<string, Part> = {
  "division.area-assigned": "manages",
  "division.area-overseen": "oversees",
  "division.area-checked": "checks",
};

type CellProps = {
  member: Member;
  area: Area;
  parts: Part[];
  breaches: Set<string> | undefined;
  isEntry: boolean;
  onFocus: () => void;
  onSet: (parts: Part[]) => void;
};

function DutyCell({ member, area, parts, breaches, isEntry, onFocus, onSet }: CellProps) {
  const { t, w, language, listed } = useWords(DIVISION);
  const leads = member.principal !== "none" || member.acting;
  const isBreach = (part: Part) => breaches?.has(part) ?? false;
  const words = parts.map((part) => t(part) + (isBreach(part) ? `（${t("breach")}）` : ""));
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyed(event.key, parts, leads);
    if (!next) return;
    event.preventDefault();
    onSet(next);
  };
  return (
    <button
      type="button"
      className="duty-cell"
      data-key={cellOf(member.person, area.id)}
      tabIndex={isEntry ? 0 : -1}
      aria-label={t("cell", {
        person: language === "en" ? (member.nameEn ?? member.name) : member.name,
        area: w(area.title),
        what: words.length > 0 ? listed(words) : t("empty"),
      })}
      onFocus={onFocus}
      onClick={() => onSet(turned(parts, leads))}
      onKeyDown={press}
    >
      {parts.map((part) => (
        <PartWord key={part} part={part} isBreach={isBreach(part)} />
      ))}
      {parts.length === 0 && <span className="none">·</span>}
    </button>
  );
}
