import type { ReadFailure } from '@/lib/context/context';
import { sites } from '@/lib/sites/sites';
import type { Words } from '@/locales/words';
import type { IconName } from '../../ui/Icon';

export interface FailureWords {
  icon: IconName;
  tone: 'bad' | 'warn' | 'plain';
  title: string;
  text: string;
  /** What to do is on the options page. */
  inOptions?: boolean;
}

/** Whether the site of this name is asked with a sign-in of its own, not with the page's. */
function hasOwnSession(name: string): boolean {
  return sites.all.some((site) => site.name === name && site.ownSession !== undefined);
}

const looks: Record<ReadFailure['reason'], Pick<FailureWords, 'icon' | 'tone'>> = {
  'signed-out': { icon: 'lock', tone: 'bad' },
  'no-permission-or-missing': { icon: 'lock', tone: 'bad' },
  'rate-limited': { icon: 'clock', tone: 'warn' },
  'not-json': { icon: 'alert', tone: 'bad' },
  'changed-shape': { icon: 'alert', tone: 'bad' },
  network: { icon: 'offline', tone: 'warn' },
  'blocked-by-policy': { icon: 'globe', tone: 'bad' },
  'too-large': { icon: 'alert', tone: 'warn' },
};

/** The words for a failed read of a site: what happened and what to do; names the site and the time. */
export function failureWords(w: Words, site: string, failure: ReadFailure): FailureWords {
  const { reason, at, until, status, path } = failure;
  const bySignIn = hasOwnSession(site);
  const wait = until === undefined ? undefined : w.format.duration(Math.ceil((until - at) / 1000));
  return {
    ...looks[reason],
    ...(reason === 'network' && until !== undefined ? { icon: 'clock' } : {}),
    title: w.failures[reason].title(site, { wait, status }),
    text: w.failures[reason].text(site, {
      time: w.format.exactTime(at),
      until: until === undefined ? undefined : w.format.exactTime(until),
      status,
      path,
      bySignIn,
    }),
    inOptions: reason === 'signed-out' && bySignIn,
  };
}
