import { Button } from "antd";
import { useWords } from "../language.ts";
import { MEETINGS } from "../texts/meetings.ts";

type Props = { title: string; at: number; of: number; move: (to: number) => void };

/** One up, one down. */
export function Moves({ title, at, of, move }: Props) {
  const { t } = useWords(MEETINGS);
  return (
    <span className="moves">
      <Button size="small" disabled={at === 0} aria-label={t("up", { title })} onClick={() => move(at - 1)}>
        {t("moveUp")}
      </Button>
      <Button
        size="small"
        disabled={at === of - 1}
        aria-label={t("down", { title })}
        onClick={() => move(at + 1)}
      >
        {t("moveDown")}
      </Button>
    </span>
  );
}
