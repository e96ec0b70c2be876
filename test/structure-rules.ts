/** Who may import whom. Each rule says where the code belongs instead. */
export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Two files that need each other are one file, or lack a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "platform-knows-no-module",
      severity: "error",
      comment: "What needs a module belongs into that module or into main and cli.",
      from: { path: "^src/platform" },
      to: { path: "^src/(?!platform)" },
    },
    {
      name: "verifier-stands-alone",
      severity: "error",
      comment: "The verifier shares no code with the server that it checks.",
      from: { path: "^verifier", pathNot: "spec\\.ts$" },
      to: { path: "^(src|sealing)" },
    },
    {
      name: "sealing-stands-alone",
      severity: "error",
      comment:
        "It runs in the member's browser, on the station's device and in the server, and knows none of them.",
      from: { path: "^sealing", pathNot: "spec\\.ts$" },
      to: { path: "^(src|web|verifier)" },
    },
    {
      name: "ballots-stand-alone",
      severity: "error",
      comment:
        "The protocol runs on voters' and tellers' devices: what knows acts or pages belongs into src or web.",
      from: { path: "^ballots" },
      to: { path: "^(src|web|verifier|sealing)" },
    },
    {
      name: "the-server-opens-no-ballot",
      severity: "error",
      comment: "The server takes ballots/server.ts alone: what blinds, opens and counts runs on devices.",
      from: { path: "^src", pathNot: "(spec|fixture)\\.ts$" },
      to: { path: "^ballots/(?!server\\.ts)" },
    },
    {
      name: "devices-sign-no-credential",
      severity: "error",
      comment: "Pages take ballots/client.ts alone: the issuer's key stays on the server.",
      from: { path: "^web" },
      to: { path: "^ballots/(?!client\\.ts)" },
    },
    {
      name: "no-issuer-on-devices",
      severity: "error",
      comment: "What both halves need belongs into a file that does not reach the issuer's private key.",
      from: { path: "^(ballots/client\\.ts|web)" },
      to: { path: "^ballots/issuer\\.ts$", reachable: true },
    },
    {
      name: "the-voters-library-stays-on-devices",
      severity: "error",
      comment: "Its arithmetic is slow and not in constant time: the issuer signs with node:crypto.",
      from: { path: "^(ballots/server\\.ts|src/main\\.ts)" },
      to: { path: "^ballots/credential\\.ts$", reachable: true },
    },
    {
      name: "web-takes-no-server-code",
      severity: "error",
      comment: "Pages talk to the API; the verifier's browser file is theirs as well.",
      from: { path: "^web" },
      to: { path: "^(src|verifier/(?!receipt-web))" },
    },
    {
      name: "norms-and-rules-are-pure",
      severity: "error",
      comment: "Rules know acts, norms, the calendar and logs in columns, no database and no clock.",
      from: { path: "^src/(norms|rules)", pathNot: "spec\\.ts$" },
      to: { path: "^src/(?!norms|rules|calendar|logs/event-log)" },
    },
    {
      name: "logs-know-law-and-no-database",
      severity: "error",
      comment:
        "A log is read and judged on any computer: what needs an installation belongs into api or cli.",
      from: { path: "^src/logs", pathNot: "spec\\.ts$" },
      to: { path: "^src/(?!logs|norms|rules|calendar|platform/zoned-time)" },
    },
    {
      name: "calendar-is-pure",
      severity: "error",
      comment: "A calendar counts; it knows the words of durations, and nothing that asks it.",
      from: { path: "^src/calendar", pathNot: "spec\\.ts$" },
      to: { path: "^src/(?!calendar|norms)" },
    },
    {
      name: "documents-are-pure",
      severity: "error",
      comment: "A document is made from what it is handed: what fetches belongs into api.",
      from: { path: "^src/documents", pathNot: "spec\\.ts$" },
      to: { path: "^src/(?!documents|platform)" },
    },
    {
      name: "modules-do-not-compose",
      severity: "error",
      comment: "Only main, installation and cli put modules together.",
      from: {
        path: "^src/(ledger|matters|norms|rules|calendar|logs|adoption|backtest|registry|access|findings|tasks|division|states|item-lists|statistics|sample|documents|blobs|sealing)/",
      },
      to: { path: "^src/(api|cli|main|installation)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
