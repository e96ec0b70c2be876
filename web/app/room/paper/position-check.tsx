import { Button, Input } from "antd";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { PAPER } from "../../texts/paper.ts";
import { Notice, Section, Sheet, State, Tag } from "../../ui/index.ts";
import { Ahead } from "./ahead.tsx";
import { POSITIONS } from "./geometry.ts";
import type { Part } from "./part.ts";
import { positionsStated, slipsMoved } from "./recorded-acts.ts";
import { isChairEarly, moved, pagesFor, type Row, rowsOf } from "./typed.ts";
import { useWhenBack } from "./use-paper.ts";
import { WHY } from "./why.ts";

const REASONS_LENGTH_MOST = 4_000;
/** Each member's position in its order, as read or as typed, and what the rules will say of them together. */
export function PositionCheck({ meeting, matter, facts, voters, sending }: Part) {
  const { t, listed } = useWords(PAPER);
  const { typed, patch, record, busy } = sending;
  const rows = rowsOf(typed, voters);
  const stated = rows.filter((row) => row.position !== null);
  const missing = rows.filter(
    ({ position, person }) => position === null && !facts.stated.includes(person.person),
  );
  const again = stated.filter(({ person }) => facts.stated.includes(person.person));
  const names = (of: readonly Row[]) => listed(of.map(({ person }) => person.name));
  const actsOf = (blobOf: (hash: string) => string[], at: string) =>
    positionsStated(
      stated.map(({ person, position, reasons, reading }) => ({
        person,
        position: position ?? "",
        reasons,
        blobs: reading.pages.flatMap(({ hash }) => blobOf(hash)),
      })),
      at,
    );
  const send = async () => {
    const pages = pagesFor("position", typed.pages);
    const used = new Set(stated.flatMap(({ reading }) => reading.pages.map(({ hash }) => hash)));
    const slips = typed.pages.flatMap((page) => page.slips.filter(({ kind }) => kind === "position"));
    const returned = Math.max(stated.length, new Set(slips.map(({ member }) => member)).size);
    const then = { says: "donePositions", n: stated.length } as const;
    await record("position", "record", pages, then, (blobOf) => [
      { matter, acts: (at) => actsOf(blobOf, at) },
      {
        matter: meeting.id,
        acts: (at) => {
          const rest = pages.filter(({ hash }) => !used.has(hash));
          const blobs = rest.flatMap(({ hash }) => blobOf(hash));
          return [slipsMoved("slips-returned", "position", matter, returned, at, blobs)];
        },
      },
    ]);
  };
  const waits = typed.waits?.slip === "position" && typed.waits.step === "record";
  useWhenBack(waits, sending.left.leftAt, () => void send());
  if (voters.length === 0) return null;
  return (
    <>
      <Section title={t("check")} note={t("checkPositions")}>
        <Sheet>
          <ol className="paper-rows">
            {rows.map((row, at) => (
              <PositionRow
                key={row.person.person}
                row={row}
                at={at}
                of={rows.length}
                isStated={facts.stated.includes(row.person.person)}
                change={(more) => patch((before) => more(before))}
                move={(by) =>
                  patch({
                    order: moved(
                      rows.map(({ person }) => person),
                      row.person.person,
                      by,
                    ),
                  })
                }
              />
            ))}
          </ol>
        </Sheet>
      </Section>
      <Section title={t("record")}>
        <Sheet padded>
          {missing.length > 0 && <p className="quiet">{t("missing", { names: names(missing) })}</p>}
          {again.length > 0 && <Notice tone="due">{t("statedAlready", { names: names(again) })}</Notice>}
          {isChairEarly(rows) && <Notice tone="due">{t("chairFirst")}</Notice>}
          <Ahead
            matter={matter}
            procedure={facts.procedure}
            count={facts.count}
            acts={stated.length === 0 ? null : actsOf(() => [], "")}
          />
          <p className="quiet small">{t("seenBy")}</p>
          <p className="ways">
            <Button
              type="primary"
              disabled={stated.length === 0}
              loading={busy !== null}
              onClick={() => void send()}
            >
              {waits ? t("sendNow") : t("recordPositions", { n: stated.length })}
            </Button>
          </p>
          {waits && <Notice tone="due">{t("waits")}</Notice>}
        </Sheet>
      </Section>
    </>
  );
}

type Changed = Parameters<Part["sending"]["patch"]>[0];
type RowProps = {
  row: Row;
  at: number;
  of: number;
  /** A position of theirs is on record already. */
  isStated: boolean;
  change: (more: Extract<Changed, (...given: never[]) => unknown>) => void;
  move: (by: -1 | 1) => void;
};

function PositionRow({ row, at, of, isStated, change, move }: RowProps) {
  const { t } = useWords(PAPER);
  const { person, reading, position, isTyped, reasons } = row;
  const { name } = person;
  const isOther = isTyped && reading.mark !== null && reading.mark !== position;
  return (
    <li data-person={person.person}>
      <span className="paper-order">
        <span className="number">{at + 1}</span>
        <Button size="small" disabled={at === 0} aria-label={t("earlier", { name })} onClick={() => move(-1)}>
          ↑
        </Button>
        <Button
          size="small"
          disabled={at === of - 1}
          aria-label={t("later", { name })}
          onClick={() => move(1)}
        >
          ↓
        </Button>
      </span>
      <span className="paper-who">
        <b>{name}</b> {person.capacity === "chair" && <Tag>{t("chair")}</Tag>}
        <span className="quiet small">{person.office}</span>
      </span>
      <div className="paper-says">
        <Choice
          label={t("saysOf", { name })}
          options={[
            ...POSITIONS.map((value) => ({ value, label: t(value) })),
            { value: "", label: t("left") },
          ]}
          value={position ?? (isTyped || reading.why === "no-slip" ? "" : "undecided")}
          onChange={(value) =>
            change(({ positions }) => ({ positions: { ...positions, [person.person]: value } }))
          }
        />
        <Input
          aria-label={t("reasonsOf", { name })}
          placeholder={t("reasons")}
          maxLength={REASONS_LENGTH_MOST}
          value={reasons}
          onChange={({ target }) =>
            change(({ reasons: all }) => ({ reasons: { ...all, [person.person]: target.value } }))
          }
        />
      </div>
      <div className="paper-read">
        {isStated && position === null ? (
          <State tone="good">{t("onRecord")}</State>
        ) : isTyped ? (
          <span className="quiet small">{t("isTyped")}</span>
        ) : reading.why ? (
          <State tone={reading.why === "no-slip" ? "plain" : "due"}>{t(WHY[reading.why])}</State>
        ) : (
          <State tone="good">{t("isRead")}</State>
        )}
        {isOther && reading.mark && (
          <span className="small">{t("otherThanRead", { read: t(reading.mark) })}</span>
        )}
        {(reading.why !== null || isOther) &&
          reading.pictures.map((picture) => (
            <img key={picture} src={picture} alt={t("pictureOf", { name })} />
          ))}
      </div>
    </li>
  );
}
