import { v5 } from 'uuid';

/** Namespace of the ids below, a random UUID made for them. */
const namespace = '3b0c1f6e-8f4f-4d0a-9a55-6c7f5d7e2b19';

/**
 * An id that follows from what a row is about, so that two devices that make the same row make one: accounts by the key
 * of their record, links, sightings, one person's runs of a runbook on a record.
 */
export function idOf(...about: string[]): string {
  return v5(JSON.stringify(about), namespace);
}
