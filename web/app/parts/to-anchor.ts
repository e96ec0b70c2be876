import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";

/** A link to a part of a page is followed once the part is there; what folds it away is opened. */
export function useScrollToHash(isThere = true) {
  const hash = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    if (hash === "" || !isThere) return;
    const target = document.getElementById(hash);
    target?.closest("details")?.setAttribute("open", "");
    target?.scrollIntoView({ block: "center" });
  }, [hash, isThere]);
}
