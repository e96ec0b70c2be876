/** npm start: quanjian start. */
import { start } from "./cli/start.ts";

await start({ json: process.argv.includes("--json") });
