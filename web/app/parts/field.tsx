import { type ReactNode, useId } from "react";
import { useWords } from "../language.ts";
import "./field.css";

/** What a control takes over from its field, so that label, help and error are read out with it. */
export type Control = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
  status?: "error";
};

type FieldProps = {
  label: string;
  /** Where the server's and the page's own problems point to. */
  place?: string;
  problem?: string;
  hint?: ReactNode;
  isOptional?: boolean;
  width?: "wide" | "most" | "narrow" | "row-start";
  children: (control: Control) => ReactNode;
};

/** A labelled control with its help and, when something is wrong, the reason right under it. */
export function Field({ label, place, problem, hint, isOptional, width, children }: FieldProps) {
  const { t } = useWords();
  const id = useId();
  const says = problem ? `${id}-problem` : hint ? `${id}-hint` : undefined;
  return (
    <div className={["field", width].filter(Boolean).join(" ")} data-place={place}>
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="optional">{t("optional")}</span>}
      </label>
      {children({
        id,
        ...(says ? { "aria-describedby": says } : {}),
        ...(problem ? { "aria-invalid": true, status: "error" as const } : {}),
      })}
      {problem ? (
        <Problem id={`${id}-problem`}>{problem}</Problem>
      ) : (
        hint && <Hint id={`${id}-hint`}>{hint}</Hint>
      )}
    </div>
  );
}

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span className="hint" id={id}>
      {children}
    </span>
  );
}

export function Problem({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span className="problem" id={id} role="alert">
      {children}
    </span>
  );
}

/** Brings the first field that has a problem into view, with the keyboard in it. */
export function showFirstProblem(places: string[]): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-place]")) {
    if (!places.includes(element.dataset.place ?? "")) continue;
    element.scrollIntoView({ block: "center" });
    element.querySelector<HTMLElement>("input, textarea, button, select")?.focus({ preventScroll: true });
    return;
  }
}
