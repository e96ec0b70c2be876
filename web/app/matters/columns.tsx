import { Link } from "@tanstack/react-router";
import type { MatterRow } from "../api.ts";
import { useWords } from "../language.ts";
import { MATTERS } from "../texts/matters.ts";
import type { GridColumn } from "../ui/grid/index.ts";
import { State } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const FEN_IN_WAN = 1_000_000;
const FEN_IN_YUAN = 100;

/** What the list of matters can show. A column that the server sorts by has the server's name for it. */
export function useMatterColumns(): GridColumn<MatterRow>[] {
  const { t, w, day, money, language } = useWords(MATTERS);
  const stateOf = (row: MatterRow) =>
    row.violated > 0 ? t("breachedRules", { n: row.violated }) : t(row.closed ? "inOrder" : "inOrderSoFar");
  const titleOf = (row: MatterRow) => row.title ?? w(row.stageTitle);
  const amountOf = ({ amount }: MatterRow) =>
    amount === null ? "" : String(amount / (language === "zh" ? FEN_IN_WAN : FEN_IN_YUAN));
  return [
    {
      key: "title",
      title: t("title"),
      look: "lead",
      text: titleOf,
      // The row is one stop of the keyboard, which Enter opens; the link is for the mouse.
      cell: (row) => (
        <Link to={URLS.matter} params={{ id: row.id }} tabIndex={-1}>
          {titleOf(row)}
        </Link>
      ),
      sort: "up",
      widthPx: 320,
    },
    { key: "body", title: t("body"), text: (row) => row.bodyName, sort: "up", widthPx: 200, isBare: true },
    {
      key: "class",
      title: t("class"),
      text: (row) => (row.classTitle ? w(row.classTitle) : ""),
      sort: "up",
      widthPx: 124,
      isBare: true,
    },
    {
      key: "amount",
      title: t("amount"),
      text: (row) => (row.amount === null ? "" : money(row.amount)),
      copied: { title: t("amountCopied"), text: amountOf },
      sort: "down",
      widthPx: language === "zh" ? 124 : 142,
      look: "end",
      isBare: true,
    },
    {
      key: "stage",
      title: t("stage"),
      text: (row) => w(row.stageTitle),
      sort: "up",
      widthPx: 110,
      isBare: true,
    },
    {
      key: "violated",
      title: t("state"),
      text: stateOf,
      cell: (row) => <State tone={row.violated > 0 ? "bad" : "good"}>{stateOf(row)}</State>,
      sort: "down",
      widthPx: 150,
      isBare: true,
    },
    {
      key: "last",
      title: t("last"),
      text: (row) => day(row.lastActAt),
      sort: "down",
      widthPx: 128,
      isBare: true,
    },
    {
      key: "opened",
      title: t("opened"),
      text: (row) => day(row.openedAt),
      sort: "down",
      widthPx: 140,
      isHiddenAtFirst: true,
    },
    {
      key: "procedure",
      title: t("procedure"),
      text: (row) => w(row.procedureTitle),
      widthPx: 170,
      isHiddenAtFirst: true,
    },
    {
      key: "openFindings",
      title: t("openFindings"),
      text: (row) => String(row.openFindings),
      widthPx: 140,
      look: "end",
      isHiddenAtFirst: true,
    },
    {
      key: "acts",
      title: t("acts"),
      text: (row) => String(row.acts),
      widthPx: 110,
      look: "end",
      isHiddenAtFirst: true,
    },
  ];
}
