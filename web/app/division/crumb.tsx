import { Link } from "@tanstack/react-router";
import type { Division } from "../api.ts";
import { useWords } from "../language.ts";
import { URLS } from "../urls.ts";

export function DivisionCrumb({ division }: { division: Division }) {
  const { t, language } = useWords();
  return (
    <>
      <Link to={URLS.bodies}>{t("bodies")}</Link>
      {" › "}
      <Link to={URLS.body} params={{ id: division.body }}>
        {language === "en" ? (division.nameEn ?? division.name) : division.name}
      </Link>
    </>
  );
}
