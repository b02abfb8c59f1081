import { useCallback } from 'react';
import type { DashboardPlace } from '@/lib/dashboard/place';
import { ask } from '../../data/ask';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';

/** Opens the dashboard at a place, from the panel or wherever a link cannot lead there. */
export function useOpenPage(): (place: DashboardPlace) => void {
  const w = useWords();
  const { warn } = useStatus();
  return useCallback((place) => void ask('openDashboard', place).catch(() => warn(w.pages.notOpened)), [warn, w]);
}
