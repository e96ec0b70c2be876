/** npm start: quanjian start. */
import { start } from "./cli/start.ts";
import { EXIT_USAGE } from "./cli/within.ts";

const unknown = process.argv.slice(2).filter((argument) => argument !== "--json");
if (unknown.length > 0) {
  process.stderr.write(
    `这里只启动服务，不认识“${unknown.join(" ")}”；其他命令请用 npm run quanjian -- ${unknown.join(" ")}\n` +
      `this only starts the server and knows no "${unknown.join(" ")}"; for other commands: npm run quanjian -- ${unknown.join(" ")}\n`,
  );
  process.exitCode = EXIT_USAGE;
} else await start({ json: process.argv.includes("--json") });
