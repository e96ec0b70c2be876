import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { useServerIsAway } from "../offline/hooks.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { PaperDesk } from "../room/paper/desk.tsx";
import { PAPER_QUERIES } from "../room/paper/facts.ts";
import { placesOn } from "../room/paper/geometry.ts";
import { AttendanceSheet, TellersSheet } from "../room/paper/listed-sheets.tsx";
import { type PaperItem, type PaperMeeting, votersIn } from "../room/paper/people.ts";
import { BallotSheets, PositionSheets } from "../room/paper/slip-sheets.tsx";
import { countIn } from "../room/paper/typed.ts";
import type { SlipsSearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { SLIPS } from "../texts/slips.ts";
import { Empty, Loaded, Notice, Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../room/paper/paper.css";

/** As many as the last sheet has room for, and two at the most. */
const sparesFor = (voters: number) => {
  const onSheet = placesOn("ballot").length;
  return Math.min(2, onSheet - (voters % onSheet));
};

/** What a meeting without devices needs on paper: printed here, and read again when it comes back. */
export function SlipsPage() {
  const { t, moment } = useWords(SLIPS);
  const { id } = useParams({ from: URLS.slips });
  const meeting = useQuery(PAPER_QUERIES.meeting(id));
  const isAway = useServerIsAway();
  return (
    <Page
      title={t("pageTitle")}
      crumb={
        <Link to={URLS.meeting} params={{ id }}>
          {meeting.data?.meeting.title ?? t("meeting")}
        </Link>
      }
      sub={t("sub")}
      actions={<Button onClick={() => window.print()}>{t("print")}</Button>}
    >
      <Loaded query={meeting}>
        {(found) => (
          <>
            {isAway && <Notice tone="due">{t("kept", { at: moment(found.fetchedAt) })}</Notice>}
            <Slips meeting={found.meeting} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Slips({ meeting }: { meeting: PaperMeeting }) {
  const { t } = useWords(SLIPS);
  const session = useSession();
  const search = useSearch({ from: URLS.slips });
  const navigate = useNavigate({ from: URLS.slips });
  const [spares, setSpares] = useState("");
  const [voters, setVoters] = useState("");
  const present = votersIn(meeting);
  const mayRecord = session.data?.clerkOf.includes(meeting.body) ?? false;
  const sheet = search.sheet ?? "attendance";
  const item = meeting.items.find(({ matter }) => matter === search.item) ?? meeting.items[0];
  const items = search.item ? (item ? [item] : []) : meeting.items;
  const go = (more: SlipsSearch) => void navigate({ search: { ...search, ...more }, replace: true });
  const voting = countIn(voters) ?? present.length;
  const count = voting + (countIn(spares) ?? sparesFor(voting));
  const perItem = sheet === "ballot" ? count : present.length;
  const needsItem = sheet !== "attendance";
  const kind = sheet === "ballot" ? "ballot" : "position";
  const sheets =
    sheet === "attendance" || sheet === "tellers"
      ? Math.max(1, sheet === "tellers" ? items.length : 1)
      : items.length * Math.ceil(perItem / placesOn(kind).length);
  return (
    <>
      <div className="slip-choices">
        <Choice
          label={t("which")}
          options={(["attendance", "position", "ballot", "tellers", "desk"] as const)
            .filter((value) => value !== "desk" || mayRecord)
            .map((value) => ({ value, label: t(value) }))}
          value={sheet}
          onChange={(value) => go({ sheet: value as SlipsSearch["sheet"] })}
        />
        {needsItem && meeting.items.length > 0 && (
          <div className="fields">
            <Field label={t("item")} width="most">
              {(control) => (
                <Select
                  {...control}
                  value={sheet === "desk" ? item?.matter : (search.item ?? "")}
                  onChange={(matter) => go({ item: matter === "" ? undefined : matter })}
                  options={[
                    ...(sheet === "desk" ? [] : [{ value: "", label: t("allItems") }]),
                    ...meeting.items.map((one) => ({
                      value: one.matter,
                      label: t("itemOn", { n: one.number, title: one.title }),
                    })),
                  ]}
                />
              )}
            </Field>
            {sheet === "ballot" && (
              <>
                <Figure label={t("voters")} value={voters} change={setVoters} usual={present.length} />
                <Figure
                  label={t("spares")}
                  value={spares}
                  change={setSpares}
                  usual={sparesFor(voting)}
                  hint={t("sparesHint")}
                />
              </>
            )}
          </div>
        )}
      </div>
      {needsItem && !item && <Empty>{t("noItems")}</Empty>}
      {sheet === "desk" && item && mayRecord && <PaperDesk meeting={meeting.id} matter={item.matter} />}
      {sheet !== "desk" && (item || !needsItem) && (
        <>
          <p className="slips-note quiet small">
            {t("sheets", { n: sheets })} · {t("printHint")}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard */}
          <section className="slip-sheets" aria-label={t("preview")} tabIndex={0}>
            <Sheets meeting={meeting} sheet={sheet} items={items} count={count} />
          </section>
        </>
      )}
    </>
  );
}

type SheetsProps = { meeting: PaperMeeting; sheet: string; items: PaperItem[]; count: number };

function Sheets({ meeting, sheet, items, count }: SheetsProps) {
  if (sheet === "attendance") return <AttendanceSheet meeting={meeting} />;
  return items.map((item) =>
    sheet === "position" ? (
      <PositionSheets key={item.matter} meeting={meeting} item={item} members={votersIn(meeting)} />
    ) : sheet === "ballot" ? (
      <BallotSheets key={item.matter} meeting={meeting} item={item} count={count} />
    ) : (
      <TellersSheet key={item.matter} meeting={meeting} item={item} />
    ),
  );
}

type FigureProps = {
  label: string;
  value: string;
  change: (value: string) => void;
  usual: number;
  hint?: string;
};

function Figure({ label, value, change, usual, hint }: FigureProps) {
  return (
    <Field label={label} width="narrow" {...(hint ? { hint } : {})}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          placeholder={String(usual)}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  );
}
