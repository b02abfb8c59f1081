import type { DriverId, Risk } from '@/lib/accounts/risk';
import type { Words } from '@/locales/words';
import type { NamedDriver } from '../technical/Mitigations';

type DriverWords = Words['domain']['accounts']['drivers'][DriverId];

/** What the catalogue says of a driver; nothing of one that a team made, or that is of a newer version. */
export function catalogueWords(w: Words, id: string): DriverWords | undefined {
  const all: Partial<Record<string, DriverWords>> = w.domain.accounts.drivers;
  return Object.hasOwn(all, id) ? all[id] : undefined;
}

/** A team's own word for a driver where it has one. */
export function driverName(w: Words, { id, title }: { id: string; title?: string | undefined }): string {
  return title ?? catalogueWords(w, id)?.title ?? id;
}

/** The words for how something stands that a person says, of this driver. */
export function stateWords(w: Words, id: string): Words['domain']['accounts']['states'] {
  const all: Partial<Record<string, Words['domain']['accounts']['states']>> = w.domain.accounts.said;
  return (Object.hasOwn(all, id) ? all[id] : undefined) ?? w.domain.accounts.states;
}

/** The drivers of a risk as a person names what they do against one. */
export function namedDrivers(w: Words, { drivers }: Risk): NamedDriver[] {
  return drivers.map((driver) => ({
    id: driver.id,
    name: driverName(w, driver),
    ...(driver.known && { contribution: driver.contribution }),
  }));
}
