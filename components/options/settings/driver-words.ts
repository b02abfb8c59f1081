import type { Driver } from '@/lib/accounts/drivers';
import { accountsWords } from '@/locales/domain/accounts';

/** The company's own word for a driver where it has one. */
export function driverName({ id, title }: Pick<Driver, 'id' | 'title'>): string {
  return title ?? accountsWords.drivers[id].title;
}
