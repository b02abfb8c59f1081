import { useEffect, useState } from 'react';
import { type DashboardPlace, placeAt } from '@/lib/dashboard/place';

/** Where the address says that the dashboard is; links and the browser's own back and forward change it. */
export function useDashboardPlace(): DashboardPlace {
  const [hash, setHash] = useState(() => window.location.hash);
  useEffect(() => {
    const look = () => setHash(window.location.hash);
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return placeAt(hash);
}
