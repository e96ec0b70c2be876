import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { answer, api, type FirstRun, type SetUp } from "../api.ts";
import { useWords } from "../language.ts";
import { Refused } from "../sign-in/refused.tsx";
import { FIRST_RUN, WAYS } from "../sign-in/ways.ts";
import { FIRST_RUN_TEXTS } from "../texts/first-run.ts";
import { DataTable, Loaded, Notice, Page, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./first-run.css";

const THREE = ["system", "security", "audit"] as const;
type Which = (typeof THREE)[number];
type Three = SetUp["administrators"];

/** What the first visitor of an installation sees, with the secret that the server printed in hand. */
export function FirstRunPage() {
  const { t } = useWords(FIRST_RUN_TEXTS);
  const queries = useQueryClient();
  const firstRun = useQuery(FIRST_RUN);
  const [done, setDone] = useState<Three | null>(null);
  const finish = async (three: Three) => {
    setDone(three);
    await queries.invalidateQueries({ queryKey: FIRST_RUN.queryKey });
  };
  if (done) return <Done three={done} />;
  return (
    <Page title={t("title")} sub={t("sub")}>
      <Loaded query={firstRun}>
        {({ pending }) =>
          pending.length > 0 ? <SetUpForm pending={pending} onDone={finish} /> : <NothingToSetUp />
        }
      </Loaded>
    </Page>
  );
}

function NothingToSetUp() {
  const { t } = useWords(FIRST_RUN_TEXTS);
  return (
    <Notice action={<Link to={URLS.signIn}>{t("toSignIn")}</Link>}>
      <b>{t("nothing")}</b>
      <br />
      {t("nothingSub")}
    </Notice>
  );
}

type FormProps = { pending: FirstRun["pending"]; onDone: (three: Three) => unknown };

function SetUpForm({ pending, onDone }: FormProps) {
  const { t, w } = useWords(FIRST_RUN_TEXTS);
  const setUp = useMutation({
    mutationFn: (body: SetUp) => answer(api.POST("/api/v1/first-run", { body })),
    onSuccess: (_, body) => onDone(body.administrators),
  });
  const only = pending.length === 1 ? pending[0]?.jurisdiction : undefined;
  return (
    <Form
      className="first-run"
      layout="vertical"
      requiredMark={false}
      initialValues={{ jurisdiction: only }}
      onFinish={setUp.mutate}
    >
      <Section title={t("start")}>
        <Sheet padded>
          <div className="two">
            <Form.Item
              label={t("jurisdiction")}
              name="jurisdiction"
              rules={[{ required: true, message: t("choose") }]}
            >
              <Select
                placeholder={t("choose")}
                options={pending.map((p) => ({ value: p.jurisdiction, label: w(p.title) }))}
              />
            </Form.Item>
            <Form.Item
              label={t("secret")}
              name="secret"
              extra={t("secretHelp")}
              rules={[{ required: true, message: t("giveSecret") }]}
            >
              <Input className="mono" autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
          </div>
        </Sheet>
      </Section>
      <Section title={t("three")} note={t("eachAlone")}>
        <div className="three">
          {THREE.map((which) => (
            <Administrator key={which} which={which} />
          ))}
        </div>
      </Section>
      <div className="end">
        <Refused error={setUp.error} />
        <p className="quiet">{t("willRecord")}</p>
        <Button type="primary" htmlType="submit" loading={setUp.isPending}>
          {t("submit")}
        </Button>
      </div>
    </Form>
  );
}

function Administrator({ which }: { which: Which }) {
  const { t } = useWords(FIRST_RUN_TEXTS);
  const ways = useQuery(WAYS);
  const place = (field: string) => ["administrators", which, field];
  const length = ways.data?.passwordLength;
  return (
    <fieldset className="sheet padded">
      <legend>{t(which)}</legend>
      <p className="quiet small">{t(`${which}Does`)}</p>
      <Form.Item
        label={t("name")}
        name={place("name")}
        rules={[{ required: true, whitespace: true, message: t("giveName") }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        label={t("signInName")}
        name={place("signInName")}
        rules={[{ required: true, whitespace: true, message: t("giveSignInName") }]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        label={length ? t("passwordOf", length) : t("password")}
        name={place("password")}
        rules={
          length && [
            { required: true, min: length.least, max: length.most, message: t("passwordLength", length) },
          ]
        }
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </fieldset>
  );
}

function Done({ three }: { three: Three }) {
  const { t } = useWords(FIRST_RUN_TEXTS);
  return (
    <Page title={t("done")} sub={t("doneSub")}>
      <DataTable
        label={t("done")}
        rows={THREE.map((which) => ({ which, ...three[which] }))}
        rowKey={(row) => row.which}
        empty=""
        columns={[
          { key: "which", title: "", look: "lead", cell: (row) => t(row.which) },
          { key: "name", title: t("name"), cell: (row) => row.name },
          { key: "signInName", title: t("signInName"), cell: (row) => row.signInName },
        ]}
      />
      <p style={{ marginTop: 18 }}>
        <Link to={URLS.signIn}>
          <Button type="primary">{t("toSignIn")}</Button>
        </Link>
      </p>
    </Page>
  );
}
