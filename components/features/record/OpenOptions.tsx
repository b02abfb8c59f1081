import type { ReactNode } from 'react';
import { ask } from '../../data/ask';
import { Button } from '../../ui/Button';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';

/** Leads to the options page. The worker opens it: the injected frame cannot in every browser. */
export function OpenOptions({ quiet, children }: { quiet?: boolean; children: ReactNode }) {
  const { warn } = useStatus();
  const w = useWords();
  return (
    <Button
      small
      look={quiet ? 'quiet' : undefined}
      onClick={() => {
        ask('openOptions', {}).catch(() => warn(w.record.noOptions));
      }}
    >
      {children}
    </Button>
  );
}
