import { type ReactNode, useEffect, useId } from "react";
import { useWords } from "../language.ts";
import "./page.css";

type PageProps = {
  /** The page's one h1, and the browser's title. */
  title: string;
  /** In place of the plain title, where the h1 has more in it than words. */
  heading?: ReactNode;
  crumb?: ReactNode;
  /** The line under the title. */
  sub?: ReactNode;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  /** A column of its own on wide screens, below on narrow ones. */
  aside?: ReactNode;
  children: ReactNode;
};

/** Every page: crumb, one h1, the line under it, then sections. */
export function Page({ title, heading, crumb, sub, actions, aside, children }: PageProps) {
  useTitle(title);
  return (
    <>
      <div className="page-head">
        {crumb && <div className="crumb">{crumb}</div>}
        <div className="title">
          <h1>{heading ?? title}</h1>
          {actions}
        </div>
        {sub && <div className="sub">{sub}</div>}
      </div>
      <div className={aside ? "page-body with-aside" : "page-body"}>
        <div>{children}</div>
        {aside && <aside>{aside}</aside>}
      </div>
    </>
  );
}

type SectionProps = { title: string; note?: ReactNode; anchor?: string; children: ReactNode };

/** A part of a page under a small heading; `note` stands at the heading's right: a link, or how the list is ordered. */
export function Section({ title, note, anchor, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" id={anchor} aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{title}</h2>
        {note && <span className="note">{note}</span>}
      </div>
      {children}
    </section>
  );
}

function useTitle(title: string) {
  const { t } = useWords();
  const product = t("product");
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
