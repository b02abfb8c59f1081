/** What one may not say for others: a date, money, a guarantee, what will be built, how severe it counts. */
export const promiseKinds = ['date', 'credit', 'guarantee', 'roadmap', 'severity'] as const;
export type PromiseKind = (typeof promiseKinds)[number];
