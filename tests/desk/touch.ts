import type { Ago } from './content/clock.ts';
import type { Content } from './content/content.ts';
import { escapeHtml } from './content/html.ts';
import { issueOf } from './content/jira.ts';
import { person, signedIn } from './content/people.ts';

/** A record that is written into while the browser looks at it. */
export type Touched = { site: 'zendesk'; id: number } | { site: 'jira'; key: string };

/** The record gets one more comment and is of that time. Returns its undo. */
export function touch(record: Touched, text: string, content: Content, ago: Ago): () => void {
  return record.site === 'zendesk' ? touchTicket(record.id, text, content, ago) : touchIssue(record.key, text, ago);
}

/** The organization has no id of another system any more. Returns its undo. */
export function unlinkOrganization(id: number, { zendesk }: Content): () => void {
  const organization = zendesk.organizations.find((one) => one.id === id);
  if (!organization) throw new Error(`There is no organization ${id}`);
  const before = organization.external_id;
  organization.external_id = null;
  return () => {
    organization.external_id = before;
  };
}

/** A ticket that comes in while the browser looks on, from whom an older one is. */
export interface NewTicket {
  id: number;
  like: number;
  subject: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
}

/** A customer writes a new ticket. Returns its undo. */
export function newTicket(
  { id, like, subject, priority }: NewTicket,
  { clock, zendesk }: Content,
  ago: Ago,
): () => void {
  const older = zendesk.tickets.find((one) => one.id === like);
  const [first] = zendesk.comments.get(like) ?? [];
  if (!older || !first) throw new Error(`There is no ticket ${like}`);
  const at = clock.iso(ago);
  const status = zendesk.customStatuses.find(({ status_category }) => status_category === 'new');
  const ticket = {
    ...older,
    ...{ id, subject, raw_subject: subject, description: subject, priority, status: 'new' as const },
    ...{ created_at: at, updated_at: at, custom_status_id: status?.id ?? older.custom_status_id },
    custom_fields: [],
    fields: [],
  };
  const html_body = `<div class="zd-comment" dir="auto"><p>${escapeHtml(subject)}</p></div>`;
  zendesk.tickets.push(ticket);
  zendesk.comments.set(id, [
    { ...first, id: id * 1_000_000, body: subject, plain_body: subject, html_body, attachments: [], created_at: at },
  ]);
  zendesk.slas.set(id, { policy_metrics: [] });
  return () => {
    zendesk.tickets.splice(zendesk.tickets.indexOf(ticket), 1);
    zendesk.comments.delete(id);
    zendesk.slas.delete(id);
  };
}

function touchTicket(id: number, text: string, { clock, zendesk }: Content, ago: Ago): () => void {
  const ticket = zendesk.tickets.find((one) => one.id === id);
  const comments = zendesk.comments.get(id);
  const last = comments?.at(-1);
  if (!ticket || !comments || !last) throw new Error(`There is no ticket ${id}`);
  const before = ticket.updated_at;
  const at = clock.iso(ago);
  const html_body = `<div class="zd-comment" dir="auto"><p>${escapeHtml(text)}</p></div>`;
  const added = {
    ...last,
    id: last.id + 137,
    author_id: person(signedIn).zendeskId as number,
    body: text,
    plain_body: text,
    html_body,
    attachments: [],
    created_at: at,
  };
  ticket.updated_at = at;
  comments.push(added);
  return () => {
    ticket.updated_at = before;
    comments.splice(comments.indexOf(added), 1);
  };
}

function touchIssue(key: string, text: string, ago: Ago): () => void {
  const issue = issueOf(key);
  if (!issue) throw new Error(`There is no issue ${key}`);
  const before = issue.updated;
  const added = { by: signedIn, ago, body: [{ p: text }] };
  issue.updated = ago;
  issue.comments.push(added);
  return () => {
    issue.updated = before;
    issue.comments.splice(issue.comments.indexOf(added), 1);
  };
}
