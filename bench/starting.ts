/** How long a start takes and what the running server holds in memory. */
import type { Row } from "./rows.ts";
import { postgresMb, type RunningServer, residentMb, startServer } from "./server.ts";

const FIRST_START_SECONDS_MOST = 30;
const SECOND_START_SECONDS_MOST = 5;

/** Starts a fresh folder, stops it, and starts it again. @returns the server of the second start, running. */
export async function benchStarting(folder: string): Promise<{ rows: Row[]; server: RunningServer }> {
  const first = await startServer(folder);
  await first.stop();
  const server = await startServer(folder);
  const seconds = (name: string, value: number, most: number): Row => ({
    name,
    value,
    unit: "s",
    peer: null,
    ratio: null,
    aim: { most, of: "value" },
  });
  return {
    server,
    rows: [
      seconds(
        "first start, sample filled, to the printed address",
        first.startSeconds,
        FIRST_START_SECONDS_MOST,
      ),
      seconds("second start", server.startSeconds, SECOND_START_SECONDS_MOST),
      ...memoryRows(server, folder, "after start"),
    ],
  };
}

export function memoryRows(server: RunningServer, folder: string, when: string): Row[] {
  const memory = (name: string, value: number): Row => ({
    name: `${name}, ${when}`,
    value,
    unit: "MB",
    peer: null,
    ratio: null,
    aim: null,
  });
  return [
    memory("memory of the server (RSS)", residentMb(server.pid)),
    memory("memory of PostgreSQL (PSS of all its processes)", postgresMb(folder)),
  ];
}
