import type { SitePage } from './site';

/** The pages' halves of all sites. A content script imports its own only. */
export const sitePages: readonly SitePage[] = Object.values(
  import.meta.glob<SitePage>('./*/page.ts', { eager: true, import: 'page' }),
);
