import type { ItemForMeeting } from "../api.ts";
import { useWords } from "../language.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { State, Tag } from "../ui/index.ts";

type Props = { item: Pick<ItemForMeeting, "classTitle" | "amount" | "lacks"> };

/** What an item is: its class, its amount, and which steps before the meeting are not recorded. */
export function ItemWords({ item: { classTitle, amount, lacks } }: Props) {
  const { t, w, money, listed } = useWords(MEETINGS);
  const steps = listed(lacks.map((step) => t(step)));
  return (
    <>
      {classTitle && <Tag>{w(classTitle)}</Tag>}
      {amount !== null && <span>{money(amount)}</span>}
      {lacks.length > 0 && <State tone="due">{t("lacks", { steps })}</State>}
    </>
  );
}
