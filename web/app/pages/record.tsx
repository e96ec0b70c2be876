import { useQuery } from "@tanstack/react-query";
import { Alert, Button, DatePicker, Form, Input, InputNumber, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { type BodyDetail, call, ProblemAnswer } from "../api.ts";
import { Loaded, useSession } from "../frame.tsx";
import { type TEXTS, useWords, type Words } from "../language.ts";

type Seat = { person: string; name: string; as: "chair" | "member" };
type Row = { here: "attended" | "absent" | "recused"; order: number; position: string; vote: string };
type Values = {
  title: string;
  class: string;
  amount?: number;
  on: Dayjs;
  outcome: string;
  resolution?: string;
};
type Answer = {
  matter: string;
  acts: { number: number; type: string }[];
  findings: { constraint: string; explanation: Words }[];
};
const MINUTE_MS = 60_000;
const WAN_IN_FEN = 1_000_000;

export function RecordPage() {
  const { t } = useWords();
  const session = useSession();
  const body = session.data?.clerkOf[0];
  const detail = useQuery({
    queryKey: ["body", body],
    enabled: Boolean(body),
    queryFn: () => call<BodyDetail>(`/api/v1/bodies/${body}`),
  });
  return (
    <>
      <h1>{t("record")}</h1>
      <Loaded query={detail}>{(b) => <RecordForm body={b} />}</Loaded>
    </>
  );
}

function RecordForm({ body }: { body: BodyDetail }) {
  const { t, w } = useWords();
  const seats: Seat[] = body.offices
    .filter((o) => o.function === "member" || o.principal !== "none")
    .flatMap((o) =>
      o.holders
        .filter((h) => h.to === null)
        .slice(0, 1)
        .map(
          (h): Seat => ({ person: h.person, name: h.name, as: o.principal === "none" ? "member" : "chair" }),
        ),
    );
  const [rows, setRows] = useState<Record<string, Row>>(() =>
    Object.fromEntries(
      seats.map((s, n) => [
        s.person,
        { here: "attended", order: s.as === "chair" ? seats.length : n, position: "agree", vote: "agree" },
      ]),
    ),
  );
  const [preview, setPreview] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const [form] = Form.useForm<Values>();
  const change = (person: string, part: Partial<Row>) => {
    setPreview(null);
    setRows((all) => ({ ...all, [person]: { ...(all[person] as Row), ...part } }));
  };
  const send = async (path: string) => {
    setProblem(null);
    try {
      const acts = actsOf(await form.validateFields(), seats, rows);
      return await call<Answer>(
        path,
        { procedure: "cn/decision", body: body.id, act: acts[0], followedBy: acts.slice(1) },
        { "idempotency-key": key },
      );
    } catch (error) {
      if (error instanceof ProblemAnswer) setProblem(error.message);
      return null;
    }
  };
  const options = (keys: (keyof typeof TEXTS)[]) =>
    keys.map((value) => ({ value: value.replace("class_", ""), label: t(value) }));
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ class: "funds", on: dayjs().subtract(1, "day"), outcome: "carried" }}
      onValuesChange={() => setPreview(null)}
    >
      <p className="quiet">{body.name}</p>
      <Form.Item label={t("title")} name="title" rules={[{ required: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div style={{ display: "flex", gap: 16, flexWrap: "wrap" }}>
        <Form.Item label={t("class")} name="class">
          <Select
            style={{ width: 180 }}
            options={options(["class_major_decision", "class_appointment", "class_project", "class_funds"])}
          />
        </Form.Item>
        <Form.Item label={`${t("amount")} (${w({ zh: "万元", en: "CNY 10,000" })})`} name="amount">
          <InputNumber min={0} />
        </Form.Item>
        <Form.Item label={t("date")} name="on" rules={[{ required: true }]}>
          <DatePicker disabledDate={(d) => d.isAfter(dayjs())} />
        </Form.Item>
        <Form.Item label={t("outcome")} name="outcome">
          <Select style={{ width: 140 }} options={options(["carried", "lost", "deferred"])} />
        </Form.Item>
      </div>
      <div className="scroll sheet">
        <table style={{ borderSpacing: "10px 4px" }}>
          <thead>
            <tr>
              {["", t("attendance"), t("order"), t("position"), t("vote")].map((h) => (
                <th key={h} style={{ textAlign: "left" }}>
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seats.map((s) => {
              const row = rows[s.person] as Row;
              const label = (k: string) => `${s.name} ${k}`;
              return (
                <tr key={s.person}>
                  <th scope="row" style={{ textAlign: "left", whiteSpace: "nowrap" }}>
                    {s.name}
                    {s.as === "chair" && <span className="quiet"> {t("chair")}</span>}
                  </th>
                  <td>
                    <Select
                      aria-label={label(t("attendance"))}
                      style={{ width: 100 }}
                      value={row.here}
                      options={options(["attended", "absent", "recused"])}
                      onChange={(here) => change(s.person, { here })}
                    />
                  </td>
                  <td>
                    <InputNumber
                      aria-label={label(t("order"))}
                      min={0}
                      max={99}
                      style={{ width: 70 }}
                      value={row.order}
                      onChange={(order) => change(s.person, { order: order ?? 0 })}
                    />
                  </td>
                  <td>
                    <Select
                      aria-label={label(t("position"))}
                      style={{ width: 110 }}
                      value={row.position}
                      options={options(["agree", "disagree"])}
                      onChange={(position) => change(s.person, { position })}
                    />
                  </td>
                  <td>
                    <Select
                      aria-label={label(t("vote"))}
                      style={{ width: 110 }}
                      value={row.vote}
                      options={options(["agree", "disagree", "abstain"])}
                      onChange={(vote) => change(s.person, { vote })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Form.Item label={t("resolution")} name="resolution">
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      {problem && <Alert type="warning" showIcon message={problem} style={{ marginBottom: 12 }} />}
      <Button onClick={async () => setPreview(await send("/api/v1/matters/preview"))}>{t("preview")}</Button>
      {preview && (
        <div className="sheet" style={{ marginTop: 16 }}>
          <b>
            {t("willRecord")}: {preview.acts.length}
          </b>
          <p>{t("whoSees")}</p>
          <b>{t("willFind")}</b>
          {preview.findings.length === 0 ? (
            <p className="word">{t("noBreach")}</p>
          ) : (
            <ul>
              {preview.findings.map((f) => (
                <li key={f.constraint} className="word bad">
                  ▲ {w(f.explanation)}
                </li>
              ))}
            </ul>
          )}
          <Button
            type="primary"
            onClick={async () => {
              const answer = await send("/api/v1/matters");
              if (answer) location.assign(`/matters/${answer.matter}`);
            }}
          >
            {t("recordNow")}
          </Button>
        </div>
      )}
    </Form>
  );
}

/** The form as acts in the order in which things happened. */
function actsOf(values: Values, seats: Seat[], rows: Record<string, Row>) {
  const start = values.on.hour(9).minute(0).second(0).millisecond(0).valueOf();
  const acts: { type: string; claimedAt: string; data: Record<string, unknown> }[] = [];
  const add = (type: string, data: Record<string, unknown> = {}) =>
    acts.push({
      type: `decision.${type}`,
      claimedAt: new Date(start + acts.length * MINUTE_MS).toISOString(),
      data,
    });
  const about = (s: Seat) => ({ of: s.person, as: s.as, item: "1" });
  const row = (s: Seat) => rows[s.person] as Row;
  add("proposed", {
    title: values.title,
    class: values.class,
    ...(values.amount ? { amount: Math.round(values.amount * WAN_IN_FEN) } : {}),
  });
  add("convened", { due: seats.length });
  for (const s of seats) add(row(s).here === "absent" ? "absent" : "attended", about(s));
  for (const s of seats) if (row(s).here === "recused") add("recused", about(s));
  const speakers = seats
    .filter((s) => row(s).here === "attended")
    .sort((a, b) => row(a).order - row(b).order);
  for (const s of speakers) add("position-stated", { ...about(s), position: row(s).position });
  for (const s of speakers) add("voted", { ...about(s), choice: row(s).vote });
  add("resolved", {
    item: "1",
    outcome: values.outcome,
    ...(values.resolution ? { text: values.resolution } : {}),
  });
  return acts;
}
