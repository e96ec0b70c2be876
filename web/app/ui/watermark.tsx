/**
 * Who looks, in which office, when: over a sensitive page, very lightly, on the screen and on every printed sheet. It is
 * drawn, not a background, so that the printer's setting does not leave it out. Whoever photographs or copies is reminded
 * that it can be told from whom the copy came; it keeps nobody from copying.
 */
import { type ReactNode, useId, useState } from "react";
import { useWords } from "../language.ts";
import { useSession } from "../session.tsx";
import "./watermark.css";

const LETTER_WIDTH = 14;
const GAP = 90;
const ROW_HEIGHT = 150;

/** `words` where the server has told them; otherwise those of the session, with the time of opening the page. */
export function Watermarked({ words, children }: { words?: string; children: ReactNode }) {
  const own = useOwnWords();
  return (
    <>
      {children}
      <Watermark words={words ?? own} />
    </>
  );
}

function useOwnWords(): string {
  const { time, language } = useWords();
  const [openedAt] = useState(() => new Date().toISOString());
  const { data: session } = useSession();
  const office = session?.offices[0];
  const body = office && (language === "en" ? (office.bodyNameEn ?? office.bodyName) : office.bodyName);
  const title = office && (language === "en" ? (office.titleEn ?? office.title) : office.title);
  return session ? [session.name, body, title, time(openedAt)].filter(Boolean).join("　") : "";
}

function Watermark({ words }: { words: string }) {
  const id = useId();
  const width = words.length * LETTER_WIDTH + GAP;
  if (words === "") return null;
  return (
    <svg className="watermark" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id={id}
          width={width}
          height={ROW_HEIGHT * 2}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y={ROW_HEIGHT / 2}>
            {words}
          </text>
          <text x={-width / 2} y={ROW_HEIGHT * 1.5}>
            {words}
          </text>
          <text x={width / 2} y={ROW_HEIGHT * 1.5}>
            {words}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
