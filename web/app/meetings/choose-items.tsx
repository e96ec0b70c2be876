import { Link } from "@tanstack/react-router";
import { Checkbox } from "antd";
import type { ItemForMeeting } from "../api.ts";
import { useWords } from "../language.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { URLS } from "../urls.ts";
import { moved } from "./draft.ts";
import { ItemWords } from "./item-words.tsx";
import { Moves } from "./moves.tsx";

type Props = {
  body: string;
  waiting: ItemForMeeting[];
  chosen: string[];
  change: (chosen: string[]) => void;
};

/** Items that wait for a meeting: those chosen stand first, in the order in which they are to be taken up. */
export function ChooseItems({ body, waiting, chosen, change }: Props) {
  const { t } = useWords(MEETINGS);
  const known = new Map(waiting.map((item) => [item.matter, item]));
  const listed = chosen.flatMap((matter) => known.get(matter) ?? []);
  const others = waiting.filter(({ matter }) => !chosen.includes(matter));
  return (
    <>
      <p className="quiet small">{waiting.length === 0 ? t("noneWaiting") : t("chooseHint")}</p>
      <ul className="choose-items">
        {[...listed, ...others].map((item) => {
          const at = chosen.indexOf(item.matter);
          return (
            <li key={item.matter}>
              <Checkbox
                checked={at >= 0}
                onChange={({ target }) =>
                  change(
                    target.checked ? [...chosen, item.matter] : chosen.filter((one) => one !== item.matter),
                  )
                }
              >
                {at >= 0 && <b className="item-number">{at + 1}</b>}
                <span lang="zh-CN">{item.title}</span>
              </Checkbox>
              <span className="meeting-facts">
                <ItemWords item={item} />
                {at >= 0 && (
                  <Moves
                    title={item.title}
                    at={at}
                    of={listed.length}
                    move={(to) => change(moved(chosen, at, to))}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p>
        <Link to={URLS.proposeItem} search={{ body }}>
          {t("propose")}
        </Link>
      </p>
    </>
  );
}
