import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { answer, api, type Message } from "../api.ts";
import { useWords } from "../language.ts";
import { Filters } from "../parts/filters.tsx";
import { Paged } from "../parts/paged.tsx";
import { QUERIES } from "../queries.ts";
import { MESSAGES } from "../texts/messages.ts";
import { Empty, Page, Row, Rows, Sheet, State } from "../ui/index.ts";
import { procedureParams, URLS } from "../urls.ts";
import "./messages.css";

/** 消息: what concerns whoever is signed in. Opening one marks it as read. */
export function MessagesPage() {
  const { t, number } = useWords(MESSAGES);
  const [unread, setUnread] = useState(false);
  const pages = useInfiniteQuery(QUERIES.messages(unread ? { unread: "true" } : {}));
  const mark = useMarkRead();
  const isAnyUnread = pages.data?.pages.some((page) => page.items.some((m) => m.readAt === null)) ?? false;
  return (
    <Page
      title={t("title")}
      sub={t("sub")}
      actions={
        <Button disabled={!isAnyUnread} onClick={() => void mark({ all: true })}>
          {t("readAll")}
        </Button>
      }
    >
      <Filters>
        <Checkbox checked={unread} onChange={(e) => setUnread(e.target.checked)}>
          {t("unreadOnly")}
        </Checkbox>
      </Filters>
      <Paged pages={pages} loaded={(n) => t("loaded", { n: number(n) })}>
        {(rows) => (
          <Sheet>
            {rows.length === 0 ? (
              <Empty>{t(unread ? "noneUnread" : "none")}</Empty>
            ) : (
              <Rows leadWidth="152px">
                {rows.map((message) => (
                  <MessageRow
                    key={message.id}
                    message={message}
                    onOpen={() => {
                      if (message.readAt === null) void mark({ ids: [message.id] });
                    }}
                  />
                ))}
              </Rows>
            )}
          </Sheet>
        )}
      </Paged>
    </Page>
  );
}

function useMarkRead() {
  const queries = useQueryClient();
  return async (body: { all: true } | { ids: string[] }) => {
    const { unread } = await answer(api.POST("/api/v1/messages/read", { body }));
    queries.setQueryData(QUERIES.unread().queryKey, unread);
    await queries.invalidateQueries({ queryKey: ["messages"] });
  };
}

/** What asks for something. */
const DUE = new Set<Message["kind"]>(["asked", "assigned", "meeting-notice"]);

/** Amber and red are for limits and questions that still wait to be read; what is read is past. */
function toneOf({ kind, readAt }: Message) {
  if (readAt !== null) return "plain";
  if (kind.endsWith("-late")) return "bad";
  return kind.endsWith("-near") || DUE.has(kind) ? "due" : "plain";
}

function MessageRow({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const { t, w, moment, day } = useWords(MESSAGES);
  const isUnread = message.readAt === null;
  return (
    <Row
      lead={
        <State tone={toneOf(message)}>
          {moment(message.at)}
          {isUnread && <span className="aside-words"> {t("unread")}</span>}
        </State>
      }
      name={
        <MessageLink message={message} onOpen={onOpen}>
          {isUnread ? <b>{w(message.title)}</b> : <span className="read-before">{w(message.title)}</span>}
        </MessageLink>
      }
      more={
        <>
          {message.text && w(message.text)}
          {message.dueAt && `　${t("dueBy", { day: day(message.dueAt) })}`}
        </>
      }
      todo={t("open")}
    />
  );
}

function MessageLink({
  message: { to },
  onOpen,
  children,
}: {
  message: Message;
  onOpen: () => void;
  children: React.ReactNode;
}) {
  if (to.page === "finding")
    return (
      <Link to={URLS.finding} params={{ id: to.id }} onClick={onOpen}>
        {children}
      </Link>
    );
  if (to.page === "meeting")
    return (
      <Link to={URLS.meeting} params={{ id: to.id }} onClick={onOpen}>
        {children}
      </Link>
    );
  return to.id.includes("/") ? (
    <Link to={URLS.norm} params={procedureParams(to.id)} onClick={onOpen}>
      {children}
    </Link>
  ) : (
    <Link to={URLS.norms} onClick={onOpen}>
      {children}
    </Link>
  );
}
