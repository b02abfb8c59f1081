import type { EntryPlaces } from '../entries';
import { serviceNowSelectors } from './selectors';

/** Entries of the stream are numbered by where they stand, and their times are in the person's own zone and format. */
export const entries: EntryPlaces = { tables: [serviceNowSelectors] };
