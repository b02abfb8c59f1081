import type { SiteId } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import { failureWords } from '../features/record/failures';
import { fieldLabel } from '../features/record/fields';
import { type Health, healthWords, sourceWord } from '../features/record/health';
import { ago, exactTime, sinceWhen } from '../ui/format';
import type { IconName } from '../ui/Icon';
import type { Tone } from '../ui/Tag';
import type { HostRow, Reading } from './host-rows';

const objectWords: Record<string, string> = {
  ticket: 'tickets',
  organization: 'organizations',
  issue: 'issues',
  Case: 'cases',
  Account: 'accounts',
  Opportunity: 'opportunities',
  incident: 'incidents',
  sn_customerservice_case: 'cases',
};

/** `tickets`; an object without a word of its own, as a repository, by its name. */
export function objectWord(object: string): string {
  return Object.hasOwn(objectWords, object) ? (objectWords[object] ?? object) : object;
}

/** `Zendesk · tickets, organizations`, `Jira Data Center 9.12 · issues`. */
export function productLine({ site, own }: HostRow): string {
  if (site === undefined) return 'host of your own';
  return `${productName(site, own)} · ${whatIsRead(site)}`;
}

function whatIsRead(site: SiteId): string {
  return Object.keys(sites.find(site)?.objects ?? {})
    .map(objectWord)
    .join(', ');
}

function productName(site: SiteId, own: HostRow['own']): string {
  if (own === undefined) return sites.nameOf(site);
  const { name = sites.nameOf(site), hostedBy = 'vendor' } = sites.productOf(own.product) ?? {};
  return hostedBy === 'company' ? [name, own.version].filter(Boolean).join(' ') : `${name}, own domain`;
}

/** `3 s ago · API and page`. */
export function readingWhen({ at, sources }: Reading, now: number): string {
  return `${ago(now - at)} · ${sources.length === 0 ? 'nothing read' : sources.map(sourceWord).join(' and ')}`;
}

/** What is known of a host where nothing was read. */
export function neverReadState({ own }: HostRow): FieldsState | undefined {
  if (own?.product === 'unknown') {
    return {
      icon: 'alert',
      tone: 'warn',
      words: 'no product Sidelight knows',
      detail: 'The page it saw was none it can read. Open a record there, or remove the access.',
    };
  }
  if (own && own.product === undefined) {
    const detail = 'Open a page of it: Sidelight finds out which product it is.';
    return { icon: 'question', tone: 'plain', words: 'product not known yet', detail };
  }
  return undefined;
}

export interface FieldsState {
  icon: IconName;
  tone: Tone;
  words: string;
  /** More of it, and the way on. */
  detail?: string;
}

/** How a reading went: what failed first, then which fields there are. */
export function fieldsStates(reading: Reading, now: number): FieldsState[] {
  const states: FieldsState[] = [];
  const { failure } = reading;
  if (failure) {
    const { icon, tone, title, text } = failureWords(sites.nameOf(reading.site), failure);
    const detail = failure.until === undefined ? text : aloneUntil(failure.until, now);
    states.push({ icon, tone: tone === 'plain' ? 'warn' : tone, words: title, detail });
  }
  if (failure === undefined || reading.sources.length > 0) states.push(fieldsRead(reading, now));
  return states;
}

function aloneUntil(until: number, now: number): string {
  return until > now
    ? `Left alone until ${exactTime(until)}: nothing is asked of it before.`
    : 'That time is over. Open a record there to read it again.';
}

function fieldsRead(reading: Reading, now: number): FieldsState {
  const health = healthOfReading(reading);
  const since = (field: string) => {
    const at = Object.hasOwn(reading.lastRead, field) ? reading.lastRead[field] : undefined;
    return at === undefined ? undefined : sinceWhen(at, now);
  };
  const words = healthWords(health, fieldLabel, since);
  const several = health.missing.map((field) =>
    [fieldLabel(field), since(field) && `since ${since(field)}`].filter(Boolean).join(' '),
  );
  return {
    icon: health.complete ? 'shield' : 'shieldAlert',
    tone: health.missing.length === 0 ? 'good' : 'warn',
    words: reading.partial && health.missing.length === 0 ? `${words}, partial` : words,
    detail: several.length > 1 ? `Missing: ${several.join(', ')}` : undefined,
  };
}

function healthOfReading({ expected, missing, sources, partial }: Reading): Health {
  return {
    read: expected.length - missing.length,
    expected: expected.length,
    missing,
    sources,
    partial,
    complete: missing.length === 0 && !partial,
  };
}
