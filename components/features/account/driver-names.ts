import type { Risk } from '@/lib/accounts/risk';
import type { Words } from '@/locales/words';
import type { NamedDriver } from '../technical/Mitigations';
import { driverName } from './driver-name';

/** The drivers of a risk as a person names what they do against one. */
export function namedDrivers(w: Words, { drivers }: Risk): NamedDriver[] {
  return drivers.map((driver) => ({
    id: driver.id,
    name: driverName(w, driver),
    ...(driver.known && { contribution: driver.contribution }),
  }));
}
