/** The two sheets that are filled in by hand and kept whole: who signed in, and what the tellers counted. */
import { useWords } from "../../language.ts";
import { SLIPS } from "../../texts/slips.ts";
import { Code } from "./code.tsx";
import { codeOf, type SlipCode } from "./payload.ts";
import type { PaperCapacity, PaperItem, PaperMeeting } from "./people.ts";
import "./slip-sheets.css";

const AS: Record<PaperCapacity, keyof typeof SLIPS> = {
  chair: "chair",
  member: "memberAs",
  attending: "attendingAs",
  clerk: "clerkAs",
  observer: "observerAs",
};
/** For who comes without being on the list. */
const EMPTY_LINES = 3;

export function AttendanceSheet({ meeting }: { meeting: PaperMeeting }) {
  const { t, day } = useWords(SLIPS);
  const { people, startsOn, place } = meeting;
  return (
    <div className="slip-sheet listed">
      <Head title={t("attendance")} meeting={meeting} code={{ kind: "attendance", meeting: meeting.id }}>
        <p>
          {t("day")} {startsOn ? day(`${startsOn}T12:00:00+08:00`) : "　　　　"}　{t("place")} {place ?? ""}
        </p>
      </Head>
      <table aria-label={t("attendance")}>
        <thead>
          <tr>
            {(["number", "name", "office", "as"] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <th scope="col" className="sign">
              {t("signHere")}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ person, name, office, capacity }, at) => (
            <tr key={person}>
              <td>{at + 1}</td>
              <td>{name}</td>
              <td>{office}</td>
              <td>{t(AS[capacity])}</td>
              <td />
            </tr>
          ))}
          {Array.from({ length: EMPTY_LINES }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are alike
            <tr key={line}>
              <td>{people.length + line + 1}</td>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="listed-foot">{t("attendanceFoot")}</p>
    </div>
  );
}

const FIGURES = ["electorate", "issued", "spoilt", "returned", "valid", "void"] as const;
const COUNTS = ["yes", "no", "abstain"] as const;

export function TellersSheet({ meeting, item }: { meeting: PaperMeeting; item: PaperItem }) {
  const { t } = useWords(SLIPS);
  return (
    <div className="slip-sheet listed">
      <Head
        title={t("tellers")}
        meeting={meeting}
        code={{ kind: "tellers", item: item.matter, meeting: meeting.id }}
      >
        <p>{t("itemOn", { n: item.number, title: item.title })}</p>
      </Head>
      <table aria-label={t("tellers")}>
        <tbody>
          {[...FIGURES, ...COUNTS].map((key) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              <td className="figure" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="listed-foot">{t("tellersHow")}</p>
      <div className="signatures">
        <p>{t("teller")}</p>
        <p>{t("teller")}</p>
        <p>{t("at")}</p>
      </div>
    </div>
  );
}

type HeadProps = { title: string; meeting: PaperMeeting; code: SlipCode; children: React.ReactNode };

function Head({ title, meeting, code, children }: HeadProps) {
  return (
    <header>
      <div>
        <h2>{title}</h2>
        <p>
          {meeting.bodyName}　{meeting.title}
        </p>
        {children}
      </div>
      <Code text={codeOf(code)} label={title} />
    </header>
  );
}
