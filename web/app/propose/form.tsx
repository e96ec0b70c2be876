import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type ReactNode, useState } from "react";
import { answer, api, type Procedure, ProblemAnswer, type Session } from "../api.ts";
import { useWords } from "../language.ts";
import { Evidence } from "../matter/evidence.tsx";
import { LeftHere } from "../offline/left-here.tsx";
import { useFilling } from "../offline/use-filling.ts";
import { Field } from "../parts/field.tsx";
import { PROPOSE } from "../texts/propose.ts";
import { Failed, Loading, Notice, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { useIntent } from "../use-intent.ts";
import { Ahead } from "./ahead.tsx";
import { Alike } from "./alike.tsx";
import { lacksOf, NOTHING, proposalOf, STEPS } from "./draft.ts";
import { Entries } from "./entries.tsx";
import { classesOf, ItemFields } from "./item-fields.tsx";
import { useAhead, useAlike, useEntries } from "./questions.ts";
import { Steps } from "./steps.tsx";
import { WillBe } from "./will-be.tsx";
import "./propose.css";

const STALE = new Set<unknown>(["matter", "matters", "desk", "findings", "items", "body"]);

type Props = {
  session: Session;
  body: { id: string; name: string };
  procedure: Procedure;
  frame: (aside: ReactNode, content: ReactNode) => ReactNode;
};

/** An item for a body's meeting: what it is, the entry of the list, the steps before the meeting, the papers. */
export function ProposeForm({ session, body, procedure, frame }: Props) {
  const { t } = useWords(PROPOSE);
  const queries = useQueryClient();
  const filling = useFilling({
    account: session.account,
    place: `propose ${body.id}`,
    nothing: NOTHING,
    lacksOf,
  });
  const { typing, draft, change, isBusy, problem } = filling;
  const [done, setDone] = useState<string | null>(null);
  const intent = useIntent();
  const matches = useEntries(body.id, draft);
  const alike = useAlike(body.id, draft);
  const ahead = useAhead(body.id, draft);
  const problemAt = (place: string) => {
    const word = filling.lackAt(place);
    return word && { problem: t(word) };
  };
  const classes = classesOf(procedure);
  const cited = matches.data?.items.find(({ entry }) => entry.number === draft.entry?.number);
  const asked = STEPS.filter((kind) => cited?.preconditions.includes(kind));
  const record = async () => {
    const proposal = proposalOf(draft);
    try {
      const { matter } = await intent(proposal, (key) =>
        answer(
          api.POST("/api/v1/bodies/{id}/items", {
            params: { path: { id: body.id }, header: { "idempotency-key": key } },
            body: proposal,
          }),
        ),
      );
      typing.clear();
      setDone(matter);
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
    } catch (error) {
      if (error instanceof ProblemAnswer && error.faults.some(({ path }) => path === "body.entry"))
        await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === "item-list" });
      throw error;
    }
  };
  if (done !== null)
    return frame(
      null,
      <Notice
        tone="good"
        action={
          <span className="done-ways">
            {readsOf(session, body.id) && (
              <Link to={URLS.matter} params={{ id: done }}>
                {t("seeMatter")}
              </Link>
            )}
            <Button onClick={() => setDone(null)}>{t("another")}</Button>
          </span>
        }
      >
        {t("done")}
      </Notice>,
    );
  if (!typing.isReady) return frame(null, <Loading />);
  const will = <WillBe draft={draft} session={session} bodyName={body.name} classes={classes} />;
  return frame(
    <Ahead ahead={ahead} />,
    <form
      className="propose"
      onSubmit={(event) => {
        event.preventDefault();
        void filling.send(record);
      }}
    >
      <LeftHere {...typing} />
      <Section title={t("the")}>
        <div className="sheet padded fields">
          <ItemFields
            draft={draft}
            classes={classes}
            titleLabel={t("title")}
            titleHint={t("titleHint")}
            // Another class has other entries of the list, and other steps before the meeting.
            change={(part) => change(part.class === undefined ? part : { ...part, entry: null, met: {} })}
            problemAt={problemAt}
          />
          {(["department", "area"] as const).map((place) => (
            <Field key={place} label={t(place)} isOptional>
              {(control) => (
                <Input
                  {...control}
                  maxLength={100}
                  value={draft[place]}
                  onChange={({ target }) => change({ [place]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      </Section>
      <Alike found={alike.data} />
      <Section title={t("entry")} note={t("entryHint")}>
        <div className="sheet padded">
          <Entries
            body={body.id}
            draft={draft}
            matches={matches}
            choose={(entry) => change({ entry, met: {} })}
          />
        </div>
      </Section>
      {cited && (
        <Section title={t("before")}>
          <div className="sheet padded">
            <Steps asked={asked} met={draft.met} change={(met) => change({ met })} />
          </div>
        </Section>
      )}
      <Section title={t("materials")}>
        <div className="sheet padded fields one">
          <Field label={t("materialsText")} place="materials" isOptional {...problemAt("materials")}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize
                maxLength={2_000}
                value={draft.materials.text}
                onChange={({ target }) => change({ materials: { ...draft.materials, text: target.value } })}
              />
            )}
          </Field>
          <Evidence
            label={t("materials")}
            value={draft.materials.evidence}
            onChange={(evidence) => change({ materials: { ...draft.materials, evidence } })}
          />
        </div>
      </Section>
      {will}
      {problem && <Failed error={problem} />}
      <p>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t("record")}
        </Button>
      </p>
    </form>,
  );
}

/** Whoever brings an item to the body above sees no more of it than that it is there. */
const readsOf = ({ clerkOf, memberOf }: Session, body: string) =>
  clerkOf.includes(body) || memberOf.includes(body);
