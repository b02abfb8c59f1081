import type { EntryPlaces } from '../entries';
import { salesforceSelectors } from './selectors';

const field = (name: string) => ({
  css: `[data-target-selection-name="sfdc:RecordField.Case.${name}"]`,
  seen: '2026-08',
});

/** A native shadow root may lie between the heading and the panel that it is looked for in: then the field shows it. */
export const entries: EntryPlaces = {
  tables: [
    {
      ...salesforceSelectors,
      subject: [...salesforceSelectors.primaryField, field('Subject')],
      description: [field('Description')],
    },
  ],
  names: { comment: 'feedItem', text: 'feedText', at: 'feedTime' },
};
