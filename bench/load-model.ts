/** What the processes of the recording benchmark say to one another. */
export type LoadOptions = {
  kind: "http" | "kernel" | "bare";
  /** http: where the server listens, and the session cookies of its clients. */
  address: string;
  cookies: string[];
  /** kernel and bare: the server's own database. */
  socketFolder: string;
  recordKeyFile: string;
  jurisdiction: string;
  body: string;
  clerk: { person: string; office: string };
  account: string;
};

/** Spread: each client has meetings of its own. Hot: all write into one matter. */
export type LoadRequest = { clients: number; ms: number; spread: "spread" | "hot" };

export type LoadResult = { count: number; perSecond: number; medianMs: number; p99Ms: number; cpuMs: number };

export type Load = {
  /** One step for each client; what a step does is what is counted. */
  prepare(clients: number, spread: LoadRequest["spread"]): Promise<(() => Promise<void>)[]>;
  stop(): Promise<void>;
};
