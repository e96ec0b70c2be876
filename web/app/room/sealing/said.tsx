import type { Position } from "../../../../sealing/index.ts";
import type { Words } from "../../language.ts";
import { useWords } from "../../language.ts";
import { SEALING } from "../../texts/sealing.ts";
import type { Sealing } from "./round.ts";

/** A position with its reasons, in the words of the procedure. */
export function Said({
  position: { position, reasons },
  sealing,
  say,
}: {
  position: Position;
  sealing: Sealing;
  say: (words: Words) => string;
}) {
  const { t } = useWords(SEALING);
  const title = sealing.positions.find(({ value }) => value === position)?.title;
  return (
    <dl className="sealing-said">
      <div>
        <dt>{t("position")}</dt>
        <dd>{title ? say(title) : position}</dd>
      </div>
      {reasons && (
        <div>
          <dt>{t("reasons")}</dt>
          <dd>{reasons}</dd>
        </div>
      )}
    </dl>
  );
}
