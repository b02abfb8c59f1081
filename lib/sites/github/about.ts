import type { SiteAbout } from '../about';
import { recordAt } from './url';

/** Where the content script runs; a constant by itself, so that the script carries nothing else of this. */
export const where = {
  /** An issue is opened from any page without a reload. */
  matches: ['https://github.com/*'],
};

export const gitHub: SiteAbout = {
  id: 'github',
  name: 'GitHub',
  /** A ref's object is the repository, whose issues these are. */
  objects: { issue: 'ticket' },
  ...where,
  exampleHost: 'github.com',
  recordAt,
  pathOf: ({ object, id }) => `/${object}/issues/${id}`,
  commentPathOf: ({ object, id }, entry) =>
    /^\d{1,20}$/.test(entry) ? `/${object}/issues/${id}#issuecomment-${entry}` : undefined,
  labelOf: ({ object, id }) => `${object}#${id}`,
  pagesAlike: true,
};
