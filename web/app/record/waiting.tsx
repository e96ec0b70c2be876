import { useWords } from "../language.ts";
import { TYPING } from "../texts/typing.ts";
import type { Seat } from "./seats.ts";

type Props = {
  seats: Seat[];
  options: { value: string; label: string }[];
  choose: (seat: Seat, value: string) => void;
};

/** Who is still to be entered, for a finger or a mouse: the keyboard has the line above. */
export function Waiting({ seats, options, choose }: Props) {
  const { t } = useWords(TYPING);
  if (seats.length === 0) return <p className="waiting quiet small">{t("allDone")}</p>;
  return (
    <ul className="waiting" aria-label={t("waiting")}>
      {seats.map((seat) => (
        <li key={seat.person}>
          <span>{seat.name}</span>
          {options.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              tabIndex={-1}
              aria-label={t("waitingOf", { name: seat.name, said: label })}
              onClick={() => choose(seat, value)}
            >
              {label}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
