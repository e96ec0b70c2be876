import { type Ref, useImperativeHandle, useRef } from "react";
import "./text-editor.css";

export type EditorHandle = { goTo(line: number): void };

type Props = {
  label: string;
  text: string;
  onChange: (text: string) => void;
  /** Lines that are at fault; their numbers are marked. */
  faulty: Set<number>;
  handle: Ref<EditorHandle>;
};

/** A text with its line numbers; a plain field, so that keyboard, search and screen reader work as everywhere. */
export function TextEditor({ label, text, onChange, faulty, handle }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    goTo(line) {
      const before = text.split("\n").slice(0, line - 1);
      const at = before.reduce((sum, each) => sum + each.length + 1, 0);
      const end = text.indexOf("\n", at);
      field.current?.focus({ preventScroll: true });
      field.current?.setSelectionRange(at, end < 0 ? text.length : end);
      document.getElementById(`draft-line-${line}`)?.scrollIntoView({ block: "center" });
    },
  }));
  const lines = text.split("\n").length;
  return (
    <div className="text-editor mono">
      <ol aria-hidden="true">
        {Array.from({ length: lines }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <li key={at} id={`draft-line-${at + 1}`} className={faulty.has(at + 1) ? "faulty" : undefined}>
            {faulty.has(at + 1) ? "▸" : ""}
            {at + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={field}
        aria-label={label}
        spellCheck={false}
        autoComplete="off"
        wrap="off"
        rows={lines}
        value={text}
        onChange={(e) => onChange(e.target.value)}
      />
    </div>
  );
}
