import { useWords } from "../language.ts";
import { FIGURES } from "../texts/figures.ts";
import { Tag } from "../ui/index.ts";

type Chief = {
  term: string;
  name: string;
  nameEn: string | null;
  title: string;
  titleEn: string | null;
  acting: boolean;
  period: { from: string; to: string };
};

/** Who was chief, in which office and on which days of the period. */
export function ChiefLead({ chief }: { chief: Chief }) {
  const { t, language, day } = useWords(FIGURES);
  const { from, to } = chief.period;
  return (
    <span className="chief-lead">
      {language === "en" ? (chief.nameEn ?? chief.name) : chief.name}{" "}
      {chief.acting && <Tag tone="due">{t("acting")}</Tag>}
      <span className="quiet small">
        {language === "en" ? (chief.titleEn ?? chief.title) : chief.title}
        {" · "}
        {day(from)} – {day(to)}
      </span>
    </span>
  );
}

/** Names alone, each once, in the order of the offices. */
export function ChiefNames({ chiefs }: { chiefs: (Chief & { person: string })[] }) {
  const { language, listed } = useWords();
  const names = new Map(
    chiefs.map(({ person, name, nameEn }) => [person, language === "en" ? (nameEn ?? name) : name]),
  );
  return <span className="quiet small">{listed([...names.values()])}</span>;
}
