import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { useSearchAnswer } from "../search/question.ts";
import { BODIES } from "../texts/bodies.ts";
import { Row, Rows, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const SHOWN = 8;

/** People of that name and the offices they hold today: each leads to the body, where their terms are. */
export function PeopleFound({ query }: { query: string }) {
  const { t, number } = useWords(BODIES);
  const found = useSearchAnswer({ q: query, kind: "person", limit: SHOWN });
  const people = found.data?.groups.find(({ kind }) => kind === "person");
  if (!people || people.items.length === 0) return null;
  return (
    <div className="people-found">
      <Section
        title={t("people")}
        note={
          people.total > people.items.length ? (
            <Link to={URLS.search} search={{ q: query, kind: "person" }}>
              {t("allPeople", { n: number(people.total) })}
            </Link>
          ) : (
            t("heldToday")
          )
        }
      >
        <Sheet>
          <Rows leadWidth="112px">
            {people.items.map(({ id, title, sub, to }) => (
              <Row
                key={id}
                name={
                  to?.page === "body" ? (
                    <Link to={URLS.body} params={{ id: to.id }}>
                      {title}
                    </Link>
                  ) : (
                    title
                  )
                }
                more={sub || t("holdsNothing")}
              />
            ))}
          </Rows>
        </Sheet>
      </Section>
    </div>
  );
}
