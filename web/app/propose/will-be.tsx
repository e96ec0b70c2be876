import type { Procedure, Session } from "../api.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { useWords } from "../language.ts";
import { PROPOSE } from "../texts/propose.ts";
import { amountOf, type Draft, STEPS } from "./draft.ts";

type Props = { draft: Draft; session: Session; bodyName: string; classes: ClassOption[] };
export type ClassOption = NonNullable<Procedure["acts"][number]["fields"][number]["options"]>[number];

/** The acts that the form comes to, and who will read them. */
export function WillBe({ draft, session, bodyName, classes }: Props) {
  const { t, w, money, listed } = useWords(PROPOSE);
  const amount = amountOf(draft);
  const met = STEPS.filter((kind) => draft.met[kind]);
  const files = [draft.materials, ...met.flatMap((kind) => draft.met[kind] ?? [])].reduce(
    (n, { evidence }) => n + evidence.length,
    0,
  );
  const kind = classes.find(({ value }) => value === draft.class);
  const acts = [
    t("proposed"),
    ...(draft.entry ? [t("cited")] : []),
    ...met.map(() => t("met")),
    ...(draft.materials.text.trim() ? [t("submitted")] : []),
  ];
  const counted = [...Map.groupBy(acts, (act) => act)].map(([act, all]) =>
    all.length > 1 ? `${act} × ${all.length}` : act,
  );
  const rows = [
    { name: t("act"), value: listed(counted) },
    { name: t("to"), value: bodyName },
    { name: t("title"), value: draft.title.trim() || "—" },
    { name: t("class"), value: kind ? w(kind.title) : "—" },
    ...(amount === null ? [] : [{ name: t("sum"), value: money(amount) }]),
    ...(draft.department.trim() ? [{ name: t("department"), value: draft.department.trim() }] : []),
    ...(draft.area.trim() ? [{ name: t("area"), value: draft.area.trim() }] : []),
    ...(draft.entry ? [{ name: t("entry"), value: draft.entry.number }] : []),
    ...(met.length > 0 ? [{ name: t("before"), value: listed(met.map((one) => t(one))) }] : []),
    ...(files > 0 ? [{ name: t("materials"), value: t("files", { n: files }) }] : []),
    { name: t("by"), value: session.name },
  ];
  return <WillRecord rows={rows} seenBy={t("seenBy")} notSeenBy={t("notSeenBy")} lasting={t("lasting")} />;
}
