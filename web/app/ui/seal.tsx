/** The small seal of a verified record: two words, one above the other, in cinnabar. */
export function Seal({ words }: { words: [string, string] }) {
  return (
    <svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true">
      <rect x="3" y="3" width="42" height="42" rx="4" fill="none" stroke="var(--cinnabar)" strokeWidth="2" />
      {words.map((word, at) => (
        <text
          key={word}
          x="24"
          y={at === 0 ? 21.5 : 37}
          textAnchor="middle"
          style={{ fill: "var(--cinnabar)", font: `600 ${word.length > 3 ? 8 : 13}px var(--serif)` }}
        >
          {word}
        </text>
      ))}
    </svg>
  );
}
