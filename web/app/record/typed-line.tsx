import { Input, type InputRef } from "antd";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useWords } from "../language.ts";
import { TYPING } from "../texts/typing.ts";
import type { Named } from "./names.ts";
import { type Line, readLine, type Verb } from "./typed.ts";
import "./typed-line.css";

/** A line that can be taken as it stands: one person is meant, and it is said what that person did. */
export type Said<N extends Named> =
  | Exclude<Line<N>, { kind: "person" | "nobody" | "empty" }>
  | { kind: "person"; who: N; value: string; text: string };

type Props<N extends Named> = {
  label: string;
  verbs: readonly Verb[];
  /** What each verb is called, for the line below. */
  wordOf: (value: string) => string;
  people: readonly N[];
  /** Who is still to be entered: of several who may be meant, one of these. */
  waiting: readonly N[];
  take: (said: Said<N>) => void;
  /** What the line takes besides persons. */
  signs?: readonly ("rest" | "words")[];
  /** Takes the last line back and gives it as it was typed; null where there is none. */
  takeBack: () => string | null;
  undo: () => void;
  /** What was pasted with more than one line or name in it. */
  onList?: (text: string) => void;
  value: string;
  onChange: (typed: string) => void;
  hint: ReactNode;
};

/** One field for everybody: who and what, Enter, the next. Shows while one types what it is understood as. */
export function TypedLine<N extends Named>(props: Props<N>) {
  const { label, verbs, people, waiting, value, onChange, hint } = props;
  const { t } = useWords(TYPING);
  const id = useId();
  const input = useRef<InputRef>(null);
  /** Of several, the one whom the clerk has settled on. */
  const [picked, setPicked] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const line = readLine(value, verbs, people);
  const candidates = line.kind === "person" ? preferred(line.candidates, waiting) : [];
  const chosen = candidates.find(({ person }) => person === picked) ?? candidates[0];
  const isChoice = candidates.length > 1;

  const type = (typed: string) => {
    if (typed === "") setPicked(null);
    setRefused(false);
    onChange(typed);
  };
  const enter = () => {
    // Between several nobody is taken without being chosen.
    if (isChoice && chosen && chosen.person !== picked) {
      setPicked(chosen.person);
      return;
    }
    const said = saidBy(line, chosen, props.signs);
    if (said) {
      props.take(said);
      type("");
    } else if (line.kind !== "empty") setRefused(true);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === "Enter" && !ctrlKey && !metaKey) {
      event.preventDefault();
      enter();
    } else if (isChoice && !altKey && (key === "ArrowDown" || key === "ArrowUp")) {
      event.preventDefault();
      const now = chosen && picked !== null ? candidates.indexOf(chosen) : -1;
      const next = key === "ArrowDown" ? now + 1 : Math.max(now, 0) - 1 + candidates.length;
      setPicked(candidates[next % candidates.length]?.person ?? null);
    } else if (value === "" && key === "Backspace") {
      const typed = props.takeBack();
      if (typed === null) return;
      event.preventDefault();
      type(typed);
    } else if (value === "" && key.toLowerCase() === "z" && (ctrlKey || metaKey)) {
      event.preventDefault();
      props.undo();
    } else if (key === "Escape" && value !== "") type("");
  };
  return (
    <div className="typed-line">
      <Input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded={isChoice}
        aria-controls={`${id}-choice`}
        aria-describedby={`${id}-says`}
        aria-invalid={isRefused}
        {...(isChoice ? { "aria-activedescendant": `${id}-${chosen?.person}` } : {})}
        {...(isRefused ? { status: "error" as const } : {})}
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        value={value}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text");
          if (!props.onList || !/[\n\t]|[、，,；;].*[、，,；;]|[：:].*[、，,；;]/.test(text.trim())) return;
          event.preventDefault();
          props.onList(text);
        }}
      />
      <div className="candidates" id={`${id}-choice`} role="listbox" aria-label={label} hidden={!isChoice}>
        {isChoice &&
          candidates.map((candidate) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which moves the choice
            <div
              key={candidate.person}
              id={`${id}-${candidate.person}`}
              role="option"
              aria-selected={candidate.person === picked}
              tabIndex={-1}
              onClick={() => {
                const said = saidBy(line, candidate, props.signs);
                if (said) {
                  props.take(said);
                  type("");
                } else type(`${candidate.name} `);
                input.current?.focus();
              }}
            >
              {candidate.name}
            </div>
          ))}
      </div>
      <p className={isRefused ? "says problem" : "says"} id={`${id}-says`} aria-live="polite">
        <Says
          line={line}
          chosen={chosen}
          many={isChoice ? candidates.length : 0}
          isPicked={chosen?.person === picked}
          {...props}
        />
        {line.kind === "empty" && hint}
        {line.kind === "nobody" && isRefused && ` ${t("nobodyCure")}`}
      </p>
    </div>
  );
}

type SaysProps<N extends Named> = Pick<Props<N>, "wordOf" | "verbs"> & {
  line: Line<N>;
  chosen: N | undefined;
  many: number;
  isPicked: boolean;
};

function Says<N extends Named>({ line, chosen, many, isPicked, wordOf, verbs }: SaysProps<N>) {
  const { t } = useWords(TYPING);
  if (line.kind === "nobody") return t("nobody", { typed: line.typed });
  if (line.kind === "rest") return t("rest", { said: wordOf(line.value) });
  if (line.kind === "words") return `${t(line.of)} ${line.text}`;
  if (line.kind === "empty" || !chosen) return null;
  const keys = verbs.map(({ value, ways }) => `${ways.at(-1)} ${wordOf(value)}`).join("　");
  if (line.value === null) return t("whatThen", { name: chosen.name, keys });
  return (
    <>
      {many > 0 && `${t(isPicked ? "severalPicked" : "several", { n: many })} `}
      <b>{chosen.name}</b> {wordOf(line.value)} {line.text}
    </>
  );
}

/** Whom the line means: of several, those who are still to be entered. */
function preferred<N extends Named>(candidates: N[], waiting: readonly N[]): N[] {
  const still = candidates.filter(({ person }) => waiting.some((other) => other.person === person));
  return still.length > 0 ? still : candidates;
}

function saidBy<N extends Named>(
  line: Line<N>,
  who: N | undefined,
  signs: Props<N>["signs"] = [],
): Said<N> | null {
  if (line.kind === "rest") return signs.includes("rest") ? line : null;
  if (line.kind === "words") return signs.includes("words") && line.text !== "" ? line : null;
  if (line.kind !== "person" || !who || line.value === null) return null;
  return { kind: "person", who, value: line.value, text: line.text };
}
