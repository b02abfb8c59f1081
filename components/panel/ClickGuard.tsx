import { useEffect } from 'react';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';
import { guardClicks } from './guard-clicks';

/** Takes no click in a frame that cannot be seen or only just came under the pointer, and says so. */
export function ClickGuard({ guest }: { guest: MessagePort }) {
  const { warn } = useStatus();
  const w = useWords();
  useEffect(() => guardClicks(guest, (why) => warn(w.panel.notClicked[why])), [guest, warn, w]);
  return null;
}
