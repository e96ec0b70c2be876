/** What the disk allows: one small row, one commit, one connection for each client. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Load, LoadOptions } from "./load-model.ts";

export async function bareCommits({ socketFolder }: LoadOptions): Promise<Load> {
  const connections: pg.Client[] = [];
  return {
    async prepare(clients) {
      while (connections.length < clients) {
        const client = new pg.Client({ host: socketFolder, user: "postgres", database: "bench" });
        await client.connect();
        await client.query(
          "create table if not exists bare_rows (id uuid primary key, number integer not null)",
        );
        connections.push(client);
      }
      return connections.slice(0, clients).map((client) => async () => {
        await client.query({
          name: "insert",
          text: "insert into bare_rows (id, number) values ($1, 1)",
          values: [randomUUID()],
        });
      });
    },
    async stop() {
      for (const client of connections) await client.end();
    },
  };
}
