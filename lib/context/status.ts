import type { Status } from './context';

/** Whether a ticket is open; `undefined` when its status is not known, or is one whose meaning is not. */
export function isOpenStatus(status: Status | undefined): boolean | undefined {
  if (status === undefined || status.category === 'unknown') return undefined;
  return status.category !== 'solved' && status.category !== 'closed';
}
