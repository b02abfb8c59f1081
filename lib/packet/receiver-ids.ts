/** Whom a packet is made for, in the order in which they are offered. */
export const receiverIds = ['engineering', 'product', 'security', 'leadership', 'customer'] as const;
export type ReceiverId = (typeof receiverIds)[number];
