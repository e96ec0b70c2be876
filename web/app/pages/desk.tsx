import { useQuery } from "@tanstack/react-query";
import { AdministratorDesk } from "../desk/administrator-desk.tsx";
import { PersonDesk } from "../desk/person-desk.tsx";
import { Today } from "../desk/today.tsx";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { DESK } from "../texts/desk.ts";
import { Loaded, Page } from "../ui/index.ts";

/** The first page: what waits for whoever is signed in. Administrators keep the system and see no matters. */
export function DeskPage() {
  const { t } = useWords(DESK);
  const session = useSession();
  const administrator = session.data?.administrator ?? null;
  const desk = useQuery({ ...QUERIES.desk(), enabled: session.data !== undefined && administrator === null });
  if (session.data && administrator !== null) return <AdministratorDesk which={administrator} />;
  if (session.data && desk.data) return <PersonDesk desk={desk.data} session={session.data} />;
  return (
    <Page title={t("desk")} sub={<Today />}>
      <div className="desk-to-come">
        <Loaded query={desk}>{() => null}</Loaded>
      </div>
    </Page>
  );
}
