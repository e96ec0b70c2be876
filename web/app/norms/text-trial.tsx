import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { type Norm, ProblemAnswer } from "../api.ts";
import { useWords } from "../language.ts";
import { download } from "../parts/download.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { DRAFT_TEXT } from "../texts/draft-text.ts";
import { Failed, Loading, Notice, Section, Sheet } from "../ui/index.ts";
import { useBackTest } from "./back-test.ts";
import { BackTestPart } from "./back-test-part.tsx";
import { Changes } from "./changes.tsx";
import { type EditorHandle, TextEditor } from "./text-editor.tsx";
import { TrialCases } from "./trial-cases.tsx";
import "./compare.css";
import "./trial.css";

type Source = Norm["sources"][number];
/** Another account on the same computer begins with the text in force. */
const keyOf = (account: string, file: string) => `draft ${account} ${file}`;

/** The procedure's file, edited: what is wrong with it, what it changes, on the cases and on the past. */
export function TextTrial({ norm, source }: { norm: Norm; source: Source }) {
  const { t } = useWords(DRAFT_TEXT);
  const session = useSession();
  const name = keyOf(session.data?.account ?? "", source.file);
  const [text, setText] = useState(() => localStorage.getItem(name) ?? source.text);
  const [tried, setTried] = useState<string | null>(null);
  const editor = useRef<EditorHandle>(null);
  const isEdited = text !== source.text;
  const change = (next: string) => {
    setText(next);
    if (next === source.text) localStorage.removeItem(name);
    else localStorage.setItem(name, next);
  };
  const comparison = useQuery({
    ...QUERIES.normComparison(norm.id, {}, tried === null ? {} : { text: tried }),
    enabled: tried !== null,
    placeholderData: undefined,
  });
  const faults = tried === text ? faultsOf(comparison.error, source.file) : [];
  return (
    <>
      <Section title={t("text")} note={`${t(isEdited ? "edited" : "notEdited")} · ${t("kept")}`}>
        <TextEditor
          label={t("text")}
          text={text}
          onChange={change}
          faulty={new Set(faults.map(({ line }) => line))}
          handle={editor}
        />
        <div className="editor-bar">
          <Button type="primary" disabled={!isEdited} onClick={() => setTried(text)}>
            {t("check")}
          </Button>
          <Button
            disabled={!isEdited}
            onClick={() => download(new Blob([text], { type: "application/yaml" }), nameOf(source.file))}
          >
            {t("download")}
          </Button>
          <Button type="link" disabled={!isEdited} onClick={() => change(source.text)}>
            {t("reset")}
          </Button>
          {!isEdited && <span className="quiet small">{t("first")}</span>}
        </div>
      </Section>
      {tried !== null && tried !== text && isEdited && <Notice tone="due">{t("stale")}</Notice>}
      {tried !== null &&
        tried === text &&
        (faults.length > 0 ? (
          <Section title={t("faults", { n: faults.length })}>
            <Sheet padded>
              <ul className="editor-faults" role="alert">
                {faults.map((fault) => (
                  <li key={`${fault.line} ${fault.message}`}>
                    <Button type="link" size="small" onClick={() => editor.current?.goTo(fault.line)}>
                      {t("atLine", { n: fault.line })}
                    </Button>{" "}
                    <span lang="en">{fault.message}</span>
                  </li>
                ))}
              </ul>
            </Sheet>
          </Section>
        ) : comparison.error ? (
          <Failed error={comparison.error} retry={() => void comparison.refetch()} />
        ) : comparison.data ? (
          <Outcome norm={norm} text={tried} changes={comparison.data.changes} />
        ) : (
          <Loading />
        ))}
    </>
  );
}

type OutcomeProps = { norm: Norm; text: string; changes: Parameters<typeof Changes>[0]["changes"] };

function Outcome({ norm, text, changes }: OutcomeProps) {
  const { t } = useWords(DRAFT_TEXT);
  const backTest = useBackTest();
  const [tested, setTested] = useState("");
  return (
    <>
      <Changes changes={changes} />
      <Section title={t("cases")}>
        <Sheet padded>
          <TrialCases norm={norm} law={{ text }} />
        </Sheet>
      </Section>
      <Section title={t("past")}>
        <Sheet padded>
          <BackTestPart
            test={backTest.test}
            wanted={{ procedure: norm.id, law: { text } }}
            isStale={tested !== text}
            run={(request) => {
              setTested(text);
              void backTest.run(request);
            }}
            cancel={backTest.cancel}
          />
        </Sheet>
      </Section>
    </>
  );
}

const nameOf = (file: string) => file.slice(file.lastIndexOf("/") + 1);

/** The faults of the file itself, by line: the server names each as file:line. */
function faultsOf(error: Error | null, file: string): { line: number; message: string }[] {
  if (!(error instanceof ProblemAnswer)) return [];
  return error.faults.flatMap(({ path, message }) => {
    const at = path.lastIndexOf(":");
    const line = Number(path.slice(at + 1));
    return path.slice(0, at) === file && line > 0 ? [{ line, message }] : [];
  });
}
