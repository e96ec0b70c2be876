import { expect, test } from "vitest";
import { canonical, filterOf, isEmpty, layoutFor, searchOfView } from "../web/app/matters/view-search.ts";
import { mattersSearch } from "../web/app/searches.ts";

const parse = (query: string) => Object.fromEntries(new URLSearchParams(query));
const SEARCH =
  "?class=large_funds&from=2026-01-01&amountFrom=100000000&sort=amount&order=desc&show=title,amount";

test("a view is the address's query and comes back as it was saved", () => {
  const search = searchOfView(SEARCH, parse);
  expect(search).toMatchObject({
    class: "large_funds",
    from: "2026-01-01",
    amountFrom: 100_000_000,
    sort: "amount",
  });
  expect(filterOf(search)).not.toHaveProperty("sort");
  expect(filterOf(search)).not.toHaveProperty("show");
});

test("what does not belong into an address is dropped, whoever sent the link", () => {
  expect(
    canonical(
      mattersSearch({
        from: "2026-02-30",
        amountFrom: -1,
        amountTo: "1e999",
        sort: "salary",
        order: 1,
        query: "款",
      }),
    ),
  ).toBe('{"query":"款"}');
  expect(isEmpty(mattersSearch({ colour: "red" }))).toBe(true);
});

test("two queries that mean the same are one view", () => {
  expect(canonical(mattersSearch({ sort: "amount", class: "x" }))).toBe(
    canonical(mattersSearch({ class: "x", sort: "amount", query: "" })),
  );
});

test("columns of the address go before those of the account; unknown ones do not come", () => {
  const keys = ["title", "body", "amount"];
  const own = { order: keys, hidden: [], widths: { title: 300 } };
  expect(layoutFor(undefined, own, keys)).toBe(own);
  expect(layoutFor("title,amount,colour", own, keys)).toEqual({
    order: ["title", "amount", "body"],
    hidden: ["body"],
    widths: { title: 300 },
  });
});
