import type { EntryPlaces } from '../entries';
import { salesforceSelectors } from './selectors';

export const entries: EntryPlaces = {
  tables: [
    {
      ...salesforceSelectors,
      description: [{ css: '[data-target-selection-name="sfdc:RecordField.Case.Description"]', seen: '2026-08' }],
    },
  ],
  names: { comment: 'feedItem', text: 'feedText', at: 'feedTime', subject: 'primaryField' },
};
