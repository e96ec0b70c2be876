import { Link } from "@tanstack/react-router";
import type { Norm } from "../api.ts";
import { useWords } from "../language.ts";
import { today } from "../forms/as-of.tsx";
import type { NormSearch } from "../searches.ts";
import { NORMS } from "../texts/norms.ts";
import { Section, Sheet } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import { ALWAYS } from "./in-force.tsx";
import { valueWords } from "./units.ts";
import "./ages.css";

type Stop = { on: string; says: string };

/** The procedure's history as a line: generations and what was set here, what holds on the day shown in ink. */
export function Ages({ norm, search }: { norm: Norm; search: NormSearch }) {
  const { t, day } = useWords(NORMS);
  const stops = useStops(norm);
  const standing = stops.findLastIndex(({ on }) => on <= norm.on);
  return (
    <Section title={t("ages")} note={t("agesNote")} anchor="ages">
      <Sheet>
        <ol className="ages">
          {stops.map((stop, at) => (
            <li
              key={`${stop.on} ${stop.says}`}
              className={at === standing ? "here" : at < standing ? "past" : "ahead"}
              aria-current={at === standing ? "step" : undefined}
            >
              <AgeMark isPast={at <= standing} isHere={at === standing} />
              <Link
                to={URLS.norm}
                params={procedureParams(norm.id)}
                search={{ ...search, on: stop.on === today() ? undefined : stop.on }}
                replace
              >
                {stop.on <= ALWAYS ? t("ageAlways") : day(stop.on)}
              </Link>
              <span className="says">{stop.says}</span>
              {at === standing && <span className="aside-words">{t("shownDay")}</span>}
            </li>
          ))}
        </ol>
      </Sheet>
    </Section>
  );
}

function useStops(norm: Norm): Stop[] {
  const { t, w, language } = useWords(NORMS);
  const begins = new Set(norm.generations.map(({ inForce }) => inForce.from));
  const stops = [
    ...norm.generations.flatMap(({ pack, version, inForce }): Stop[] => [
      { on: inForce.from, says: `${pack} ${version} ${t("ageBegins")}` },
      ...(inForce.to && !begins.has(inForce.to) ? [{ on: inForce.to, says: t("ageEnds") }] : []),
    ]),
    ...norm.settings
      .filter(({ adopted, inForce: { from, to } }) => adopted && (!to || from < to))
      // What another body has adopted is not this one's history.
      .filter(({ body }) => body === null || body === norm.body)
      .flatMap((setting): Stop[] => {
        const isPack = setting.kind === "pack";
        const title = isPack ? `${setting.pack} ${setting.packVersion}` : w(setting.parameterTitle);
        const value = valueWords(setting.value ?? "", setting.unit, language);
        const { from, to } = setting.inForce;
        return [
          { on: from, says: isPack ? t("packBegins", { title }) : t("settingBegins", { title, value }) },
          ...(to ? [{ on: to, says: t("settingEnds", { title }) }] : []),
        ];
      }),
  ];
  return stops.sort((a, b) => a.on.localeCompare(b.on));
}

function AgeMark({ isPast, isHere }: { isPast: boolean; isHere: boolean }) {
  return (
    <svg width="14" height="14" aria-hidden="true">
      {isPast && !isHere && <circle cx="7" cy="7" r="5.5" fill="var(--ink)" />}
      {isHere && <circle cx="7" cy="7" r="5.5" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="2.4" />}
      {isHere && <circle cx="7" cy="7" r="2" fill="var(--ink)" />}
      {!isPast && (
        <circle cx="7" cy="7" r="5.5" fill="var(--sheet)" stroke="var(--faint)" strokeWidth="1.4" />
      )}
    </svg>
  );
}
