import legacy from "@vitejs/plugin-legacy";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { serviceWorker } from "./service-worker/plugin.ts";
import { browsersList, buildTargets, FILLED_IN } from "./browsers.ts";
import { precompressed } from "./precompressed.ts";

export default defineConfig({
  root: "web",
  plugins: [
    react(),
    // One build for all: syntax lowered to the oldest browser, and what it lacks filled in.
    legacy({ renderLegacyChunks: false, modernPolyfills: [...FILLED_IN], modernTargets: browsersList }),
    serviceWorker(buildTargets),
    precompressed(),
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    cssTarget: buildTargets,
    chunkSizeWarningLimit: 1_500,
  },
});
