import type { KeyboardEvent } from "react";

/** Enter in a field, as it chooses a day, does not send the form: what lasts is recorded by its button. */
export function byButtonAlone(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}
