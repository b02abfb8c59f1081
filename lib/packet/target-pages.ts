import type { Targets } from './targets';

/** Where a packet can become an issue, by a page that the site itself fills from its address. */
export const targetPages = ['jira-issue', 'github-issue', 'gitlab-issue'] as const;
export type TargetPage = (typeof targetPages)[number];

export type Target = Targets[number];
