/** A seeded stream of numbers, the same for the same seed everywhere (mulberry32). */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** Exponentially distributed, with this mean. */
  around(mean: number): number;
  /** Whether something happens that does with this probability. */
  happens(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    around: (mean) => -mean * Math.log(1 - next()),
    happens: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
}
