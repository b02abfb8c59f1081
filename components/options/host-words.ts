import type { SiteId } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import type { Words } from '@/locales/words';
import { failureWords } from '../features/record/failures';
import { fieldLabel } from '../features/record/fields';
import { type Health, healthWords } from '../features/record/health';
import type { IconName } from '../ui/Icon';
import type { Tone } from '../ui/Tag';
import type { HostRow, Reading } from './host-rows';

/** `tickets`; an object without a word of its own, as a repository, by its name. */
export function objectWord(w: Words, object: string): string {
  const words: Readonly<Record<string, string>> = w.options.sites.objects;
  return Object.hasOwn(words, object) ? (words[object] ?? object) : object;
}

/** `Zendesk · tickets, organizations`, `Jira Data Center 9.12 · issues`. */
export function productLine(w: Words, { site, own }: HostRow): string {
  if (site === undefined) return w.options.sites.ownHost;
  return w.options.sites.product({ name: productName(w, site, own), objects: whatIsRead(w, site) });
}

function whatIsRead(w: Words, site: SiteId): string {
  return w.format.values([
    ...new Set(Object.keys(sites.find(site)?.objects ?? {}).map((object) => objectWord(w, object))),
  ]);
}

function productName(w: Words, site: SiteId, own: HostRow['own']): string {
  if (own === undefined) return sites.nameOf(site);
  const { name = sites.nameOf(site), hostedBy = 'vendor' } = sites.productOf(own.product) ?? {};
  return hostedBy === 'company' ? [name, own.version].filter(Boolean).join(' ') : w.options.sites.ownDomain(name);
}

/** `3 s ago · API and page`. */
export function readingWhen(w: Words, { at, sources }: Reading, now: number): string {
  const from = w.format.list(sources.map((source) => w.record.sources[source]));
  return `${w.format.ago(now - at)} · ${sources.length === 0 ? w.options.sites.nothingRead : from}`;
}

/** What is known of a host where nothing was read. */
export function neverReadState(w: Words, { own }: HostRow): FieldsState | undefined {
  if (own?.product === 'unknown') {
    return {
      icon: 'alert',
      tone: 'warn',
      words: w.options.sites.noProduct,
      detail: w.options.sites.noProductText,
    };
  }
  if (own && own.product === undefined) {
    return {
      icon: 'question',
      tone: 'plain',
      words: w.options.sites.productUnknown,
      detail: w.options.sites.productUnknownText,
    };
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
export function fieldsStates(w: Words, reading: Reading, now: number): FieldsState[] {
  const states: FieldsState[] = [];
  const { failure } = reading;
  if (failure) {
    const { icon, tone, title, text } = failureWords(w, sites.nameOf(reading.site), failure);
    const detail = failure.until === undefined ? text : aloneUntil(w, failure.until, now);
    states.push({ icon, tone: tone === 'plain' ? 'warn' : tone, words: title, detail });
  }
  if (failure === undefined || reading.sources.length > 0) states.push(fieldsRead(w, reading, now));
  return states;
}

function aloneUntil(w: Words, until: number, now: number): string {
  return until > now ? w.options.sites.leftAlone(w.format.exactTime(until)) : w.options.sites.waitIsOver;
}

function fieldsRead(w: Words, reading: Reading, now: number): FieldsState {
  const health = healthOfReading(reading);
  const since = (field: string) => {
    const at = Object.hasOwn(reading.lastRead, field) ? reading.lastRead[field] : undefined;
    return at === undefined ? undefined : w.format.sinceWhen(at, now);
  };
  const words = healthWords(w, health, (field) => fieldLabel(w, field), since);
  const several = health.missing.map((name) => {
    const field = fieldLabel(w, name);
    const when = since(name);
    return when === undefined ? field : w.options.sites.fieldSince({ field, when });
  });
  return {
    icon: health.complete ? 'shield' : 'shieldAlert',
    tone: health.missing.length === 0 ? 'good' : 'warn',
    words: reading.partial && health.missing.length === 0 ? w.options.sites.partialHealth(words) : words,
    detail: several.length > 1 ? w.options.sites.missing(w.format.values(several)) : undefined,
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
