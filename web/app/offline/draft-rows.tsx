import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { type ReactNode, useState } from "react";
import type { Session } from "../api.ts";
import { useWords } from "../language.ts";
import { DRAFTS } from "../texts/drafts.ts";
import { URLS } from "../urls.ts";
import type { Conflict, Difference } from "./conflicts.ts";
import type { DraftStore, KeptDraft } from "./drafts.ts";
import { isWaiting, recall, sendAnyway } from "./outbox.ts";
import "./draft-rows.css";

type Office = Session["offices"][number];
type Props = {
  store: DraftStore;
  drafts: readonly KeptDraft[];
  bodyOf: (id: string) => Office | undefined;
};

export function DraftRows({ store, drafts, bodyOf }: Props) {
  return (
    <ul className="drafts sheet">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <DraftRow store={store} draft={draft} body={bodyOf(draft.body)} />
        </li>
      ))}
    </ul>
  );
}

function DraftRow({ store, draft, body }: { store: DraftStore; draft: KeptDraft; body: Office | undefined }) {
  const { t, language } = useWords(DRAFTS);
  const { sent, problem, title } = draft;
  const name = title.trim() === "" ? t("untitled") : title;
  const bodyName = language === "en" ? (body?.bodyNameEn ?? body?.bodyName) : body?.bodyName;
  return (
    <article aria-label={name}>
      <h3>
        {sent ? (
          <Link to={URLS.matter} params={{ id: sent.matter }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </h3>
      {bodyName && <p className="quiet small">{bodyName}</p>}
      <Times draft={draft} />
      {problem && <Why problem={problem} />}
      <Actions store={store} draft={draft} />
    </article>
  );
}

/** What this computer claims, and what the server says: both, whichever there are. */
function Times({ draft }: { draft: KeptDraft }) {
  const { t, time } = useWords(DRAFTS);
  const { savedAt, claimedAt, sent, state } = draft;
  const times: [string, ReactNode][] = [
    ...(sent ? [] : [[t("savedAt"), time(savedAt)] as [string, ReactNode]]),
    ...(claimedAt ? [[t("claimedAt"), time(claimedAt)] as [string, ReactNode]] : []),
    ...(claimedAt && state !== "draft"
      ? [[t("receivedAt"), sent ? time(sent.receivedAt) : t("notYet")] as [string, ReactNode]]
      : []),
  ];
  return (
    <dl className="times">
      {times.map(([word, at]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{at}</dd>
        </div>
      ))}
    </dl>
  );
}

const WHY = {
  away: "isAway",
  session: "isSession",
  "other-account": "isOtherAccount",
  server: "isServer",
  registry: "isRegistry",
  refused: "isRefused",
  "not-allowed": "isNotAllowed",
  "moved-on": "isMovedOn",
  "key-used": "isKeyUsed",
  "too-old": "isTooOld",
} as const satisfies Record<Conflict["kind"], keyof typeof DRAFTS>;

function Why({ problem }: { problem: Conflict }) {
  const { t } = useWords(DRAFTS);
  const { kind, words, faults = [], differences = [], lang } = problem;
  const more = [...new Set(faults.map(({ message }) => message))].filter((message) => message !== words);
  return (
    <div className="why">
      <p>{t(WHY[kind])}</p>
      {words && (
        <p className="quiet" lang={lang}>
          {words}
        </p>
      )}
      {more.length > 0 && (
        <ul lang={lang}>
          {more.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {differences.length > 0 && <Differences differences={differences} />}
    </div>
  );
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const { t, listed } = useWords(DRAFTS);
  const titles = (held: string[] | null) => (held ? listed(held) : t("notInOffice"));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("person")}</th>
          <th scope="col">{t("differsBefore")}</th>
          <th scope="col">{t("differsNow")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ person, name, was, is }) => (
          <tr key={person}>
            <th scope="row">{name}</th>
            <td>{titles(was)}</td>
            <td>{titles(is)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NEEDS_ANOTHER_KEY: ReadonlySet<string | undefined> = new Set(["key-used", "too-old"]);

/** What its clerk may do with it. Nothing is discarded without having been asked about. */
function Actions({ store, draft }: { store: DraftStore; draft: KeptDraft }) {
  const { t } = useWords(DRAFTS);
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const { id, state, problem, sent } = draft;
  const during = (what: () => Promise<unknown>) => async () => {
    setBusy(true);
    await what().finally(() => setBusy(false));
  };
  const open = during(async () => {
    await recall(store, id);
    await navigate({ to: URLS.record, search: { draft: id } });
  });
  const send = during(() => sendAnyway(store, id));
  const sendAsNew = during(() => sendAnyway(store, id, true));
  if (sent)
    return (
      <div className="acts">
        <Button size="small" onClick={() => void store.remove(id)}>
          {t("forget")}
        </Button>
      </div>
    );
  const isKeyUsed = NEEDS_ANOTHER_KEY.has(problem?.kind);
  return (
    <div className="acts">
      <Button size="small" type={state === "draft" ? "primary" : "default"} onClick={() => void open()}>
        {t(state === "draft" ? "goOn" : "change")}
      </Button>
      {isWaiting(draft) && (
        <Button size="small" loading={isBusy} onClick={() => void send()}>
          {t("sendNow")}
        </Button>
      )}
      {state === "conflict" && !isKeyUsed && (
        <Button size="small" loading={isBusy} onClick={() => void send()}>
          {t(problem?.kind === "registry" ? "sendAsIs" : "sendAgain")}
        </Button>
      )}
      {state === "conflict" && isKeyUsed && (
        <>
          <Link to={URLS.matters}>{t("toMatters")}</Link>
          <Popconfirm title={t("sendAsNewAsk")} onConfirm={() => void sendAsNew()}>
            <Button size="small" loading={isBusy}>
              {t("sendAsNew")}
            </Button>
          </Popconfirm>
        </>
      )}
      <Popconfirm title={t("discardAsk")} onConfirm={() => void store.remove(id)}>
        <Button size="small" type="text">
          {t("discard")}
        </Button>
      </Popconfirm>
    </div>
  );
}
