import { useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Whether the page is as narrow as a phone: the one width at which tables become cards. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const phone = matchMedia(PHONE);
      phone.addEventListener("change", onChange);
      return () => phone.removeEventListener("change", onChange);
    },
    () => matchMedia(PHONE).matches,
  );
}

const PHONE = "(max-width: 640px)";

/** True while the page goes to paper: what is drawn for it has to be there before the browser looks. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia("print");
    const set = (next: boolean) => flushSync(() => setPrinting(next));
    const before = () => set(true);
    const after = () => set(false);
    const change = () => set(paper.matches);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    paper.addEventListener("change", change);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
      paper.removeEventListener("change", change);
    };
  }, []);
  return isPrinting;
}
