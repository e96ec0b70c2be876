import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page of stories: built for looking and for tests, never shipped. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  build: { outDir: "../stories-dist", emptyOutDir: true, chunkSizeWarningLimit: 1_500 },
});
