import { Link } from "@tanstack/react-router";
import { Button, Input, Upload } from "antd";
import { useState } from "react";
import { readReceiptCode } from "../../../verifier/receipt-web-code.ts";
import { verifyReceiptInBrowser } from "../../../verifier/receipt-web.ts";
import type { LedgerStatus } from "../api.ts";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { LEDGER } from "../texts/ledger.ts";
import { Failed, Notice, Section, Sheet } from "../ui/index.ts";
import { actAnchor, URLS } from "../urls.ts";
import { findByCode, publicLedgers, publishedKey, readEntry, readPublicLedger } from "./public-ledger.ts";
import { type Outcome, Verification } from "./verification.tsx";
import "../forms/receipt-drawer.css";

type Answer =
  | { kind: "neither" }
  | { kind: "foreign"; origin: string }
  | { kind: "shorter"; index: number; size: number }
  | { kind: "found"; code: string; places: number[] }
  | { kind: "checked"; outcome: Outcome; isPinned: boolean };

/** Checks a receipt against the ledger that it names, with the key from elsewhere where there is one. */
async function checkReceipt(receipt: string, pinned: string): Promise<Answer> {
  const [, origin] = /\n\n([^\n]+)\n/.exec(receipt) ?? [];
  const [, place] = /^index (\d+)$/m.exec(receipt) ?? [];
  if (origin === undefined || place === undefined) return { kind: "neither" };
  const ledger = (await publicLedgers()).find((known) => known.origin === origin);
  if (!ledger) return { kind: "foreign", origin };
  const { size = 0, witnesses } = await readPublicLedger(ledger.jurisdiction);
  const index = Number(place);
  const entry = await readEntry(ledger.jurisdiction, index);
  if (entry === null) return { kind: "shorter", index, size };
  const key = pinned || (await publishedKey(ledger.jurisdiction));
  const vkeys = witnesses.map(({ vkey }) => vkey);
  const steps = await verifyReceiptInBrowser(receipt, key, entry, vkeys);
  return { kind: "checked", outcome: { steps, witnesses }, isPinned: pinned !== "" };
}

/** What was pasted through a mail or an editor may have lost its last line's end. */
const tidied = (text: string) => `${text.replaceAll("\r\n", "\n").trim()}\n`;

async function answerTo(text: string, pinned: string, jurisdiction: string): Promise<Answer> {
  const code = readReceiptCode(text.trim());
  if (code !== null) return { kind: "found", code, places: await findByCode(jurisdiction, code) };
  return checkReceipt(tidied(text), pinned.trim());
}

/** Paste or open a receipt and check it here; its twelve characters are looked for in the ledger shown. */
export function CheckReceipt({ ledger }: { ledger: LedgerStatus }) {
  const { t } = useWords(LEDGER);
  const [text, setText] = useState("");
  const [pinned, setPinned] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const type = (typed: string) => {
    setText(typed);
    setAnswer(null);
    setProblem(null);
  };
  const check = async () => {
    setBusy(true);
    setAnswer(null);
    setProblem(null);
    try {
      setAnswer(await answerTo(text, pinned, ledger.jurisdiction));
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <Section title={t("check")}>
      <Sheet padded>
        <div className="receipt">
          <div className="fields one">
            <Field label={t("checkLabel")} hint={t("checkHint")}>
              {({ status: _, ...control }) => (
                <Input.TextArea
                  {...control}
                  className="mono"
                  autoSize={{ minRows: 3, maxRows: 9 }}
                  spellCheck={false}
                  value={text}
                  onChange={(e) => type(e.target.value)}
                />
              )}
            </Field>
            <Field label={t("pinned")} hint={t("pinnedHint")}>
              {({ status: _, ...control }) => (
                <Input
                  {...control}
                  className="mono"
                  spellCheck={false}
                  value={pinned}
                  onChange={(e) => {
                    setPinned(e.target.value);
                    setAnswer(null);
                  }}
                />
              )}
            </Field>
          </div>
          <div className="page-actions">
            <Button
              type="primary"
              disabled={text.trim() === ""}
              loading={isBusy}
              onClick={() => void check()}
            >
              {t("checkNow")}
            </Button>
            <Upload
              showUploadList={false}
              beforeUpload={(file) => {
                void file.text().then(type);
                return false;
              }}
            >
              <Button>{t("openFile")}</Button>
            </Upload>
          </div>
          {problem && <Failed error={problem} />}
          {answer && <Answered answer={answer} ledger={ledger} />}
        </div>
      </Sheet>
    </Section>
  );
}

function Answered({ answer, ledger }: { answer: Answer; ledger: LedgerStatus }) {
  const { t } = useWords(LEDGER);
  switch (answer.kind) {
    case "neither":
      return <Notice tone="due">{t("neither")}</Notice>;
    case "foreign":
      return <Notice tone="due">{t("foreign", { origin: answer.origin })}</Notice>;
    case "shorter":
      return <Notice tone="bad">{t("shorter", { index: answer.index, size: answer.size })}</Notice>;
    case "found":
      return <Found answer={answer} ledger={ledger} />;
    case "checked":
      return (
        <div>
          <Verification outcome={answer.outcome} />
          <p className="quiet small below">{t(answer.isPinned ? "usedPinned" : "usedPublished")}</p>
          <p className="quiet small">{t("noContent")}</p>
        </div>
      );
  }
}

function Found({ answer, ledger }: { answer: Answer & { kind: "found" }; ledger: LedgerStatus }) {
  const { t } = useWords(LEDGER);
  if (answer.places.length === 0) return <Notice tone="due">{t("notFound", { code: answer.code })}</Notice>;
  return answer.places.map((index) => {
    const leaf = ledger.recent.find((recent) => recent.index === index);
    const see = leaf && (
      <Link to={URLS.matter} params={{ id: leaf.matter }} hash={actAnchor(leaf.number)}>
        {t("foundSee")}
      </Link>
    );
    return (
      <Notice key={index} action={see}>
        {t("foundAt", { index })}
      </Notice>
    );
  });
}
