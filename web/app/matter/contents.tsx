/** The contents list of a matter as a file (卷宗): beside the parts where there is room, above them as a menu where there is none. */
import { useEffect, useState } from "react";
import { useWords } from "../language.ts";
import { MATTER } from "../texts/matter.ts";
import { StateMark, type Tone } from "../ui/index.ts";
import "./contents.css";

export type Part = {
  anchor: string;
  title: string;
  /** How much is in it; nothing is said of parts that are not lists. */
  count?: number;
  /** Something in it asks to be looked at. */
  tone?: Tone;
};

/** On wide screens, and on paper. */
export function Contents({ parts }: { parts: Part[] }) {
  const { t } = useWords(MATTER);
  const here = usePartInView(parts);
  return (
    <nav className="matter-contents" aria-label={t("contents")}>
      <h2>{t("contents")}</h2>
      <ol>
        {parts.map((part) => (
          <li key={part.anchor}>
            <PartLink part={part} isHere={part.anchor === here} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** On narrow screens: folded, at the head of the page, and at hand while one scrolls. */
export function ContentsMenu({ parts }: { parts: Part[] }) {
  const { t } = useWords(MATTER);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="contents-menu"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <summary>{t("contents")}</summary>
      <nav aria-label={t("contents")}>
        <ol>
          {parts.map((part) => (
            <li key={part.anchor}>
              <PartLink part={part} onClick={() => setOpen(false)} />
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}

function PartLink({ part, isHere = false, onClick }: { part: Part; isHere?: boolean; onClick?: () => void }) {
  return (
    <a href={`#${part.anchor}`} aria-current={isHere ? "location" : undefined} onClick={onClick}>
      <span>{part.title}</span>
      {part.tone && <StateMark tone={part.tone} />}
      {part.count !== undefined && <span className="count">{part.count}</span>}
    </a>
  );
}

/** The part that is being read: the last one whose beginning has come to the upper third of the window. */
function usePartInView(parts: Part[]): string | null {
  const [here, setHere] = useState<string | null>(null);
  const anchors = parts.map(({ anchor }) => anchor).join(" ");
  useEffect(() => {
    const look = () => {
      const begun = anchors
        .split(" ")
        .filter(
          (anchor) =>
            (document.getElementById(anchor)?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3,
        );
      setHere(begun.at(-1) ?? null);
    };
    look();
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, [anchors]);
  return here;
}
