/** How alike two titles are in what they speak of: by the pairs of letters that they share. Pure. */

/** What every title of an item has, and so says nothing of what it is about. */
const FORM =
  /关于|的?议题|事项|方案|工作|有关|问题|[（(][^（）()]*[)）]|[\d.,]+万?元?|第.批|\d{4}年度?|[一二三四]季度|等/g;

function pairsOf(text: string): Set<string> {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(FORM, " ")
    .split(/[^\p{Letter}]+/u);
  const pairs = plain.flatMap((word) =>
    Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2)),
  );
  return new Set(pairs);
}

/** From 0, nothing in common, to 1, the same: the share of the shorter one's pairs that the other has too. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const least = Math.min(a.size, b.size);
  if (least === 0) return 0;
  return [...a].filter((pair) => b.has(pair)).length / least;
}
