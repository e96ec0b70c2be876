import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { serviceWorker } from "./service-worker/plugin.ts";
import { buildTargets } from "./browsers.ts";
import { precompressed } from "./precompressed.ts";

export default defineConfig({
  root: "web",
  plugins: [react(), serviceWorker(buildTargets), precompressed()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: buildTargets,
    cssTarget: buildTargets,
    chunkSizeWarningLimit: 1_500,
  },
});
