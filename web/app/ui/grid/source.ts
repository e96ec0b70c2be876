/** Where a grid's rows come from. A grid asks for what is in view; a source answers with what it has. */
export type GridSource<Row> = {
  /** Undefined until the first answer. */
  total: number | undefined;
  /** There are more than `total`: they were counted no further. */
  hasMore?: boolean;
  /** Undefined while it is not here yet. */
  row: (index: number) => Row | undefined;
  /** Says which rows are in view, once scrolling has settled. */
  want: (from: number, to: number) => void;
  /** These rows, the last one included, fetched where they are not here. */
  take: (from: number, to: number) => Promise<Row[]>;
  /** What is here, in the list's order, for paper. */
  here: () => Row[];
  /** Changes when it is another list: another filter, another order. */
  key: string;
  /** What is shown is still the list before. */
  isLate: boolean;
  /** On the server the list is no longer as it is shown: rows came, went or changed their places. */
  isChanged: boolean;
  renew: () => void;
  error: Error | null;
  retry: () => void;
};
