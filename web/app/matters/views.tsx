/** Saved views of a list: one click to the filters, order and columns that somebody works with every day. */
import { Button, Dropdown } from "antd";
import { useState } from "react";
import type { SavedView } from "../api.ts";
import { useWords } from "../language.ts";
import { useSettings } from "../settings/index.ts";
import { MATTERS } from "../texts/matters.ts";
import { copyToClipboard } from "../ui/grid/index.ts";
import { Failed } from "../ui/index.ts";
import { NameView } from "./name-view.tsx";

type Props = {
  page: string;
  /** The query of the address as it is now, and whether a view's query says the same. */
  query: string;
  isNow: (query: string) => boolean;
  hrefOf: (query: string) => string;
  show: (query: string) => void;
};

export function Views({ page, query, isNow, hrefOf, show }: Props) {
  const { t } = useWords(MATTERS);
  const { settings, changeViews } = useSettings();
  const [naming, setNaming] = useState<SavedView | "new" | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [says, setSays] = useState<string | null>(null);
  const views = settings.views.filter((view) => view.page === page);
  const change = async (make: (views: SavedView[]) => SavedView[]) => {
    setProblem(null);
    try {
      await changeViews(make);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const edit = (id: string, part: Partial<SavedView>) =>
    change((all) =>
      all.map((view) =>
        view.id === id
          ? { ...view, ...part }
          : part.isDefault && view.page === page
            ? { ...view, isDefault: false }
            : view,
      ),
    );
  const copyLink = (view: SavedView) => {
    const link = hrefOf(view.search);
    const anchor = document.createElement("a");
    Object.assign(anchor, { href: link, textContent: view.name });
    setSays(copyToClipboard({ text: link, html: anchor.outerHTML }) ? t("linkCopied") : link);
  };
  const actionsOf = (view: SavedView) => ({
    rename: () => setNaming(view),
    default: () => void edit(view.id, { isDefault: !view.isDefault }),
    link: () => copyLink(view),
    update: () => void edit(view.id, { search: query }),
    delete: () => void change((all) => all.filter(({ id }) => id !== view.id)),
  });
  return (
    <>
      <nav className="views" aria-label={t("views")}>
        <button type="button" aria-current={isNow("") ? "true" : undefined} onClick={() => show("")}>
          {t("allMatters")}
        </button>
        {views.map((view) => (
          <span key={view.id} className="view">
            <button
              type="button"
              aria-current={isNow(view.search) ? "true" : undefined}
              onClick={() => show(view.search)}
            >
              {view.name}
              {view.isDefault && <span className="quiet small"> {t("isDefault")}</span>}
            </button>
            <ViewMenu view={view} isNow={isNow(view.search)} actions={actionsOf(view)} />
          </span>
        ))}
        {!views.some((view) => isNow(view.search)) && (
          <Button size="small" type="link" onClick={() => setNaming("new")}>
            {t("saveView")}
          </Button>
        )}
        <span className="quiet small" role="status">
          {says}
        </span>
      </nav>
      {problem && <Failed error={problem} />}
      {naming && (
        <NameView
          view={naming === "new" ? null : naming}
          taken={views.filter((view) => view !== naming).map(({ name }) => name)}
          onClose={() => setNaming(null)}
          onSave={async (name, isDefault) => {
            setNaming(null);
            if (naming !== "new") return edit(naming.id, { name, isDefault });
            const view = { id: crypto.randomUUID(), page, name, search: query, isDefault };
            await change((all) => [
              ...all.map((other) =>
                isDefault && other.page === page ? { ...other, isDefault: false } : other,
              ),
              view,
            ]);
          }}
        />
      )}
    </>
  );
}

type Action = "rename" | "default" | "link" | "update" | "delete";

function ViewMenu(props: { view: SavedView; isNow: boolean; actions: Record<Action, () => void> }) {
  const { t } = useWords(MATTERS);
  const { view, isNow, actions } = props;
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "link", label: t("copyLink") },
          { key: "default", label: t(view.isDefault ? "noDefault" : "makeDefault") },
          { key: "rename", label: t("rename") },
          { key: "update", label: t("updateView"), disabled: isNow },
          { type: "divider" },
          { key: "delete", label: t("deleteView") },
        ],
        onClick: ({ key }) => actions[key as Action](),
      }}
    >
      <button
        type="button"
        className="view-menu"
        aria-haspopup="menu"
        aria-label={t("viewMenu", { name: view.name })}
      >
        <span aria-hidden="true">⋯</span>
      </button>
    </Dropdown>
  );
}
