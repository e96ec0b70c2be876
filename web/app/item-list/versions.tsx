import { Link } from "@tanstack/react-router";
import type { ItemList } from "../api.ts";
import { useWords } from "../language.ts";
import { ITEM_LIST } from "../texts/item-list.ts";
import { Row, Rows, Section, Sheet, Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** Every version that the reader may see, the newest first. */
export function Versions({ list }: { list: ItemList }) {
  const { t, day } = useWords(ITEM_LIST);
  const state = (version: ItemList["versions"][number]) => {
    if (version.inForce) return <Tag tone="good">{t("inForce")}</Tag>;
    return <Tag tone={version.state === "drafted" ? "due" : "plain"}>{t(version.state)}</Tag>;
  };
  return (
    <Section title={t("versions")}>
      <Sheet>
        <Rows>
          {list.versions.map((version) => (
            <Row
              key={version.id}
              name={
                <>
                  <Link
                    to={URLS.itemList}
                    params={{ id: list.body }}
                    search={{ version: version.id }}
                    aria-current={version.id === list.list?.id ? "true" : undefined}
                  >
                    {version.title}
                  </Link>{" "}
                  {state(version)}
                </>
              }
              more={[
                version.adoptedOn
                  ? t("adoptedOn", { day: day(version.adoptedOn) })
                  : t("draftedOn", { day: day(version.draftedOn) }),
                ...(version.endedOn ? [t("endedOn", { day: day(version.endedOn) })] : []),
                t("count", { n: version.entries }),
              ].join(" · ")}
            />
          ))}
        </Rows>
      </Sheet>
    </Section>
  );
}
