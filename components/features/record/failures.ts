import type { ReadFailure } from '@/lib/context/context';
import { sites } from '@/lib/sites/sites';
import { formatDuration } from '@/lib/time/format';
import { exactTime } from '../../ui/format';
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

type Say = (site: string, failure: ReadFailure) => FailureWords;

/** What happened and what to do; names the site and the time. */
const failures: Record<ReadFailure['reason'], Say> = {
  'signed-out': (site, failure) => ({
    icon: 'lock',
    tone: 'bad',
    title: `${site} says you are signed out`,
    inOptions: hasOwnSession(site),
    text: `${answered(failure)} ${
      hasOwnSession(site)
        ? 'Sign in to it again under Sites and permissions; until then its page is read.'
        : 'Sign in on the page, then read again.'
    }`,
  }),
  'no-permission-or-missing': (site, failure) => ({
    icon: 'lock',
    tone: 'bad',
    title: `${site} does not show you this record`,
    text: `${answered(failure)} You may not have access to it, or it was deleted or moved. Ask for access, then read again.`,
  }),
  'rate-limited': (site, failure) => ({
    icon: 'clock',
    tone: 'warn',
    title: `${site} asks us to wait${waitOf(failure)}`,
    text: `${answered(failure)} Nothing is asked of it before that.`,
  }),
  'not-json': (site, failure) => ({
    icon: 'alert',
    tone: 'bad',
    title: `${site} sent a web page, not data`,
    text: `At ${exactTime(failure.at)}. Often a sign-in or proxy page in between.`,
  }),
  'changed-shape': (site, failure) => ({
    icon: 'alert',
    tone: 'bad',
    title: `${site} answered in a way we do not know`,
    text: `At ${exactTime(failure.at)}${failure.path === undefined ? '' : `, at “${failure.path}”`}. ${site} may have changed; nothing was guessed.`,
  }),
  network: (site, failure) =>
    failure.until === undefined
      ? {
          icon: 'offline',
          tone: 'warn',
          title: failure.status === undefined ? `${site} could not be reached` : `${site} failed`,
          text:
            failure.status === undefined
              ? `At ${exactTime(failure.at)}. Look at your connection or VPN, then read again.`
              : `${answered(failure)} That is on its side; read again in a moment.`,
        }
      : {
          icon: 'clock',
          tone: 'warn',
          title: `${site} failed twice`,
          text: `${answered(failure)} It is left alone until ${exactTime(failure.until)}, so as not to make it worse.`,
        },
  'blocked-by-policy': (site, failure) => ({
    icon: 'globe',
    tone: 'bad',
    title: `${site} may not be read here`,
    text: `At ${exactTime(failure.at)}. Your organization or the site forbids it. Whoever manages it can allow it.`,
  }),
};

/** The words for a failed read of a site. */
export function failureWords(site: string, failure: ReadFailure): FailureWords {
  return failures[failure.reason](site, failure);
}

function waitOf({ at, until }: ReadFailure): string {
  return until === undefined ? '' : ` ${formatDuration(Math.ceil((until - at) / 1000))}`;
}

function answered({ status, at }: ReadFailure): string {
  return status === undefined ? `At ${exactTime(at)}.` : `It answered ${status} at ${exactTime(at)}.`;
}
