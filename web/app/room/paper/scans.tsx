import { Button } from "antd";
import { type ChangeEvent, useRef } from "react";
import { useWords } from "../../language.ts";
import { PAPER } from "../../texts/paper.ts";
import { Failed, Section, Sheet, StateMark } from "../../ui/index.ts";
import type { PaperMeeting } from "./people.ts";
import type { SlipName } from "./recorded-acts.ts";
import { dropScan } from "./scan-files.ts";
import { type Expected, type Said, saidOther, type ScannedPage } from "./taken-in.ts";
import type { Typed } from "./typed.ts";
import type { useSending } from "./use-paper.ts";
import { useScanning } from "./use-scanning.ts";

type Props = {
  account: string;
  meeting: PaperMeeting;
  expected: Expected;
  slip: SlipName;
  /** Whether scans of ballots go into the record: in a small electorate they would tell the counts. */
  areKept: boolean;
  typed: Typed;
  patch: ReturnType<typeof useSending>["patch"];
};

/** Scans and photographs, read here one after the other; what is wrong with one is said with its cure. */
export function Scans({ account, meeting, expected, slip, areKept, typed, patch }: Props) {
  const { t } = useWords(PAPER);
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const scanning = useScanning(account, expected, (take) =>
    patch(({ pages }) => ({ pages: [...pages, take(pages)] })),
  );
  const taken = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = "";
    void scanning.read(files);
  };
  const { progress } = scanning;
  const takeOut = (page: ScannedPage) => {
    const others = typed.pages.filter((other) => other !== page);
    if (!others.some(({ hash }) => hash === page.hash)) dropScan(account, page.hash);
    patch({ pages: others });
  };
  const keep = (page: ScannedPage) =>
    patch({ pages: typed.pages.map((other) => (other === page ? saidOther(page) : other)) });
  return (
    <Section title={t("scan")}>
      <Sheet padded>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here can be chosen with the button as well */}
        <div
          className="paper-scans"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void scanning.read([...event.dataTransfer.files]);
          }}
        >
          {progress ? (
            <p className="ways" role="status">
              {t("reading", { at: progress.at, n: progress.of, name: progress.name })}
              <progress max={progress.of} value={progress.at - 1} aria-label={progress.name} />
              <Button size="small" onClick={scanning.stop}>
                {t("stop")}
              </Button>
            </p>
          ) : (
            <p className="ways">
              <Button onClick={() => input.current?.click()}>{t("choose")}</Button>
              <Button className="by-camera" onClick={() => camera.current?.click()}>
                {t("photograph")}
              </Button>
            </p>
          )}
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept="image/png,image/jpeg"
            aria-label={t("choose")}
            onChange={taken}
          />
          <input
            ref={camera}
            type="file"
            hidden
            accept="image/jpeg,image/png"
            capture="environment"
            aria-label={t("photograph")}
            onChange={taken}
          />
          <p className="quiet small">
            {t("scanHint")}
            {slip === "ballot" && ` ${t(areKept ? "ballotScans" : "ballotScansHere")} ${t("twiceUnknown")}`}
          </p>
          {scanning.problem && <Failed error={scanning.problem} />}
          {typed.pages.length === 0 ? (
            <p className="quiet">{t("noPages")}</p>
          ) : (
            <ul className="paper-pages" aria-label={t("pages")} aria-live="polite">
              {typed.pages.map((page, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one file may stand twice, and says so
                <li key={`${page.hash} ${at}`}>
                  <div>
                    <PageRead page={page} meeting={meeting} />
                    {page.said.some(({ what }) => what === "same-picture") && (
                      <p className="ways">
                        <Button size="small" onClick={() => takeOut(page)}>
                          {t("isSame")}
                        </Button>
                        <Button size="small" onClick={() => keep(page)}>
                          {t("isOther")}
                        </Button>
                      </p>
                    )}
                  </div>
                  <Button
                    size="small"
                    type="link"
                    aria-label={t("takeOut", { name: page.name })}
                    onClick={() => takeOut(page)}
                  >
                    {t("remove")}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Sheet>
    </Section>
  );
}

function PageRead({ page, meeting }: { page: ScannedPage; meeting: PaperMeeting }) {
  const { t } = useWords(PAPER);
  const of = (kind: string) => page.slips.filter((slip) => slip.kind === kind).length;
  const holds = [
    ...(["position", "ballot"] as const)
      .filter((kind) => of(kind) > 0)
      .map((kind) => `${t(kind)} ${t("pageHolds", { n: of(kind) })}`),
    ...(of("tellers") > 0 ? [t("tellersOn")] : []),
    ...(of("attendance") > 0 ? [t("attendanceOn")] : []),
  ];
  return (
    <div>
      <b>{page.name}</b> <span className="quiet">{holds.join(" · ")}</span>
      {page.said.map((said, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is said of a page does not change
        <p key={at} className="paper-said">
          <StateMark tone="due" /> <SaidWords said={said} meeting={meeting} />
        </p>
      ))}
    </div>
  );
}

const SAID = {
  "nothing-read": "nothingRead",
  "no-image": "noImage",
  "same-file": "sameFile",
  foreign: "foreign",
  newer: "newer",
  damaged: "damaged",
  "other-meeting": "otherMeeting",
  "no-item": "noItem",
  "no-member": "noMember",
} as const;

function SaidWords({ said, meeting }: { said: Said; meeting: PaperMeeting }) {
  const { t } = useWords(PAPER);
  if (said.what === "twice") {
    const name = meeting.people.find(({ person }) => person === said.member)?.name ?? "—";
    return t("twice", { name });
  }
  if (said.what === "same-picture") return t("samePicture", { name: said.as });
  if (said.what === "other-item") return t("otherItem", { n: said.item.number, title: said.item.title });
  return t(SAID[said.what]);
}
