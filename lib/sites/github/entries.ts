import type { EntryPlaces } from '../entries';
import { gitHubSelectors } from './selectors';

export const entries: EntryPlaces = {
  tables: [gitHubSelectors],
  idOf: (element, read) => (element.id || (read('commentId') ?? '')).replace('issuecomment-', ''),
};
