/** Inverse document frequency of what `count` of `size` documents hold, as BM25 has it; never below 0. */
export function idf(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** How telling it is that something occurs in `count` of `size` runbooks: 1 for one runbook, towards 0 for all. */
export function rarityOf(count: number, size: number): number {
  return idf(count, size) / idf(1, size);
}
