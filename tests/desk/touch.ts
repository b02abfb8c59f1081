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
