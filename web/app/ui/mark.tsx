/** The bronze mirror with its small seal. Decoration: the word beside it is what is read. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="11.5" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
      <circle cx="13" cy="13" r="7.6" fill="none" stroke="var(--ink)" strokeWidth=".8" />
      <rect x="10.4" y="10.4" width="5.2" height="5.2" fill="var(--cinnabar)" />
    </svg>
  );
}
