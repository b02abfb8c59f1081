import { useEffect, useState } from 'react';
import { grantedOrigins, onAccessChanged } from './permissions';

/** Match patterns of the hosts the browser lets us read, kept current; `undefined` until it told them. */
export function useAccess(): string[] | undefined {
  const [origins, setOrigins] = useState<string[]>();
  useEffect(() => {
    let newest = 0;
    const refresh = async () => {
      newest += 1;
      const turn = newest;
      const granted = await grantedOrigins().catch(() => []);
      if (turn === newest) setOrigins(granted);
    };
    void refresh();
    const stop = onAccessChanged(() => void refresh());
    return () => {
      newest = -1;
      stop();
    };
  }, []);
  return origins;
}
