import type { Driver } from '@/lib/accounts/drivers';
import type { Words } from '@/locales/words';

/** The company's own word for a driver where it has one. */
export function driverName(w: Words, { id, title }: Pick<Driver, 'id' | 'title'>): string {
  return title ?? w.domain.accounts.drivers[id].title;
}
