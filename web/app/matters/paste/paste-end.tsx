/** What will be recorded and who will see it, the way there, and what is left. */
import { Link } from "@tanstack/react-router";
import { Button, Progress } from "antd";
import type { Session } from "../../api.ts";
import { WillRecord } from "../../forms/will-record.tsx";
import { useWords } from "../../language.ts";
import { PASTE } from "../../texts/paste.ts";
import { Notice } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";
import type { PasteField } from "./fields.ts";
import { type Checked, cellId, goes, isBlank, type PasteRow } from "./rows.ts";
import type { Ready, useRecording } from "./use-recording.ts";
import { useWrongWords } from "./wrong-words.ts";

type Props = {
  rows: PasteRow[];
  checked: Checked[];
  fields: PasteField[];
  recording: ReturnType<typeof useRecording>;
  body: { id: string; name: string };
  actName: string;
  session: Session;
  isLooking: boolean;
  /** Rows whose title could not be compared with what is there already. */
  missed: number;
};

const TITLES_SHOWN = 3;
const PROBLEMS_SHOWN = 20;
const TITLE_LENGTH = 40;

/** By characters, so that a rare one is not cut in half. */
function shortened(title: string): string {
  const signs = [...title];
  return signs.length > TITLE_LENGTH ? `${signs.slice(0, TITLE_LENGTH).join("")}…` : title;
}

export function PasteEnd(props: Props) {
  const { rows, checked, recording, isLooking, missed } = props;
  const { t } = useWords(PASTE);
  const pairs = rows.map((row, at): Ready => ({ row, checked: checked[at] as Checked }));
  const ready = pairs.filter((pair) => goes(pair.row, pair.checked));
  const refused = ready.filter(({ row }) => row.state === "refused");
  const isSure =
    ready.length > 0 && ready.every(({ row }) => row.state === "previewed" || row.state === "refused");
  const count = (test: (pair: Ready) => boolean) => pairs.filter(test).length;
  const done = count(({ row }) => row.state === "recorded");
  const wrong = count((pair) => !isBlank(pair.row) && Object.keys(pair.checked.wrong).length > 0);
  const out =
    count(
      ({ row, checked: c }) => !isBlank(row) && row.state !== "recorded" && Object.keys(c.wrong).length === 0,
    ) - ready.length;
  const said = [
    (ready.length > 0 || done === 0) && t("summary", { n: ready.length }),
    wrong > 0 && t("summaryWrong", { n: wrong }),
    out > 0 && t("summaryOut", { n: out }),
    done > 0 && t("summaryDone", { n: done }),
    refused.length > 0 && t("summaryRefused", { n: refused.length }),
  ].filter(Boolean);
  return (
    <div className="paste-end">
      <Problems {...props} />
      <p role="status">
        {said.join(" · ")}
        {isLooking && <span className="quiet"> {t("lookUp")}</span>}
      </p>
      {missed > 0 && <Notice tone="due">{t("notLookedUp", { n: missed })}</Notice>}
      {recording.progress ? (
        <Going recording={recording} />
      ) : (
        <>
          {recording.isStopped && <Notice tone="due">{t("cancelled")}</Notice>}
          {isSure && refused.length < ready.length && <Will {...props} ready={ready} />}
          <div className="page-actions">
            {refused.length > 0 && (
              <Button type="primary" onClick={() => void recording.record(refused)}>
                {t("retry", { n: refused.length })}
              </Button>
            )}
            {!isSure && ready.length > 0 && (
              <Button
                type="primary"
                disabled={isLooking}
                onClick={() => void recording.preview(ready.filter(({ row }) => row.state === "new"))}
              >
                {t("preview")}
              </Button>
            )}
            {isSure && refused.length < ready.length && (
              <Button
                type={refused.length > 0 ? "default" : "primary"}
                onClick={() => void recording.record(ready.filter(({ row }) => row.state === "previewed"))}
              >
                {t("record", { n: ready.length - refused.length })}
              </Button>
            )}
            {done > 0 && ready.length === 0 && <Link to={URLS.matters}>{t("seeMatters")}</Link>}
          </div>
        </>
      )}
    </div>
  );
}

function Going({ recording: { progress, stop } }: Pick<Props, "recording">) {
  const { t } = useWords(PASTE);
  if (!progress) return null;
  const { what, done, all } = progress;
  const words = t(what === "preview" ? "previewing" : "recording", { done, all });
  return (
    <div className="paste-going">
      <Progress percent={Math.round((100 * done) / Math.max(1, all))} showInfo={false} aria-label={words} />
      <span role="status">{words}</span>
      <Button onClick={stop}>{t("cancel")}</Button>
    </div>
  );
}

function Will({ ready, session, body, actName }: Props & { ready: Ready[] }) {
  const { t, language } = useWords(PASTE);
  const going = ready.filter(({ row }) => row.state === "previewed");
  const titles = going
    .slice(0, TITLES_SHOWN)
    .map(({ checked }) => shortened(String(checked.data.title ?? "")));
  const shown = titles.join(language === "zh" ? "；" : "; ") + (going.length > TITLES_SHOWN ? t("more") : "");
  const office = session.offices.find((held) => held.body === body.id) ?? session.offices[0];
  const by = office && (language === "en" ? (office.titleEn ?? office.title) : office.title);
  return (
    <WillRecord
      rows={[
        { name: t("whatWillBe"), value: t("whatItems", { act: actName, n: going.length, titles: shown }) },
        { name: t("forBody"), value: body.name },
        { name: t("when"), value: t("whenEach") },
        { name: t("by"), value: [session.name, by].filter(Boolean).join(" · ") },
      ]}
      seenBy={t("seenBy")}
      lasting={t("lasting")}
    />
  );
}

/** Each by its row and cell, with the cure, and a way to the cell. */
function Problems({ rows, checked, fields }: Props) {
  const { t, w } = useWords(PASTE);
  const wrongWords = useWrongWords();
  const all = rows.flatMap((row, at) =>
    isBlank(row) || row.state === "recorded"
      ? []
      : fields.flatMap((field) => {
          const wrong = checked[at]?.wrong[field.key];
          const problem =
            row.faults?.[field.key] ?? (wrong && wrongWords(wrong, field, row.cells[field.key] ?? ""));
          return problem ? [{ id: cellId(row.id, field.key), n: at + 1, name: w(field.title), problem }] : [];
        }),
  );
  if (all.length === 0) return null;
  return (
    <section className="paste-problems" aria-label={t("problems")}>
      <h2>{t("problems")}</h2>
      <ul>
        {all.slice(0, PROBLEMS_SHOWN).map((problem) => (
          <li key={problem.id}>
            <button
              type="button"
              className="link-button"
              onClick={() => document.getElementById(problem.id)?.focus()}
            >
              {t("problemAt", problem)}
            </button>
          </li>
        ))}
      </ul>
      {all.length > PROBLEMS_SHOWN && <p className="quiet">{t("summaryWrong", { n: all.length })}</p>}
    </section>
  );
}
