import type { Targets } from './targets';

/** Where a packet can become an issue, by a page that the site itself fills from its address. */
export const targetSites = ['jira', 'github', 'gitlab'] as const;
export type TargetSite = (typeof targetSites)[number];

export type Target = Targets[number];
