import type { Comment, Person, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { append } from '@/lib/lists';
import type { Selector } from '@/lib/selectors/selector';
import { type AddedSelector, withAdded } from '../added';
import { findFirst, readFirst, shadowOf } from '../dom';
import { fieldSet } from '../fields';
import { type ServiceNowSelectors, serviceNowSelectors } from './selectors';
import { statusOf } from './states';

/**
 * Reads the classic form of exactly this record: in the page itself, or in the navigation's frame, which is of the same
 * origin (the content script runs in the top frame only). What cannot be read: a workspace's form, whose components
 * have no stable names and which names no record; mails in the activity stream, which sit in frames of their own; and
 * times, which the form shows in the person's own zone and format.
 */
export function readDom(
  ref: RecordRef,
  document: Document,
  now: number,
  added: readonly AddedSelector[] = [],
): TicketContext | undefined {
  const selectors = withAdded(serviceNowSelectors, added, ref);
  const form = formOf(ref, document, selectors);
  if (!form) return undefined;

  const set = fieldSet<TicketContext['fields']>('dom', now);
  set.put('number', shown(form, selectors.number));
  set.put('subject', shown(form, selectors.subject));
  set.put(
    'status',
    mapped(choice(form, selectors.status), ({ value, label }) => statusOf(ref.object, value, label)),
  );
  set.put(
    'priority',
    mapped(choice(form, selectors.priority), ({ label }) => label),
  );
  set.put(
    'channel',
    mapped(choice(form, selectors.channel), ({ label }) => label),
  );
  set.put('area', areaOf(form, selectors));
  const requesterId = readFirst(form, selectors.requesterId);
  const requester = mapped(shown(form, selectors.requester), (name): Person => {
    return { name, id: requesterId, role: 'customer' };
  });
  set.put('requester', requester);
  set.put(
    'assignee',
    mapped(shown(form, selectors.assignee), (name): Person => ({ name, role: 'agent' })),
  );
  set.put('group', shown(form, selectors.group));
  const organizationId = readFirst(form, selectors.organizationId);
  set.put(
    'organization',
    mapped(shown(form, selectors.organization), (name) => ({ name, id: organizationId })),
  );

  const conversation = commentsOf(form, requester?.name, selectors);
  const description = shown(form, selectors.description);
  if (description) {
    const author = requester ?? { name: 'Unknown', role: 'unknown' as const };
    conversation.unshift({ id: 'description', author, public: true, text: description });
  }
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty, conversation };
}

export function roots(ref: RecordRef, document: Document, added: readonly AddedSelector[] = []): ParentNode[] {
  const form = formOf(ref, document, withAdded(serviceNowSelectors, added, ref));
  return form ? [form] : [];
}

/** The form whose hidden fields name this table and sys_id. */
function formOf({ object, id }: RecordRef, document: Document, selectors: ServiceNowSelectors): ParentNode | undefined {
  for (const page of [document, ...framesIn(document, selectors)]) {
    const records = page.querySelectorAll<HTMLInputElement>(selectors.recordId.map(({ css }) => css).join());
    for (const named of records) {
      const form = named.closest('form') ?? (records.length === 1 ? page : undefined);
      if (form && named.value.toLowerCase() === id && readFirst(form, selectors.table) === object) return form;
    }
  }
  return undefined;
}

/** Next Experience keeps the frame inside open shadow roots; nothing there is nested deeper than this. */
const deepestShadow = 8;

function framesIn(root: ParentNode, selectors: ServiceNowSelectors, depth = 0): Document[] {
  const frames = selectors.frame.flatMap(({ css }) => [...root.querySelectorAll<HTMLIFrameElement>(css)]);
  const found = frames.flatMap((frame) => frame.contentDocument ?? []);
  if (found.length > 0 || depth === deepestShadow) return found;
  for (const element of root.querySelectorAll('*')) {
    const shadow = shadowOf(element);
    if (shadow) append(found, framesIn(shadow, selectors, depth + 1));
  }
  return found;
}

/** `undefined`: the form does not have the field. `null`: it stands empty. */
function shown(form: ParentNode, generations: readonly Selector[]): string | null | undefined {
  return findFirst(form, generations) ? (readFirst(form, generations) ?? null) : undefined;
}

interface Choice {
  value: string;
  label: string;
}

/** A choice list's value with its label; a plain field has only one of the two. */
function choice(form: ParentNode, generations: readonly Selector[]): Choice | null | undefined {
  return mapped(shown(form, generations), (value) => {
    const label = findFirst(form, generations)?.querySelector('option:checked')?.textContent?.trim();
    return { value, label: label || value };
  });
}

function mapped<From, To>(value: From | null | undefined, map: (value: From) => To): To | null | undefined {
  if (value === null) return null;
  return value === undefined ? undefined : map(value);
}

function areaOf(form: ParentNode, selectors: ServiceNowSelectors): string[] | undefined {
  const read = [selectors.area, selectors.subarea].map((generations) => choice(form, generations));
  if (read.every((value) => value === undefined)) return undefined;
  return read.flatMap((value) => value?.label ?? []);
}

/** English words for the kind of an entry; in another language it is not known who may see it. */
const isPublic: ReadonlyMap<string, boolean> = new Map([
  ['additional comments', true],
  ['work notes', false],
]);

/** Entries with a text; the others are changes of fields. The stream shows the newest first. */
function commentsOf(form: ParentNode, requester: string | undefined, selectors: ServiceNowSelectors): Comment[] {
  const entries = selectors.comment.flatMap(({ css }) => [...form.querySelectorAll(css)]);
  const comments = entries.flatMap((entry, index): Comment[] => {
    const text = readFirst(entry, selectors.commentText);
    if (!text) return [];
    const name = readFirst(entry, selectors.commentAuthor) ?? 'Unknown';
    const kind = isPublic.get((readFirst(entry, selectors.commentKind) ?? '').toLowerCase());
    const role = name === requester ? 'customer' : kind === false ? 'agent' : 'unknown';
    return [{ id: entry.id || `stream-${index}`, author: { name, role }, public: kind, text }];
  });
  return comments.reverse();
}
