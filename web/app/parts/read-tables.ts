/** A file of tables as the server reads it: a workbook, or CSV in UTF-8 or GBK. */
import { answer, api } from "../api.ts";

/** @throws ProblemAnswer with what to do about the file. */
export async function readTables(file: File) {
  const { sheets } = await answer(
    api.POST("/api/v1/tables", {
      params: { query: { name: file.name.slice(0, 200) } },
      headers: { "content-type": "application/octet-stream" },
      body: file as never,
      bodySerializer: (bytes) => bytes,
    }),
  );
  return sheets.filter(({ rows }) => rows.length > 0);
}
