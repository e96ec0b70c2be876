/** Sends a file to the server, which keeps it sealed until an act cites it. */
import { problemOf, ProblemAnswer } from "../api.ts";
import { COMMON } from "../texts/common.ts";
import type { Uploaded } from "./act-typed.ts";

type Sending = { signal: AbortSignal; onProgress: (share: number) => void };

/** @throws ProblemAnswer with the server's words; an AbortError where it was cancelled. */
export function upload(file: File, { signal, onProgress }: Sending): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    // Only this older way tells how much has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/blobs?${new URLSearchParams({ name: file.name })}`);
    request.setRequestHeader("accept-language", document.documentElement.lang);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.upload.addEventListener(
      "progress",
      ({ loaded, total }) => total > 0 && onProgress(loaded / total),
    );
    request.addEventListener("load", () => {
      const { status, responseText } = request;
      if (status < 300) {
        const { blob } = JSON.parse(responseText) as { blob: string };
        resolve({ blob, name: file.name, size: file.size });
      } else {
        const headers = { "content-type": request.getResponseHeader("content-type") ?? "" };
        problemOf(new Response(responseText, { status, headers })).then(reject, reject);
      }
    });
    request.addEventListener("error", () => {
      const isEnglish = document.documentElement.lang.startsWith("en");
      reject(new ProblemAnswer(0, COMMON.offline[isEnglish ? "en" : "zh"]));
    });
    signal.addEventListener("abort", () => {
      request.abort();
      reject(new DOMException("", "AbortError"));
    });
    request.send(file);
  });
}
