import { lazy, type ReactNode, Suspense } from "react";
import "./state.css";

/** Fetched where a word first explains itself. */
const Tip = lazy(async () => ({ default: (await import("./tip.tsx")).Tip }));

/** good: in order · due: waits for something · bad: a warning · plain: neither. */
export type Tone = "good" | "due" | "bad" | "plain";

/** A state's mark: its form tells it apart, not only its colour. */
export function StateMark({ tone, size = 11 }: { tone: Tone; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" className={`state-mark ${tone}`}>
      {tone === "good" && <circle cx="6" cy="6" r="5.5" fill="var(--celadon)" />}
      {tone === "good" && <path d="M3.4 6.2 5.3 8l3.4-3.9" fill="none" stroke="#fff" strokeWidth="1.4" />}
      {tone === "due" && <circle cx="6" cy="6" r="4.8" fill="none" stroke="var(--amber)" strokeWidth="2" />}
      {tone === "bad" && <path d="M6 .6 11.8 11.4H.2Z" fill="var(--cinnabar)" />}
      {tone === "bad" && <path d="M6 4.2v3.4M6 8.6v1.4" stroke="#fff" strokeWidth="1.3" />}
      {tone === "plain" && <circle cx="6" cy="6" r="2.5" fill="var(--faint)" />}
    </svg>
  );
}

/** A state in words, with its mark in front. */
export function State({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`state ${tone}`}>
      <StateMark tone={tone} />
      {children}
    </span>
  );
}

/** A short word on a wash of its colour. With `tip` it explains itself on hover, on focus and on touch. */
export function Tag({ tone = "plain", tip, children }: { tone?: Tone; tip?: string; children: ReactNode }) {
  if (!tip) return <span className={`tag ${tone}`}>{children}</span>;
  const word = (
    <button type="button" className={`tag ${tone}`}>
      {children}
      <span className="aside-words">（{tip}）</span>
    </button>
  );
  return (
    <Suspense fallback={word}>
      <Tip words={tip}>{word}</Tip>
    </Suspense>
  );
}
