export interface Example {
  features: readonly number[];
  is: boolean;
}

/** Both sides weigh the same, however many there are of each. Adam on the whole set: no chance in it, same weights each time. */
export function trained(examples: readonly Example[], rounds = 300, decay = 1e-3): number[] {
  const size = examples[0]?.features.length ?? 0;
  const weights = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  const share = examples.filter(({ is }) => is).length / examples.length;
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(size);
    for (const { features, is } of examples) {
      let sum = 0;
      for (let i = 0; i < size; i += 1) sum += (features[i] ?? 0) * (weights[i] ?? 0);
      const off = (1 / (1 + Math.exp(-sum)) - (is ? 1 : 0)) * (is ? 0.5 / share : 0.5 / (1 - share));
      for (let i = 0; i < size; i += 1) gradient[i] = (gradient[i] ?? 0) + off * (features[i] ?? 0);
    }
    for (let i = 0; i < size; i += 1) {
      const slope = (gradient[i] ?? 0) / examples.length + decay * (weights[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const step = (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      weights[i] = (weights[i] ?? 0) - 0.05 * step;
    }
  }
  return [...weights];
}
