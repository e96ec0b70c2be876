/** The process that reads one workbook, for workbook.ts. */
import { unpackWorkbook } from "./workbook.ts";

process.on("message", async ({ bytes, unpackedBytes }: { bytes: Uint8Array; unpackedBytes: number }) => {
  process.send?.(await unpackWorkbook(Buffer.from(bytes), unpackedBytes));
});
