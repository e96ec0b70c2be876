import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { TextTrial } from "../norms/text-trial.tsx";
import { QUERIES } from "../queries.ts";
import { DRAFT_TEXT } from "../texts/draft-text.ts";
import { Loaded, Page } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import "../norms/norms.css";

/** A procedure's file, to be edited and tried without anything being recorded. */
export function NormTextPage() {
  const { t, w } = useWords(DRAFT_TEXT);
  const { pack, name } = useParams({ from: URLS.normText });
  const id = `${pack}/${name}`;
  const norm = useQuery(QUERIES.norm(id, {}));
  const title = norm.data ? t("tryTextOf", { procedure: w(norm.data.title) }) : t("tryText");
  return (
    <Page
      title={title}
      crumb={
        <>
          <Link to={URLS.norms}>{t("norms")}</Link> ›{" "}
          <Link to={URLS.norm} params={procedureParams(id)}>
            {norm.data ? w(norm.data.title) : id}
          </Link>
        </>
      }
      sub={t("sub")}
    >
      <Loaded query={norm}>
        {(loaded) => {
          const [source] = loaded.sources;
          return source ? <TextTrial key={source.file} norm={loaded} source={source} /> : null;
        }}
      </Loaded>
    </Page>
  );
}
