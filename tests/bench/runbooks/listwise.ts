/** The candidates of one question: their features, one after the other, and which of them are right. */
export interface List {
  features: Float64Array;
  right: number[];
  /** How much it counts. */
  weight: number;
}

/**
 * Weights by which the right candidates come first: softmax over each list (ListNet's top-one loss: Z. Cao et al.,
 * "Learning to Rank: From Pairwise Approach to Listwise Approach", ICML 2007), by Adam on all lists at once: no chance
 * in it, so the same lists give the same weights. Lists without a right candidate teach nothing.
 */
export function trainedListwise(lists: readonly List[], size: number, rounds = 400, decay = 2e-4): number[] {
  const weights = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  const useful = lists.filter(({ right }) => right.length > 0);
  const all = useful.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(size);
    for (const list of useful) addGradient(gradient, list, weights);
    const rate = 0.1 * (1 - (0.9 * round) / rounds);
    for (let i = 0; i < size; i += 1) {
      const slope = (gradient[i] ?? 0) / all + decay * (weights[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const step = (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** round)) + 1e-9);
      weights[i] = (weights[i] ?? 0) - rate * step;
    }
  }
  return [...weights];
}

function addGradient(gradient: Float64Array, { features, right, weight }: List, weights: Float64Array): void {
  const size = weights.length;
  const scores = scoresOf(features, weights);
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const rightTotal = right.reduce((sum, at) => sum + (shares[at] ?? 0), 0) || 1;
  for (let at = 0; at < scores.length; at += 1) {
    const target = right.includes(at) ? (shares[at] ?? 0) / rightTotal : 0;
    const off = weight * ((shares[at] ?? 0) / total - target);
    for (let i = 0; i < size; i += 1) gradient[i] = (gradient[i] ?? 0) + off * (features[at * size + i] ?? 0);
  }
}

/** The score of each candidate of a list. */
export function scoresOf(features: Float64Array, weights: ArrayLike<number>): Float64Array {
  const size = weights.length;
  const scores = new Float64Array(features.length / size);
  for (let at = 0; at < scores.length; at += 1) {
    let score = 0;
    for (let i = 0; i < size; i += 1) score += (weights[i] ?? 0) * (features[at * size + i] ?? 0);
    scores[at] = score;
  }
  return scores;
}
