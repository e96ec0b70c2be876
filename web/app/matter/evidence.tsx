import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../language.ts";
import { NEXT_ACTS } from "../texts/next-acts.ts";
import { Failed } from "../ui/index.ts";
import type { Uploaded } from "./act-typed.ts";
import { upload } from "./upload.ts";
import "./evidence.css";

const BYTES_IN_MB = 1_048_576;
const ACCEPTED = ".pdf,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx,.zip,.ofd";

type Props = { label: string; value: Uploaded[]; onChange: (files: Uploaded[]) => void };

/** Files that an act cites: sent at once, each with its progress, and a way to stop it. */
export function Evidence({ label, value, onChange }: Props) {
  const { t } = useWords(NEXT_ACTS);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(value);
  latest.current = value;
  const [sending, setSending] = useState<{ name: string; share: number; stop: AbortController } | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  useEffect(() => () => sending?.stop.abort(), [sending?.stop]);

  const send = async (files: File[]) => {
    setProblem(null);
    for (const file of files) {
      const stop = new AbortController();
      const at = (share: number) => setSending({ name: file.name, share, stop });
      at(0);
      try {
        const taken = await upload(file, { signal: stop.signal, onProgress: at });
        if (!latest.current.some(({ blob }) => blob === taken.blob)) onChange([...latest.current, taken]);
      } catch (error) {
        if (error instanceof Error && error.name !== "AbortError") setProblem(error);
        break;
      } finally {
        setSending(null);
      }
    }
  };
  return (
    <div className="field wide evidence" data-place="evidence">
      <span className="legend">{label}</span>
      {value.length > 0 && (
        <ul>
          {value.map((file) => (
            <li key={file.blob}>
              <b>{file.name}</b>
              <span className="quiet small">{(file.size / BYTES_IN_MB).toFixed(2)} MB</span>
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
        <Button onClick={() => input.current?.click()}>{t("addFile")}</Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again after it was removed.
          event.target.value = "";
          void send(files);
        }}
      />
      {problem && <Failed error={problem} />}
      <span className="hint">{t("evidenceHint")}</span>
    </div>
  );
}
