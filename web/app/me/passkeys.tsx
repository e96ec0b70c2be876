import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Form, Input, Popconfirm } from "antd";
import { ProblemAnswer } from "../api.ts";
import { useWords } from "../language.ts";
import {
  addPasskey,
  listPasskeys,
  type NewPasskey,
  type Passkey,
  passkeysWork,
  removePasskey,
} from "../sign-in/calls.ts";
import { Refused } from "../sign-in/refused.tsx";
import { ME } from "../texts/me.ts";
import { type Column, DataTable, Loaded, Notice, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const PASSKEYS = ["passkeys"];

type Owner = Omit<NewPasskey, "name">;

export function PasskeysSection({ owner }: { owner: Owner }) {
  const { t } = useWords(ME);
  const queries = useQueryClient();
  const passkeys = useQuery({ queryKey: PASSKEYS, queryFn: listPasskeys });
  const again = () => queries.invalidateQueries({ queryKey: PASSKEYS });
  const remove = useMutation({ mutationFn: removePasskey, onSettled: again });
  const columns = useColumns(remove.mutate);
  return (
    <Section title={t("passkeys")} note={t("passkeysAre")}>
      <Refused error={remove.error} />
      <Loaded query={passkeys}>
        {(rows) => (
          <>
            {rows.length > 0 && (
              <DataTable
                label={t("passkeys")}
                rows={rows}
                rowKey={(row) => row.id}
                empty={t("noPasskeys")}
                columns={columns}
              />
            )}
            {passkeysWork() ? (
              <AddPasskey owner={owner} isFirst={rows.length === 0} onAdded={again} />
            ) : (
              <Notice>{t("passkeysNotHere")}</Notice>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function useColumns(remove: (id: string) => void): Column<Passkey>[] {
  const { t, day } = useWords(ME);
  return [
    { key: "name", title: t("device"), look: "lead", cell: (row) => row.name || t("unnamed") },
    { key: "added", title: t("addedOn"), look: "tight", cell: (row) => day(row.createdAt) },
    {
      key: "kept",
      title: t("keptWhere"),
      look: "tight",
      cell: (row) => t(row.backedUp ? "copiedByMaker" : "thisDeviceOnly"),
    },
    {
      key: "remove",
      title: "",
      look: "end",
      cell: (row) => (
        <Popconfirm
          title={t("removeSure")}
          okText={t("remove")}
          cancelText={t("cancel")}
          onConfirm={() => remove(row.id)}
        >
          <Button size="small">{t("remove")}</Button>
        </Popconfirm>
      ),
    },
  ];
}

/** The session is no longer fresh: whoever adds a passkey has signed in just now. */
const mustSignInAnew = (error: Error | null) => error instanceof ProblemAnswer && error.status === 403;

type AddProps = { owner: Owner; isFirst: boolean; onAdded: () => unknown };

function AddPasskey({ owner, isFirst, onAdded }: AddProps) {
  const { t } = useWords(ME);
  const [form] = Form.useForm<{ name: string }>();
  const add = useMutation({
    mutationFn: ({ name }: { name: string }) => addPasskey({ ...owner, name: name.trim() }),
    onSuccess: () => {
      form.resetFields();
      return onAdded();
    },
  });
  const anew = (
    <Link to={URLS.signIn} search={{ next: URLS.me }}>
      {t("signInAnew")}
    </Link>
  );
  return (
    <Sheet padded>
      {isFirst && <p className="quiet">{t("noPasskeys")}</p>}
      <Refused error={add.error} action={mustSignInAnew(add.error) ? anew : undefined} />
      <Form form={form} className="in-line" layout="vertical" requiredMark={false} onFinish={add.mutate}>
        <Form.Item
          label={t("passkeyName")}
          name="name"
          rules={[{ required: true, whitespace: true, message: t("givePasskeyName") }]}
        >
          <Input placeholder={t("passkeyExample")} maxLength={40} />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          {t("add")}
        </Button>
      </Form>
    </Sheet>
  );
}
