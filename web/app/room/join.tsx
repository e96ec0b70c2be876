import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState } from "react";
import { answer, api, ProblemAnswer } from "../api.ts";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { ROOM } from "../texts/room.ts";
import { Failed, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { keepDevice } from "./use-room.ts";
import "./room.css";
import "./participant/participant.css";

const CODE = /^\d{6}$/;

/** 加入会场: six digits, or the code that was scanned. Another device of the same person is asked about first. */
export function JoinPage() {
  const { t } = useWords(ROOM);
  const search = useSearch({ from: URLS.joinRoom });
  const navigate = useNavigate();
  const [code, setCode] = useState(search.code ?? "");
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isElsewhere = problem instanceof ProblemAnswer && problem.code === "room_other_device";
  const typed = code.replaceAll(/\s/g, "");
  const join = async () => {
    setChecked(true);
    if (!CODE.test(typed)) return;
    setBusy(true);
    setProblem(null);
    try {
      const body = { code: typed, takeOver: isElsewhere };
      const { meeting, device } = await answer(api.POST("/api/v1/rooms/join", { body }));
      keepDevice(meeting, device);
      await navigate({ to: URLS.meetingRoom, params: { id: meeting } });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  };
  return (
    <Page title={t("join")} sub={t("joinSub")}>
      <div className="participant">
        {problem && <Failed error={problem} />}
        <Sheet padded>
          <form
            className="position-form"
            onSubmit={(event) => {
              event.preventDefault();
              void join();
            }}
          >
            <Field
              label={t("code")}
              {...(isChecked && !CODE.test(typed) ? { problem: t("codeNeeded") } : {})}
            >
              {(control) => (
                <Input
                  {...control}
                  className="code-input"
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  maxLength={7}
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
            <Button type="primary" size="large" block htmlType="submit" loading={isBusy}>
              {t(isElsewhere ? "takeOver" : "joinNow")}
            </Button>
          </form>
        </Sheet>
      </div>
    </Page>
  );
}
