import { type Answer, json } from '../answer.ts';
import { companies } from '../content/companies.ts';
import type { Content } from '../content/content.ts';
import { gitHubIssue, gitHubListed, gitHubSeeds } from '../content/github.ts';
import { issues, views } from '../content/ids.ts';
import { allIssues, type IssueSeed } from '../content/issues.ts';
import { commentId, issueOf, linkTypes } from '../content/jira.ts';
import { person, signedIn } from '../content/people.ts';
import { toHtml } from '../content/rich-text.ts';
import { serviceRow, serviceSeeds, shownAt } from '../content/servicenow.ts';
import type { DeskSite } from '../sites.ts';

/**
 * What the pages themselves load, apart from the public API as the real ones do (GraphQL, Aura): a rule against the
 * API leaves the page readable.
 */
export function pageData(site: DeskSite, pathname: string, content: Content, isSignedIn: boolean): Answer {
  if (!isSignedIn) return json(401, { error: 'signed out' });
  const [, noun = '', id = ''] = /^\/_desk\/data\/(\w+)(?:\/([\w-]+))?$/.exec(pathname) ?? [];
  const found = readers[site][noun]?.(content, id);
  return found === undefined ? json(404, { error: 'not found' }) : json(200, found);
}

type Reader = (content: Content, id: string) => unknown;

const readers: Record<DeskSite, Record<string, Reader>> = {
  zendesk: { ticket: zendeskTicket, organization: zendeskOrganization, user: zendeskUser, view: zendeskView },
  jira: { issue: jiraIssue, board: jiraBoard },
  salesforce: { record: salesforceRecord, list: salesforceList },
  salesforceApi: {},
  servicenow: { record: serviceNowRecord, list: serviceNowList },
  github: { issue: ({ clock }, number) => gitHubIssue(number, clock), list: () => gitHubSeeds.map(gitHubListed) },
  jiraDataCenter: {},
  wiki: {},
};

function zendeskTicket({ zendesk }: Content, id: string) {
  const ticket = zendesk.tickets.find((one) => String(one.id) === id);
  if (!ticket) return undefined;
  const of = (userId: number | null) => zendesk.users.find((user) => user.id === userId);
  const fields = new Map(zendesk.ticketFields.map((field) => [field.id, field.title]));
  return {
    ticket,
    requester: of(ticket.requester_id),
    assignee: of(ticket.assignee_id),
    followers: ticket.follower_ids.map((follower) => of(follower)?.name),
    organization: zendesk.organizations.find((one) => one.id === ticket.organization_id),
    group: zendesk.groups[0]?.name,
    sla: zendesk.slas.get(ticket.id)?.policy_metrics[0],
    custom: ticket.custom_fields
      .filter((field) => field.value !== null)
      .map((field) => ({ label: fields.get(field.id), value: field.value })),
    comments: (zendesk.comments.get(ticket.id) ?? []).map((comment) => ({ ...comment, author: of(comment.author_id) })),
    interactions: zendesk.tickets
      .filter((one) => one.requester_id === ticket.requester_id && one.id !== ticket.id)
      .sort((a, b) => b.updated_at.localeCompare(a.updated_at))
      .map(({ id: other, subject, status, updated_at }) => ({ id: other, subject, status, updated_at })),
  };
}

function zendeskOrganization({ zendesk }: Content, id: string) {
  const organization = zendesk.organizations.find((one) => String(one.id) === id);
  return (
    organization && {
      organization,
      users: zendesk.users.filter((user) => user.organization_id === organization.id),
      tickets: zendesk.tickets.filter((ticket) => ticket.organization_id === organization.id),
    }
  );
}

function zendeskUser({ zendesk }: Content, id: string) {
  const user = zendesk.users.find((one) => String(one.id) === id);
  return user && { user, tickets: zendesk.tickets.filter((ticket) => ticket.requester_id === user.id) };
}

function zendeskView({ zendesk }: Content, id: string) {
  const names = new Map(zendesk.users.map((user) => [user.id, user.name]));
  const isOpen = (status: string) => status !== 'solved' && status !== 'closed';
  const escalations = id === String(views.escalations);
  const tickets = zendesk.tickets.filter(
    (ticket) => isOpen(ticket.status) && (!escalations || ticket.priority === 'urgent' || ticket.priority === 'high'),
  );
  return {
    title: escalations ? 'Escalations' : 'Your unsolved tickets',
    tickets: tickets.map((ticket) => ({ ...ticket, requester: names.get(ticket.requester_id) })),
  };
}

function jiraIssue({ clock }: Content, key: string) {
  const seed = key === issues.movedFrom ? issueOf(issues.tlsEcdsa) : issueOf(key);
  if (!seed) return undefined;
  return {
    ...card(seed),
    description: toHtml(seed.body(clock)),
    environment: seed.environment ? toHtml(seed.environment) : '',
    reporter: person(seed.reporter).name,
    labels: seed.labels,
    components: seed.components,
    versions: seed.versions,
    fixVersions: seed.fixVersions,
    created: clock.iso(seed.created),
    updated: clock.iso(seed.updated),
    zendeskTickets: seed.zendeskTickets,
    customer: seed.customer ? companies[seed.customer].name : null,
    isRequest: seed.sla !== undefined,
    sla: (seed.sla ?? [])
      .filter((sla) => !sla.completedAgo)
      .map((sla) => ({ name: sla.name, breachAt: clock.iso(sla.breachAgo) })),
    links: seed.links.map((link) => ({
      relation: linkTypes[link.type][link.inward ? 'inward' : 'outward'],
      ...card(issueOf(link.outward ?? link.inward ?? '') ?? seed),
    })),
    comments: seed.comments.map((comment, index) => ({
      id: commentId(seed, index),
      author: person(comment.by).name,
      at: clock.iso(comment.ago),
      body: toHtml(comment.body),
      reply: comment.reply,
      restrictedTo: comment.restrictedTo,
      public: comment.public,
    })),
  };
}

function jiraBoard() {
  return { issues: allIssues.map(card), me: person(signedIn).name };
}

function card({ key, type, summary, status, priority, assignee }: IssueSeed) {
  return { key, type, summary, status, priority, assignee: assignee ? person(assignee).name : null };
}

function salesforceRecord({ salesforce }: Content, id: string) {
  // The 15-character form names the same record.
  return salesforce.find((record) => record.id === id || record.id.slice(0, 15) === id);
}

function salesforceList({ salesforce }: Content, object: string) {
  return salesforce
    .filter((record) => record.object === object)
    .map(({ id, name, fields }) => ({
      id,
      object,
      name,
      fields: fields.filter((field) => field.highlight || field.name === 'Subject'),
    }));
}

function serviceNowRecord({ clock }: Content, sysId: string) {
  const seed = serviceSeeds.find((one) => one.sysId === sysId);
  return (
    seed && {
      table: seed.table,
      columns: serviceRow(seed, clock),
      stream: seed.journal.map(({ element, by, ago, text }) => ({
        kind: element === 'comments' ? 'Additional comments' : 'Work notes',
        by: person(by).name,
        at: shownAt(clock, ago),
        text,
      })),
    }
  );
}

function serviceNowList(_: Content, table: string) {
  return serviceSeeds
    .filter((seed) => seed.table === table)
    .map(({ sysId, number, subject, state, priority }) => ({ sysId, number, subject, state: state[1], priority }));
}
