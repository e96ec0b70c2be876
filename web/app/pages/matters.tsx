import { useInfiniteQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Input, Skeleton, Table } from "antd";
import { useState } from "react";
import { call, type MatterRow } from "../api.ts";
import { useSession } from "../frame.tsx";
import { useWords } from "../language.ts";

export function MattersPage() {
  const { t } = useWords();
  const session = useSession();
  const [filter, setFilter] = useState(() => new URLSearchParams(location.search));
  const change = (key: string, value: string) => {
    const next = new URLSearchParams(filter);
    if (value) next.set(key, value);
    else next.delete(key);
    history.replaceState(null, "", `?${next}`);
    setFilter(next);
  };
  const pages = useInfiniteQuery({
    queryKey: ["matters", filter.toString()],
    initialPageParam: "",
    queryFn: ({ pageParam }) => call<{ items: MatterRow[]; next: string | null; total: number }>(`/api/v1/matters?procedure=cn/decision&${filter}${pageParam ? `&cursor=${pageParam}` : ""}`),
    getNextPageParam: (last) => last.next,
  });
  return (
    <>
      <h1>{t("matters")} <span className="quiet">{pages.data?.pages[0]?.total ?? ""}</span></h1>
      <div style={{ display: "flex", gap: 12, marginBottom: 12, flexWrap: "wrap", alignItems: "center" }}>
        <Input.Search style={{ maxWidth: 280 }} placeholder={t("search")} aria-label={t("search")} defaultValue={filter.get("query") ?? ""} onSearch={(v) => change("query", v)} allowClear />
        <Checkbox checked={filter.get("breached") === "true"} onChange={(e) => change("breached", e.target.checked ? "true" : "")}>{t("onlyBreached")}</Checkbox>
        {(session.data?.clerkOf.length ?? 0) > 0 && <a href="/matters/new">{t("record")}</a>}
      </div>
      {pages.error && <Alert type="warning" showIcon message={pages.error.message} />}
      {pages.isPending ? <Skeleton active /> : <MatterTable rows={pages.data?.pages.flatMap((p) => p.items) ?? []} />}
      {pages.hasNextPage && <Button style={{ marginTop: 12 }} loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>{t("more")}</Button>}
    </>
  );
}

export function MatterTable({ rows }: { rows: MatterRow[] }) {
  const { t, w, day, money } = useWords();
  return (
    <Table<MatterRow>
      size="small" rowKey="id" pagination={false} scroll={{ x: 860 }} dataSource={rows} locale={{ emptyText: t("noMatters") }}
      columns={[
        { title: t("title"), dataIndex: "title", render: (title: string, row) => <a href={`/matters/${row.id}`}>{title}</a> },
        { title: t("body"), dataIndex: "bodyName" },
        { title: t("class"), render: (_, row) => w(row.classTitle) },
        { title: t("amount"), align: "right", render: (_, row) => money(row.amount), sorter: (a, b) => (a.amount ?? 0) - (b.amount ?? 0) },
        { title: t("stage"), render: (_, row) => w(row.stageTitle) },
        { title: t("state"), render: (_, row) => <span className={row.violated > 0 ? "word bad" : "word"}>{t(row.violated > 0 ? "breached" : "inOrder")}</span> },
        { title: t("last"), render: (_, row) => day(row.lastActAt), sorter: (a, b) => a.lastActAt.localeCompare(b.lastActAt) },
      ]}
    />
  );
}
