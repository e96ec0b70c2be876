import { Input } from "antd";
import { useEffect, useState } from "react";
import { useWords } from "../language.ts";
import { useSettled } from "../search/question.ts";
import { BODIES } from "../texts/bodies.ts";
import { enterTree } from "./tree-keys.ts";

type Props = { query: string | undefined; onChange: (query?: string) => void };

/** Finds while one types; Enter or the arrow down goes on to what was found. */
export function FindBody({ query = "", onChange }: Props) {
  const { t } = useWords(BODIES);
  const [typed, setTyped] = useState(query);
  const [isComposing, setComposing] = useState(false);
  const settled = useSettled(typed, isComposing).trim();
  const [sent, setSent] = useState(query);
  // The address may change under the field: by going back, or by clearing the conditions.
  if (query !== sent) {
    setSent(query);
    if (query !== typed.trim()) setTyped(query);
  }
  useEffect(() => {
    if (settled !== sent && settled === typed.trim()) onChange(settled || undefined);
  }, [settled, sent, typed, onChange]);
  return (
    <Input
      className="find-body"
      type="search"
      placeholder={t("search")}
      aria-label={t("search")}
      maxLength={100}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== "ArrowDown" && event.key !== "Enter")) return;
        event.preventDefault();
        enterTree();
      }}
    />
  );
}
