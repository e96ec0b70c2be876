import { useMutation } from "@tanstack/react-query";
import { answer, api, type DocumentKind } from "../api.ts";
import { download } from "../parts/download.ts";

/** Fetches the paper as docx in the page's language and hands it over. */
export function useDocumentFile(id: string, kind: DocumentKind) {
  return useMutation({
    mutationFn: async (name: string) => {
      const params = { path: { id, kind }, query: { format: "docx" as const } };
      const file = await answer(
        api.GET("/api/v1/matters/{id}/documents/{kind}", { params, parseAs: "blob" }),
      );
      download(file as unknown as Blob, `${name}.docx`);
    },
  });
}
