import type { NormOrigin } from "../api.ts";
import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { NORMS } from "../texts/norms.ts";
import { URLS } from "../urls.ts";

type Dates = { from: string; to: string | null };

/** `to` is the first day on which it no longer holds. */
export const holdsOn = ({ from, to }: Dates, on: string) => from <= on && (to === null || on < to);

/** What has no beginning in the law begins on this day in the packs. */
export const ALWAYS = "1900-01-01";

/** Since when, and until when. */
export function InForce({ dates }: { dates: Dates }) {
  const { t, day } = useWords(NORMS);
  if (dates.from <= ALWAYS) return <>{dates.to ? t("until", { to: day(dates.to) }) : t("always")}</>;
  const from = day(dates.from);
  return <>{dates.to ? t("fromTo", { from, to: day(dates.to) }) : t("since", { from })}</>;
}

/** The national pack of all jurisdictions. */
const NATIONAL = "cn";

/** Where a value comes from: which pack, or who adopted it here; the record of that is one click away. */
export function OriginWords({ origin, isBrief = false }: { origin: NormOrigin; isBrief?: boolean }) {
  const { t, day } = useWords(NORMS);
  if (origin.kind === "draft") return <>{t("originDraft")}</>;
  if (origin.kind === "pack") {
    const named = { pack: origin.pack ?? "", version: origin.version ?? "" };
    if (isBrief) return <>{t(origin.pack === NATIONAL ? "briefNational" : "briefOther", named)}</>;
    return <>{t(origin.pack === NATIONAL ? "originNational" : "originOther", named)}</>;
  }
  if (isBrief) return <>{t(origin.bodyName ? "briefSettingBody" : "briefSetting")}</>;
  const since = origin.on ? day(origin.on) : "";
  return (
    <>
      {origin.bodyName
        ? t("originSettingBody", { day: since, body: origin.bodyName })
        : t("originSetting", { day: since })}
      {origin.by && ` · ${t("originBy", { name: origin.by })}`}
      {origin.setting && (
        <>
          {" · "}
          <Link to={URLS.matter} params={{ id: origin.setting }}>
            {t("act")}
          </Link>
        </>
      )}
    </>
  );
}
