import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { FIGURES } from "../texts/figures.ts";
import { URLS } from "../urls.ts";
import { type Behind, type Figure, mattersBehind } from "./selections.ts";

/** A share of nothing is none. */
export const isNone = ({ of }: Figure) => of === 0;

type Props = { figure: Figure; title: string; behind: Behind; withShare?: boolean };

/** A number that opens what it counts: alone, "3 of 4", or with its share where there are enough. */
export function FigureNumber({ figure, title, behind, withShare = true }: Props) {
  const { t, number, language } = useWords(FIGURES);
  const { id, n, of, share } = figure;
  const linked = (count: number, isAll: boolean) =>
    count === 0 ? (
      "0"
    ) : (
      <Link
        to={URLS.matters}
        search={mattersBehind(behind, id, isAll ? "all" : undefined)}
        aria-label={t(isAll ? "opensAll" : "opens", { title, n: count })}
      >
        {number(count)}
      </Link>
    );
  return (
    <span className="figure-number">
      {linked(n, false)}
      {of !== null && (
        <>
          <span className="quiet">{language === "zh" ? " / " : " of "}</span>
          {linked(of, true)}
        </>
      )}
      {withShare && share !== null && <span className="share">{percent(share)}</span>}
    </span>
  );
}

export const percent = (share: number) => `${Math.round(share * 100)}%`;
