import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { procedureParams, URLS, verdictAnchor } from "../urls.ts";
import type { SearchItem } from "./question.ts";

type To = NonNullable<SearchItem["to"]>;

/** Where a result leads. */
export function ResultLink({
  to,
  children,
  ...link
}: {
  to: To;
  children: ReactNode;
  id?: string;
  role?: "option";
  tabIndex?: number;
  className?: string;
  "aria-selected"?: boolean;
  onClick?: () => void;
}) {
  if (to.page !== "norm") {
    const urls = { matter: URLS.matter, finding: URLS.finding, body: URLS.body } as const;
    return (
      <Link to={urls[to.page]} params={{ id: to.id }} {...link}>
        {children}
      </Link>
    );
  }
  const procedure = procedureParams(to.id);
  const [kind, part] = to.part?.split("/") ?? [];
  if (kind === "parameter" && part)
    return (
      <Link to={URLS.parameter} params={{ ...procedure, parameter: part }} {...link}>
        {children}
      </Link>
    );
  return (
    <Link to={URLS.norm} params={procedure} {...(part ? { hash: verdictAnchor(part) } : {})} {...link}>
      {children}
    </Link>
  );
}
