import type { ComponentType } from 'react';
import type { DashboardDetail, DashboardPage } from '@/lib/dashboard/place';
import { type Later, later } from '../data/later';

/** What each tab shows. */
export const pages: Record<DashboardPage, Later<ComponentType>> = {
  library: later(async () => (await import('./LibraryPage')).LibraryPage),
  accounts: later(async () => (await import('./AccountsPage')).AccountsPage),
  time: later(async () => (await import('./TimePage')).TimePage),
};

/** What shows one account, one engagement, and one runbook. */
export const details: Record<DashboardDetail, Later<ComponentType<{ id: string }>>> = {
  account: later(async () => (await import('./AccountPage')).AccountPage),
  engagement: later(async () => (await import('./EngagementPage')).EngagementPage),
  runbook: later(async () => (await import('./LibraryPage')).RunbookPage),
};
