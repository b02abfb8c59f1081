import type { Comment, TicketContext } from '@/lib/context/context';

/** `comment 2 of 5` */
export function placeOf(comment: Comment, { conversation }: TicketContext): string {
  return `comment ${conversation.indexOf(comment) + 1} of ${conversation.length}`;
}

/** An instant as a zoned time without milliseconds: `2026-11-19T08:51:00Z`. */
export function isoTime(instant: number): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? 'time unknown' : date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
