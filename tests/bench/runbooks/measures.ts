/** How well ranked lists answer questions, as means over them. */
export interface Quality {
  r1: number;
  r3: number;
  mrr10: number;
  ndcg10: number;
}

/**
 * R@n: the share of questions with a right answer among the first n. MRR@10: one over the place of the first right one.
 * nDCG@10: K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002.
 */
export function qualityOf(answers: readonly { found: readonly string[]; relevant: readonly string[] }[]): Quality {
  const sums = { r1: 0, r3: 0, mrr10: 0, ndcg10: 0 };
  for (const { found, relevant } of answers) {
    const places = found.slice(0, 10).flatMap((id, place) => (relevant.includes(id) ? [place] : []));
    const [first] = places;
    if (first === undefined) continue;
    if (first < 1) sums.r1 += 1;
    if (first < 3) sums.r3 += 1;
    sums.mrr10 += 1 / (first + 1);
    sums.ndcg10 += gain(places) / gain([...relevant.slice(0, 10).keys()]);
  }
  const mean = (sum: number) => sum / Math.max(1, answers.length);
  return { r1: mean(sums.r1), r3: mean(sums.r3), mrr10: mean(sums.mrr10), ndcg10: mean(sums.ndcg10) };
}

function gain(places: readonly number[]): number {
  return places.reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0);
}

/** The value that this share of the sorted ones is at most. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
