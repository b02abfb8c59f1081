import type { EntryPlaces } from '../entries';
import { zendeskSelectors } from './selectors';

/** The workspace's messages bear no id of the API's. */
export const entries: EntryPlaces = { tables: [zendeskSelectors] };
