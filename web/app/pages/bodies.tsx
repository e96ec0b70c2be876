import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Input, Table } from "antd";
import { useState } from "react";
import { type BodyDetail, type BodyRow, call } from "../api.ts";
import { Loaded } from "../frame.tsx";
import { useWords } from "../language.ts";
import { MatterTable } from "./matters.tsx";

export function BodiesPage() {
  const { t, language } = useWords();
  const [query, setQuery] = useState("");
  const bodies = useQuery({
    queryKey: ["bodies", query],
    queryFn: () => call<{ items: BodyRow[] }>(`/api/v1/bodies?limit=200&query=${encodeURIComponent(query)}`),
  });
  return (
    <>
      <h1>{t("bodies")}</h1>
      <Input.Search
        style={{ maxWidth: 280, marginBottom: 12 }}
        aria-label={t("bodies")}
        onSearch={setQuery}
        allowClear
      />
      <Loaded query={bodies}>
        {({ items }) => (
          <Table<BodyRow>
            size="small"
            rowKey="id"
            pagination={false}
            scroll={{ x: 760 }}
            dataSource={items}
            columns={[
              {
                title: t("body"),
                render: (_, b) => (
                  <a href={`/bodies/${b.id}`}>{language === "en" ? (b.nameEn ?? b.name) : b.name}</a>
                ),
              },
              {
                title: t("principals"),
                render: (_, b) =>
                  b.principals.map((p) => `${p.name}${p.acting ? `（${t("acting")}）` : ""}`).join("、") ||
                  t("vacant"),
              },
              { title: t("station"), render: (_, b) => b.station?.name ?? t("none") },
              {
                title: t("matters"),
                dataIndex: "matters",
                align: "right",
                sorter: (a, b) => a.matters - b.matters,
              },
              {
                title: t("findings"),
                align: "right",
                sorter: (a, b) => a.openFindings - b.openFindings,
                render: (_, b) =>
                  b.openFindings > 0 ? <span className="word bad">▲ {b.openFindings}</span> : "0",
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

export function BodyPage() {
  const { t, day, language } = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const body = useQuery({ queryKey: ["body", id], queryFn: () => call<BodyDetail>(`/api/v1/bodies/${id}`) });
  return (
    <Loaded query={body}>
      {(b) => (
        <>
          <h1>{language === "en" ? (b.nameEn ?? b.name) : b.name}</h1>
          <p className="quiet">
            {t("station")}: {b.station?.name ?? t("none")}
          </p>
          <h2>{t("offices")}</h2>
          <div className="sheet">
            <ul className="list">
              {b.offices.map((o) => (
                <li key={o.id}>
                  <b>{language === "en" ? (o.titleEn ?? o.title) : o.title}</b>
                  {o.holders.map((h) => (
                    <span key={h.person}>
                      {h.name}{" "}
                      <span className="quiet">
                        {day(h.from)} –{h.to ? ` ${day(h.to)}` : ""}
                        {h.acting ? ` · ${t("acting")}` : ""}
                      </span>
                    </span>
                  ))}
                  {o.holders.length === 0 && <span className="quiet">{t("vacant")}</span>}
                </li>
              ))}
            </ul>
          </div>
          <h2>{t("recent")}</h2>
          <MatterTable rows={b.recent} />
        </>
      )}
    </Loaded>
  );
}
