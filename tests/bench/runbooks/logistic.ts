/** One suggestion: what is known of it, whether it was right, and how much it counts. */
export interface Judged {
  signs: readonly number[];
  isRight: boolean;
  weight: number;
}

/** Weights whose sum, as log odds, says how likely a suggestion is right. Adam on all at once: the same each time. */
export function trainedLogistic(judged: readonly Judged[], rounds = 1500, decay = 1e-3): number[] {
  const size = judged[0]?.signs.length ?? 0;
  const weights = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  const all = judged.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(size);
    for (const { signs, isRight, weight } of judged) {
      const off = (weight / all) * (probabilityBy(signs, weights) - (isRight ? 1 : 0));
      for (let i = 0; i < size; i += 1) gradient[i] = (gradient[i] ?? 0) + off * (signs[i] ?? 0);
    }
    for (let i = 0; i < size; i += 1) {
      // The first is how many are right at all, which nothing holds back.
      const slope = (gradient[i] ?? 0) + (i === 0 ? 0 : decay * (weights[i] ?? 0));
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const step = (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** round)) + 1e-9);
      weights[i] = (weights[i] ?? 0) - 0.1 * step;
    }
  }
  return [...weights];
}

export function logOddsBy(signs: readonly number[], weights: ArrayLike<number>): number {
  return signs.reduce((total, sign, i) => total + sign * (weights[i] ?? 0), 0);
}

export function probabilityBy(signs: readonly number[], weights: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-logOddsBy(signs, weights)));
}
