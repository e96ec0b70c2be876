import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import type { MattersSearch } from "../searches.ts";
import { FIGURES } from "../texts/figures.ts";

type Props = { search: MattersSearch; change: (part: MattersSearch) => void };

const PART = /-(all|rest)$/;

/** Above a list that a number opened: which figure it counts to, on which days, and a way to drop that. */
export function CountedOnly({ search, change }: Props) {
  const { t, w, day } = useWords(FIGURES);
  const { figure, countedFrom, countedTo } = search;
  const definitions = useQuery({ ...QUERIES.figureDefinitions(), enabled: figure !== undefined });
  const defined = definitions.data?.items.find(({ id }) => id === figure?.replace(PART, ""));
  const part = figure && PART.exec(figure)?.[1];
  const said = part === "all" ? "countedOver" : part === "rest" ? "countedRest" : "counted";
  const between =
    countedFrom && countedTo && t("countedBetween", { from: day(countedFrom), to: day(countedTo) });
  const words = [figure && t(said, { title: defined ? w(defined.title) : "" }), between].filter(Boolean);
  return (
    <Tag
      className="counted-only"
      closable={{ "aria-label": t("drop") }}
      onClose={() => change({ figure: undefined, countedFrom: undefined, countedTo: undefined })}
    >
      {words.join(" · ")}
    </Tag>
  );
}
