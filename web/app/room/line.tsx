import { useWords } from "../language.ts";
import type { CourseAct } from "../forms/acts-of.ts";
import { Lines } from "../forms/speaking-line.tsx";
import { ROOM } from "../texts/room.ts";
import { latestOf, nameIn, type RoomItem, type RoomPerson, wordOf } from "./room.ts";

type Props = { people: Pick<RoomPerson, "person" | "name">[]; item: RoomItem };

const TITLES = {
  "position-stated": { zh: "表态", en: "Positions" },
  voted: { zh: "表决", en: "Votes" },
};

/** The speaking line as it grows in the room: members in the order of the record, the chair's seal where it stands. */
export function RoomLine({ people, item }: Props) {
  const words = ROOM as Record<string, { zh: string; en: string }>;
  const line =
    (kind: keyof typeof TITLES, field: string, group: string) =>
    (entry: { person: string; as: string; at: string }, value: string, number: number): CourseAct => ({
      id: `${kind} ${entry.person} ${number}`,
      number,
      type: `decision.${kind}`,
      title: TITLES[kind],
      of: { person: entry.person, name: nameIn({ people }, entry.person) },
      as: entry.as,
      asTitle: words[`capacity.${entry.as}`] ?? null,
      item: null,
      fields: [
        { key: field, title: TITLES[kind], text: words[`${group}.${value}`] ?? { zh: value, en: value } },
      ],
      claimedAt: entry.at,
    });
  const stated = line("position-stated", "position", "position");
  const voted = line("voted", "choice", "choice");
  const acts = [
    ...item.positions.map((one, at) => stated(one, one.position, at)),
    ...item.vote.cast.map((one, at) => voted(one, one.choice, item.positions.length + at)),
  ];
  return (
    <>
      <Lines acts={acts} isUnderWay={!item.resolved} />
      <Changes people={people} item={item} />
    </>
  );
}

/** Every change of an opinion, beside what was stated first. */
function Changes({ people, item }: Props) {
  const { t } = useWords(ROOM);
  const changed = item.positions.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return null;
  return (
    <ul className="room-changes">
      {changed.map((one) => (
        <li key={one.person}>
          {nameIn({ people }, one.person)}：{t(wordOf<typeof ROOM>("position", one.position))} →{" "}
          {t("changed", { position: t(wordOf<typeof ROOM>("position", latestOf(one).position)) })}
        </li>
      ))}
    </ul>
  );
}
