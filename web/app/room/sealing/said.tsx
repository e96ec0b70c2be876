import type { Position } from "../../../../sealing/index.ts";
import { useWords } from "../../language.ts";
import { SEALING } from "../../texts/sealing.ts";
import type { Sealing } from "./round.ts";

/** A position with its reasons, in the words of the procedure. */
export function Said({ position: { position, reasons }, sealing }: { position: Position; sealing: Sealing }) {
  const { t, w } = useWords(SEALING);
  const title = sealing.positions.find(({ value }) => value === position)?.title;
  return (
    <dl className="sealing-said">
      <div>
        <dt>{t("position")}</dt>
        <dd>{title ? w(title) : position}</dd>
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
