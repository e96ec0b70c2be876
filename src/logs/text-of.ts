import { LogFault } from "./log-fault.ts";

/** UTF-8 where it is UTF-8, otherwise GB 18030. @throws LogFault where it is neither. */
export function textOf(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "gb18030"])
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  throw new LogFault(
    { row: 1 },
    { zh: "既不是 UTF-8 也不是 GBK 编码", en: "is neither UTF-8 nor GBK" },
    { zh: "请另存为 UTF-8", en: "save the file in UTF-8" },
  );
}
