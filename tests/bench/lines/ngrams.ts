/** A linear model of hashed character trigrams, as small as the one that was published for this: 8,192 weights. */
const size = 8192;
const longest = 300;

/** Buckets of a line's trigrams, letters folded to one case and digits to one; bucket 0 is the bias. */
export function ngrams(text: string): number[] {
  const plain = `^${text.slice(0, longest).toLowerCase().replace(/\d/g, '0')}$`;
  const buckets = new Set<number>();
  for (let at = 0; at + 3 <= plain.length; at += 1) {
    let hash = 2166136261;
    for (let i = at; i < at + 3; i += 1) hash = Math.imul(hash ^ plain.charCodeAt(i), 16777619);
    buckets.add(1 + ((hash >>> 0) % (size - 1)));
  }
  return [...buckets];
}

/** Averaged perceptron with a margin, five rounds in a fixed order. */
export function trainedNgrams(examples: readonly { text: string; is: boolean }[]): Float64Array {
  const [weights, sum] = [new Float64Array(size), new Float64Array(size)];
  const all = examples.map(({ text, is }) => ({ buckets: [0, ...ngrams(text)], sign: is ? 1 : -1 }));
  for (let round = 0; round < 5; round += 1) {
    for (let at = 0; at < all.length; at += 1) {
      const example = all[(at * 7919) % all.length];
      if (!example) continue;
      const { buckets, sign } = example;
      const score = buckets.reduce((total, bucket) => total + (weights[bucket] ?? 0), 0);
      if (score * sign > 1) continue;
      for (const bucket of buckets) weights[bucket] = (weights[bucket] ?? 0) + sign * 0.1;
    }
    for (let i = 0; i < size; i += 1) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0);
  }
  return sum;
}
