import type { EntryPlaces } from '../entries';
import { dataCenterSelectors, jiraSelectors } from './selectors';

export const entries: EntryPlaces = {
  tables: [{ ...jiraSelectors }, { ...dataCenterSelectors }],
  names: { at: 'commentAt' },
  /** `comment-base-item-10342`, and `comment-10342` in Data Center. */
  idOf: (element) => /\d+$/.exec(element.getAttribute('data-testid') ?? element.id)?.[0],
};
