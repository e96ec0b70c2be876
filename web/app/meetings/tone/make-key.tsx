import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { answer, api } from "../../api.ts";
import { useWords } from "../../language.ts";
import { Field } from "../../parts/field.tsx";
import { TONE } from "../../texts/tone.ts";
import { Failed, Notice } from "../../ui/index.ts";
import { sealingCode } from "./seal.ts";

type Made = Awaited<ReturnType<typeof make>>;

async function make() {
  const { newOrganKey } = await sealingCode();
  const key = await newOrganKey();
  // Which two are asked for again is not known before.
  const [at = 0] = crypto.getRandomValues(new Uint8Array(1));
  const first = at % key.words.length;
  const second =
    (first + 1 + (Math.floor(at / key.words.length) % (key.words.length - 1))) % key.words.length;
  return { ...key, asked: [first, second].sort((a, b) => a - b) };
}

/** Makes the organ's key here; what leaves this computer is its public half and the locked other one. */
export function MakeKey({ isFirst }: { isFirst: boolean }) {
  const { t } = useWords(TONE);
  const making = useMutation({ mutationFn: make });
  return (
    <div className="make-key">
      <p className="quiet">{t("makeNote")}</p>
      {making.error && <Failed error={making.error} />}
      {making.data ? (
        <Words made={making.data} done={() => making.reset()} />
      ) : (
        <Button
          loading={making.isPending}
          onClick={() => making.mutate()}
          {...(isFirst ? { type: "primary" } : {})}
        >
          {t(isFirst ? "make" : "makeAnew")}
        </Button>
      )}
    </div>
  );
}

function Words({ made, done }: { made: Made; done: () => void }) {
  const { t } = useWords(TONE);
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [isChecked, setChecked] = useState(false);
  const isRight = (at: number) => (typed[at] ?? "").trim().toLowerCase() === made.words[at];
  const keeping = useMutation({
    mutationFn: async () => {
      const { publicKey, wrapped } = made;
      await answer(api.POST("/api/v1/tone/keys", { body: { publicKey, wrapped } }));
      await queries.invalidateQueries({ queryKey: ["tone"] });
    },
    onSuccess: done,
  });
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (made.asked.every(isRight)) keeping.mutate();
      }}
    >
      <Notice tone="due">{t("yourWords")}</Notice>
      <ol className="key-words">
        {made.words.map((word) => (
          <li key={word} className="mono">
            {word}
          </li>
        ))}
      </ol>
      <div className="fields">
        {made.asked.map((at) => (
          <Field
            key={at}
            label={t("check", { n: at + 1 })}
            {...(isChecked && !isRight(at) ? { problem: t("checkWrong", { n: at + 1 }) } : {})}
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                value={typed[at] ?? ""}
                onChange={(event) => setTyped({ ...typed, [at]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      {keeping.error && <Failed error={keeping.error} />}
      <p>
        <Button type="primary" htmlType="submit" loading={keeping.isPending}>
          {t("keep")}
        </Button>
      </p>
    </form>
  );
}
