import type { Risk } from '@/lib/accounts/risk';
import type { Words } from '@/locales/words';
import type { NamedDriver } from '../technical/Mitigations';

/** The drivers of a risk as a person names what they do against one. */
export function namedDrivers(w: Words, { drivers }: Risk): NamedDriver[] {
  return drivers.map((driver) => ({
    id: driver.id,
    name: driver.title ?? w.domain.accounts.drivers[driver.id].title,
    ...(driver.known && { contribution: driver.contribution }),
  }));
}
