import { Button } from "antd";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../language.ts";
import { NEXT_ACTS } from "../texts/next-acts.ts";
import { Failed } from "../ui/index.ts";
import type { Uploaded } from "./act-typed.ts";
import { upload } from "./upload.ts";
import "./evidence.css";

const BYTES_IN_MB = 1_048_576;
const ACCEPTED = ".pdf,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx,.zip,.ofd";
/** A phone that photographs in a format of its own turns it into one of these. */
const PHOTOGRAPHED = "image/jpeg,image/png";
/** As the server says; told before half an hour of sending. */
const MOST_BYTES = 500 * BYTES_IN_MB;
const SHOWN_LETTERS = 12;

type Props = { label: string; value: Uploaded[]; onChange: (files: Uploaded[]) => void };

/**
 * Files that an act cites: chosen, dropped here or photographed, sent at once, each with its progress and a way to stop it.
 * What the act will hold of each is its hash.
 */
export function Evidence({ label, value, onChange }: Props) {
  const { t } = useWords(NEXT_ACTS);
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const latest = useRef(value);
  latest.current = value;
  const [sending, setSending] = useState<{ name: string; share: number; stop: AbortController } | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  useEffect(() => () => sending?.stop.abort(), [sending?.stop]);

  const send = async (files: File[]) => {
    setProblem(null);
    for (const file of files) {
      if (file.size > MOST_BYTES) {
        setProblem(new Error(t("fileTooLarge", { name: file.name })));
        break;
      }
      const stop = new AbortController();
      const at = (share: number) => setSending({ name: file.name, share, stop });
      at(0);
      try {
        const kept = await upload(file, { signal: stop.signal, onProgress: at });
        if (!latest.current.some(({ blob }) => blob === kept.blob)) onChange([...latest.current, kept]);
      } catch (error) {
        if (error instanceof Error && error.name !== "AbortError") setProblem(error);
        break;
      } finally {
        setSending(null);
      }
    }
  };
  const taken = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // The same file can be chosen again after it was removed.
    target.value = "";
    void send(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here can be chosen with the button as well
    <div
      className={isOver ? "field wide evidence over" : "field wide evidence"}
      data-place="evidence"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!sending) void send([...event.dataTransfer.files]);
      }}
    >
      <span className="legend">{label}</span>
      {value.length > 0 && (
        <ul>
          {value.map((file) => (
            <li key={file.blob}>
              <b>{file.name}</b>
              <span className="quiet small">{(file.size / BYTES_IN_MB).toFixed(2)} MB</span>
              <span className="mono" title={file.blob}>
                {file.blob.slice(0, SHOWN_LETTERS)}…
              </span>
              <Button
                type="link"
                size="small"
                aria-label={t("removeFile", { name: file.name })}
                onClick={() => onChange(value.filter((other) => other !== file))}
              >
                {t("remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {sending ? (
        <p className="sending" role="status">
          {t("uploading", { name: sending.name })}
          <progress max={1} value={sending.share} aria-label={sending.name} />
          <Button size="small" onClick={() => sending.stop.abort()}>
            {t("cancel")}
          </Button>
        </p>
      ) : (
        <p className="ways">
          <Button onClick={() => input.current?.click()}>{t("addFile")}</Button>
          <Button className="by-camera" onClick={() => camera.current?.click()}>
            {t("photograph")}
          </Button>
          <span className="quiet small by-mouse">{t("orDrop")}</span>
        </p>
      )}
      <input ref={input} type="file" hidden multiple accept={ACCEPTED} aria-label={label} onChange={taken} />
      <input
        ref={camera}
        type="file"
        hidden
        accept={PHOTOGRAPHED}
        capture="environment"
        aria-label={t("photograph")}
        onChange={taken}
      />
      {problem && <Failed error={problem} />}
      <span className="hint">{t("evidenceHint")}</span>
    </div>
  );
}
