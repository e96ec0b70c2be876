import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { ToneAnswers } from "../../api.ts";
import { useWords } from "../../language.ts";
import { Field } from "../../parts/field.tsx";
import { TONE } from "../../texts/tone.ts";
import { type Column, DataTable, Notice, Section, Sheet } from "../../ui/index.ts";
import { type Counts, countsOf } from "./count.ts";
import { sealingCode } from "./seal.ts";

type Group = ToneAnswers["groups"][number];
type Total = Pick<Group, "body" | "bodyName" | "chief" | "chiefName" | "key"> & {
  counts: Counts | null;
  foreign: number;
};

/** Opens the answers on this computer and shows what they come to, never a single one. */
export function OpenAnswers({ answers }: { answers: ToneAnswers }) {
  const { t } = useWords(TONE);
  const [typed, setTyped] = useState("");
  const opening = useMutation({ mutationFn: () => totalsOf(answers, typed) });
  const { least } = answers;
  return (
    <>
      <Section title={t("open")}>
        <Sheet padded>
          <form
            className="act-form"
            onSubmit={(event) => {
              event.preventDefault();
              opening.mutate();
            }}
          >
            <div className="fields">
              <Field
                label={t("words")}
                width="wide"
                hint={t("wordsHint")}
                {...(opening.data === null ? { problem: t("wrongWords") } : {})}
              >
                {(control) => (
                  <Input
                    {...control}
                    autoComplete="off"
                    autoCapitalize="none"
                    spellCheck={false}
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                  />
                )}
              </Field>
            </div>
            <p>
              <Button type="primary" htmlType="submit" loading={opening.isPending}>
                {t("open")}
              </Button>
            </p>
          </form>
        </Sheet>
      </Section>
      {opening.data && <Totals totals={opening.data} least={least} />}
    </>
  );
}

/** Null when the words open none of the keys. */
async function totalsOf({ groups, keys, least }: ToneAnswers, typed: string): Promise<Total[] | null> {
  const { fromBase64, openTone, unwrapOrganKey, wordsIn } = await sealingCode();
  const { jurisdiction } = groups[0] ?? { jurisdiction: "" };
  const words = wordsIn(typed);
  const totals: Total[] = [];
  let isKnown = false;
  for (const { key, publicKey, wrapped } of keys) {
    const opened = await unwrapOrganKey(publicKey, wrapped, words);
    if (!opened) continue;
    isKnown = true;
    for (const group of groups.filter((one) => one.key === key)) {
      const place = { jurisdiction, body: group.body, chief: group.chief };
      const said = await Promise.all(
        group.sealed.map((text) => openTone(opened, place, fromBase64(text) ?? new Uint8Array())),
      );
      const { sealed, ...of } = group;
      totals.push({
        ...of,
        counts: countsOf(said, least),
        foreign: said.filter((tone) => tone === null).length,
      });
    }
  }
  return isKnown ? totals : null;
}

function Totals({ totals, least }: { totals: Total[]; least: number }) {
  const { t } = useWords(TONE);
  const few = t("tooFew", { n: least });
  const sum = (counts: Counts) => counts.beforehand + counts["in-the-room"] + counts["not-at-all"];
  const number = (tone: keyof Counts): Column<Total> => ({
    key: tone,
    title: t(tone),
    look: "end",
    cell: ({ counts }) => counts?.[tone] ?? "—",
    sort: (a, b) => (a.counts?.[tone] ?? -1) - (b.counts?.[tone] ?? -1),
  });
  const columns: Column<Total>[] = [
    { key: "body", title: t("body"), look: "lead", cell: ({ bodyName }) => bodyName },
    { key: "chief", title: t("chief"), cell: ({ chiefName }) => chiefName },
    { key: "said", title: t("said"), look: "end", cell: ({ counts }) => (counts ? sum(counts) : few) },
    number("beforehand"),
    number("in-the-room"),
    number("not-at-all"),
  ];
  const foreign = totals.reduce((n, total) => n + total.foreign, 0);
  return (
    <Section title={t("opened")} note={t("openedNote", { n: least })}>
      <DataTable
        label={t("opened")}
        columns={columns}
        rows={totals}
        rowKey={({ body, chief, key }) => `${body} ${chief} ${key}`}
        empty={t("none", { n: least })}
      />
      {foreign > 0 && <Notice tone="due">{t("foreign", { n: foreign })}</Notice>}
    </Section>
  );
}
