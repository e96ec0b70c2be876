import { type ReactNode, useId } from "react";
import type { Control } from "./field.tsx";
import "./choice.css";

export type Option = { value: string; label: ReactNode };

type ChoiceProps = {
  label: string;
  options: Option[];
  value: string;
  onChange: (value: string) => void;
  control?: Control;
};

/** One of a few, all in view: Tab comes to it once, the arrow keys choose. */
export function Choice({ label, options, value, onChange, control }: ChoiceProps) {
  const name = useId();
  const { status, ...described } = control ?? {};
  return (
    <div
      role="radiogroup"
      className={status ? "choice wrong" : "choice"}
      aria-label={label}
      {...(described as object)}
    >
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span className={option.value === "" ? "blank" : undefined}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
