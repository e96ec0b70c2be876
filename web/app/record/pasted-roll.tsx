import { Button, Select } from "antd";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { Notice, State } from "../ui/index.ts";
import type { FormState } from "./form.ts";
import { isFoundBy } from "./names.ts";
import type { Doubt, Roll } from "./roll-paste.ts";
import type { Seat } from "./seats.ts";

type Props = { form: FormState; roll: Roll<Seat>; setRoll: (roll: Roll<Seat> | null) => void };

/** What came of a pasted list: how many are entered, and each name in doubt with what can be done about it. */
export function PastedRoll({ form, roll, setRoll }: Props) {
  const { t, listed } = useWords(RECORD);
  const { draft } = form;
  const settle = (doubt: Doubt<Seat>) =>
    setRoll({ ...roll, doubts: roll.doubts.filter((other) => other !== doubt) });
  const isSeat = (doubt: Doubt<Seat>, seat: Seat) => {
    form.enter({
      attendance: { ...draft.attendance, [seat.person]: { as: doubt.as, reason: doubt.reason } },
    });
    setRoll({
      ...roll,
      doubts: roll.doubts.filter((other) => other !== doubt),
      missing: roll.missing.filter((other) => other !== seat),
    });
  };
  const isGuest = (doubt: Doubt<Seat>) => {
    form.enter({ others: [draft.others, doubt.typed].filter(Boolean).join("、") });
    settle(doubt);
  };
  const missingAre = (as: "absent" | "not-due") => {
    const attendance = { ...draft.attendance };
    for (const { person } of roll.missing) attendance[person] = { as, reason: "" };
    form.enter({ attendance });
    setRoll({ ...roll, missing: [] });
  };
  const isDone = roll.doubts.length === 0 && roll.missing.length === 0;
  return (
    <div className="pasted" role="status">
      <p>
        <State tone={isDone ? "good" : "due"}>{t("pastedFound", { n: roll.found.length })}</State>{" "}
        <Button type="link" size="small" onClick={() => setRoll(null)}>
          {t("pastedClose")}
        </Button>
      </p>
      <ul>
        {roll.doubts.map((doubt) => (
          <li key={`${doubt.line} ${doubt.typed}`}>
            <b>{doubt.typed}</b>{" "}
            <span className="quiet small">
              {t(`pasted_${doubt.kind}`, { line: doubt.line })}
              {doubt.reason && ` ${doubt.reason}`}
            </span>
            <span className="cures">
              {doubt.candidates.map((seat) => (
                <Button key={seat.person} size="small" onClick={() => isSeat(doubt, seat)}>
                  {t(doubt.kind === "twice" ? "pastedTakeThis" : "pastedIs", { name: seat.name })}
                </Button>
              ))}
              {doubt.kind !== "twice" && (
                <>
                  <Button size="small" onClick={() => isGuest(doubt)}>
                    {t("pastedGuest")}
                  </Button>
                  <Select
                    size="small"
                    showSearch
                    aria-label={t("pastedWho", { name: doubt.typed })}
                    placeholder={t("pastedOther")}
                    value={null}
                    popupMatchSelectWidth={false}
                    filterOption={(typed, option) =>
                      form.seats.some((seat) => seat.person === option?.value && isFoundBy(typed, seat))
                    }
                    options={form.seats.map(({ person, name }) => ({ value: person, label: name }))}
                    onSelect={(person: string | null) => {
                      const seat = form.seats.find((known) => known.person === person);
                      if (seat) isSeat(doubt, seat);
                    }}
                  />
                </>
              )}
              <Button size="small" type="text" onClick={() => settle(doubt)}>
                {t("pastedSkip")}
              </Button>
            </span>
          </li>
        ))}
        {roll.missing.length > 0 && (
          <li>
            <b>{listed(roll.missing.map(({ name }) => name))}</b>{" "}
            <span className="quiet small">{t("pastedMissing")}</span>
            <span className="cures">
              <Button size="small" onClick={() => missingAre("absent")}>
                {t("absent")}
              </Button>
              <Button size="small" onClick={() => missingAre("not-due")}>
                {t("notDue")}
              </Button>
              <Button size="small" type="text" onClick={() => setRoll({ ...roll, missing: [] })}>
                {t("pastedThere")}
              </Button>
            </span>
          </li>
        )}
      </ul>
      {roll.found.some(({ late }) => late) && <Notice tone="plain">{t("pastedLate")}</Notice>}
    </div>
  );
}
