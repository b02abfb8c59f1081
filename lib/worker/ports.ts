import type { ToTab } from '@/lib/contract/to-tab';

/** Tells or asks a tab's content script. */
export type SendToTab = <Name extends Exclude<keyof ToTab, 'shown'>>(
  name: Name,
  data: Parameters<ToTab[Name]>[0],
  tabId: number,
) => Promise<Awaited<ReturnType<ToTab[Name]>>>;
