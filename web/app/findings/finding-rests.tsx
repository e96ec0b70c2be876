import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ActView, FindingDetail } from "../api.ts";
import { useWords } from "../language.ts";
import { FINDING } from "../texts/finding.ts";
import { Row, Rows, Sheet } from "../ui/index.ts";
import { actAnchor, URLS } from "../urls.ts";

/** The procedure of handlings: a finding about one leads to the finding that was handled. */
const HANDLING = "cn/finding";

/** The matter, or, of a handling that breaks a rule, the finding that it handles. */
export function MatterLink({
  finding,
  hash,
  children,
}: {
  finding: FindingDetail;
  hash?: string;
  children: ReactNode;
}) {
  return finding.procedure === HANDLING ? (
    <Link to={URLS.finding} params={{ id: finding.matter }}>
      {children}
    </Link>
  ) : (
    <Link to={URLS.matter} params={{ id: finding.matter }} hash={hash}>
      {children}
    </Link>
  );
}

/** Each act with its words, so that nobody has to leave the page to know what it is about. */
export function RestsOn({ finding }: { finding: FindingDetail }) {
  const { t, w, moment } = useWords(FINDING);
  const who = (act: ActView) => act.of?.name ?? ("name" in act.actor ? act.actor.name : "");
  return (
    <Sheet>
      <Rows leadWidth="44px">
        {finding.restsOn.map((act) => (
          <Row
            key={act.id}
            lead={<span className="quiet">{act.number}</span>}
            name={
              <MatterLink finding={finding} hash={actAnchor(act.number)}>
                {w(act.title)}　{who(act)}
              </MatterLink>
            }
            more={
              <>
                {moment(act.claimedAt)}
                {act.asTitle && `　${w(act.asTitle)}`}
                {act.fields.map((field) => (
                  <span key={field.key}>
                    {`　${t("pair", { name: w(field.title), value: w(field.text) })}`}
                  </span>
                ))}
              </>
            }
          />
        ))}
      </Rows>
    </Sheet>
  );
}
