import type { Clock } from './clock.ts';
import { accountIdOf, companies } from './companies.ts';
import { escapeHtml } from './html.ts';
import { hosts, type OrganizationKey, organizations, ticketFields } from './ids.ts';
import { type PersonKey, people, person } from './people.ts';
import { allTickets } from './tickets/all.ts';
import type { CommentSeed, MessageSeed, TicketSeed } from './tickets/seed.ts';

/** The content in the shapes of Zendesk's API; their keys follow recorded answers (see README). */
export type ZendeskTicket = ReturnType<typeof ticketOf>;

const base = `https://${hosts.zendesk}/api/v2`;
const brandId = 360003558899;
const formId = 360001904212;
const groupId = 360002914718;

/** Custom status of each status; this account has its own words for two of them. */
const customStatuses = [
  { id: 361000418801, category: 'new', label: 'New' },
  { id: 361000418802, category: 'open', label: 'Open' },
  { id: 361000418803, category: 'pending', label: 'Awaiting customer' },
  { id: 361000418804, category: 'hold', label: 'With engineering' },
  { id: 361000418805, category: 'solved', label: 'Solved' },
] as const;

export function zendeskContent(clock: Clock) {
  const keys = Object.keys(people) as PersonKey[];
  return {
    tickets: allTickets.map((seed) => ticketOf(seed, clock)),
    comments: new Map(
      allTickets.map((seed) => [
        seed.id,
        seed.comments.map((comment, index) => commentOf(seed, comment, index, clock)),
      ]),
    ),
    conversationLogs: new Map(allTickets.map((seed) => [seed.id, logOf(seed, clock)])),
    slas: new Map(allTickets.map((seed) => [seed.id, slaOf(seed, clock)])),
    metrics: allTickets.map((seed) => metricsOf(seed, clock)),
    brands: [
      {
        url: `${base}/brands/${brandId}.json`,
        id: brandId,
        name: 'Kelda',
        subdomain: 'acme',
        active: true,
        default: true,
      },
    ],
    ticketForms: [
      {
        url: `${base}/ticket_forms/${formId}.json`,
        id: formId,
        name: 'Default ticket form',
        raw_name: 'Default ticket form',
        display_name: 'Ask us',
        raw_display_name: 'Ask us',
        active: true,
        default: true,
      },
    ],
    customStatuses: customStatusesOf(clock),
    users: keys.map((key) => userOf(key, clock)),
    organizations: (Object.keys(organizations) as OrganizationKey[]).map((key) => organizationOf(key, clock)),
    groups: [
      {
        url: `${base}/groups/${groupId}.json`,
        id: groupId,
        is_public: true,
        name: 'Support',
        description: '',
        default: true,
        deleted: false,
        created_at: clock.iso('900d'),
        updated_at: clock.iso('300d'),
      },
    ],
    ticketFields: fields(clock),
  };
}
export type ZendeskContent = ReturnType<typeof zendeskContent>;

function ticketOf(seed: TicketSeed, clock: Clock) {
  const first = seed.comments[0];
  const last = seed.comments.at(-1);
  if (!first || !last) throw new Error(`ticket ${seed.id} has no comments`);
  const { zendeskId, organization, name, email } = person(seed.requester);
  const customFields = [
    { id: ticketFields.productArea, value: seed.area ?? null },
    { id: ticketFields.version, value: seed.version ?? null },
    { id: ticketFields.region, value: seed.region ?? null },
    { id: ticketFields.jiraIssue, value: seed.jiraIssue ?? null },
    { id: ticketFields.affectedUsers, value: seed.affectedUsers === undefined ? null : String(seed.affectedUsers) },
  ];
  const from = seed.via === 'email' ? { address: email, name } : {};
  return {
    url: `${base}/tickets/${seed.id}.json`,
    id: seed.id,
    external_id: null,
    via: { channel: seed.via, source: { from, to: {}, rel: null } },
    created_at: clock.iso(first.ago),
    updated_at: clock.iso(last.ago),
    generated_timestamp: Math.floor(clock.at(last.ago) / 1000),
    type: seed.type,
    subject: seed.subject,
    raw_subject: seed.subject,
    description: plain(textOf(first, clock)),
    priority: seed.priority,
    status: seed.status,
    recipient: null,
    requester_id: zendeskId as number,
    submitter_id: zendeskId as number,
    assignee_id: seed.assignee ? (person(seed.assignee).zendeskId as number) : null,
    organization_id: organizations[organization] as number,
    group_id: groupId,
    collaborator_ids: [...(seed.followers ?? []), ...(seed.copied ?? [])].map((key) => person(key).zendeskId as number),
    follower_ids: (seed.followers ?? []).map((key) => person(key).zendeskId as number),
    email_cc_ids: (seed.copied ?? []).map((key) => person(key).zendeskId as number),
    forum_topic_id: null,
    problem_id: seed.problem ?? null,
    has_incidents: seed.type === 'problem',
    is_public: true,
    due_at: seed.due ? clock.iso(seed.due) : null,
    tags: seed.tags,
    custom_fields: customFields,
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    custom_status_id: customStatuses.find(({ category }) => category === seed.status)?.id ?? customStatuses[4].id,
    fields: customFields,
    followup_ids: [],
    ticket_form_id: formId,
    brand_id: brandId,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: seed.via === 'native_messaging',
  };
}

function commentOf(seed: TicketSeed, comment: CommentSeed, index: number, clock: Clock) {
  const id = seed.id * 1_000_000 + (index + 1) * 137;
  const text = textOf(comment, clock);
  const isAgent = person(comment.by).role !== 'end-user';
  return {
    id,
    type: 'Comment',
    author_id: person(comment.by).zendeskId as number,
    body: plain(text),
    html_body: `<div class="zd-comment" dir="auto">${htmlOf(text)}</div>`,
    plain_body: plain(text),
    public: !comment.internal,
    attachments: comment.attachment ? [attachmentOf(id, comment.attachment, clock.iso(comment.ago))] : [],
    audit_id: id + 1,
    via: { channel: isAgent ? 'web' : seed.via, source: { from: {}, to: {}, rel: null } },
    created_at: clock.iso(comment.ago),
    metadata: {
      system: { client: 'Mozilla/5.0', ip_address: '198.51.100.7', location: null, latitude: null, longitude: null },
      custom: {},
    },
  };
}

/** Messages and, under ids of its own and as HTML, the comments: the documented shape of the conversation log. */
function logOf(seed: TicketSeed, clock: Clock) {
  const messages = (seed.messages ?? []).map((message, index) => messageOf(seed, message, index, clock));
  const comments = seed.comments.map((comment, index) => {
    const { id, html_body, attachments, created_at, public: isPublic } = commentOf(seed, comment, index, clock);
    return {
      id: `01JC${id}`,
      type: 'Comment',
      reference: `zen:ticket_event:${id}`,
      created_at,
      attachments,
      author: logAuthor(comment.by),
      content: { type: 'html', body: html_body },
      metadata: { custom: {}, system: {}, public: isPublic, ticket_version: index },
    };
  });
  return [...messages, ...comments].sort((a, b) => a.created_at.localeCompare(b.created_at));
}

function messageOf(seed: TicketSeed, message: MessageSeed, index: number, clock: Clock) {
  const id = `01JM${seed.id}${String(index).padStart(4, '0')}`;
  const at = clock.iso(message.ago);
  return {
    id,
    type: 'Messaging::ConversationMessage',
    reference: `zen:sunco:conversation_message:${id.toLowerCase()}`,
    created_at: at,
    received_at: at,
    attachments: message.attachment ? [attachmentOf(seed.id * 1_000 + index, message.attachment, at)] : [],
    author: logAuthor(message.by),
    content: { type: 'text', text: message.text },
    metadata: { custom: {}, system: {}, ticket_version: 0 },
    source: { type: message.by === 'bot' ? 'zd:answerBot' : 'web' },
  };
}

function logAuthor(by: MessageSeed['by']) {
  if (by === 'bot') {
    return { display_name: 'Kelda bot', type: 'bot', 'zen:sunco:user_id': 'a21a91fd1234a', 'zen:support:user_id': -1 };
  }
  const { name, role, zendeskId } = person(by);
  return {
    display_name: name,
    type: role === 'end-user' ? 'user' : 'agent',
    'zen:support:user_id': zendeskId as number,
  };
}

function attachmentOf(
  commentId: number,
  { name, type, size }: { name: string; type: string; size: number },
  at: string,
) {
  const id = commentId + 7;
  return {
    url: `${base}/attachments/${id}.json`,
    id,
    file_name: name,
    content_url: `https://${hosts.zendesk}/attachments/token/simulated/?name=${name}`,
    mapped_content_url: `https://${hosts.zendesk}/attachments/token/simulated/?name=${name}`,
    content_type: type,
    size,
    width: null,
    height: null,
    inline: false,
    deleted: false,
    malware_access_override: false,
    malware_scan_result: 'malware_not_found',
    created_at: at,
    thumbnails: [],
  };
}

/** `metric_sets`; tickets of the desk are solved with their last comment. */
function metricsOf(seed: TicketSeed, clock: Clock) {
  const isSolved = seed.status === 'solved' || seed.status === 'closed';
  const last = seed.comments.at(-1)?.ago ?? '0m';
  return {
    id: seed.id + 7,
    ticket_id: seed.id,
    replies: seed.comments.filter(({ by, internal }) => person(by).role !== 'end-user' && !internal).length,
    reopens: 0,
    solved_at: isSolved ? clock.iso(last) : null,
    latest_comment_added_at: clock.iso(last),
  };
}

/** `slas` of a ticket with `include=slas`; solved tickets have none running. */
function slaOf(seed: TicketSeed, clock: Clock) {
  if (!seed.replyDue) return { policy_metrics: [] };
  const hours = Math.round((clock.at(seed.replyDue) - clock.now) / 3_600_000);
  return {
    policy_metrics: [{ breach_at: clock.iso(seed.replyDue), stage: 'active', metric: 'next_reply_time', hours }],
  };
}

function userOf(key: PersonKey, clock: Clock) {
  const { name, email, role, title, organization, place, timeZone, zendeskId } = person(key);
  const isAgent = role !== 'end-user';
  return {
    id: zendeskId as number,
    url: `${base}/users/${zendeskId}.json`,
    name,
    email,
    created_at: clock.iso('400d'),
    updated_at: clock.iso('3h'),
    time_zone: timeZone,
    iana_time_zone: timeZone,
    phone: null,
    shared_phone_number: null,
    photo: null,
    locale_id: 1,
    locale: 'en-US',
    organization_id: organizations[organization] as number,
    role,
    verified: true,
    external_id: null,
    tags: [] as string[],
    alias: null,
    active: true,
    shared: false,
    shared_agent: false,
    last_login_at: clock.iso('20m'),
    two_factor_auth_enabled: null,
    signature: isAgent ? name : null,
    details: `${title}, ${companies[organization].name}`,
    notes: place,
    role_type: isAgent ? 4 : null,
    custom_role_id: isAgent ? 360004401112 : null,
    moderator: isAgent,
    ticket_restriction: isAgent ? null : 'requested',
    only_private_comments: false,
    restricted_agent: !isAgent,
    suspended: false,
    default_group_id: isAgent ? groupId : null,
    report_csv: isAgent,
    user_fields: {},
  };
}

function organizationOf(key: OrganizationKey, clock: Clock) {
  const { name, domains, tier, region, version, details, tags } = companies[key];
  return {
    url: `${base}/organizations/${organizations[key]}.json`,
    id: organizations[key] as number,
    name,
    shared_tickets: true,
    shared_comments: true,
    external_id: accountIdOf(key),
    created_at: clock.iso('800d'),
    updated_at: clock.iso('4d'),
    domain_names: domains,
    details,
    notes: null,
    group_id: null,
    tags,
    organization_fields: { tier, region, connect_version: version },
  };
}

function customStatusesOf(clock: Clock) {
  return customStatuses.map(({ id, category, label }) => ({
    url: `${base}/custom_statuses/${id}.json`,
    id,
    status_category: category,
    agent_label: label,
    end_user_label: label,
    description: '',
    active: true,
    default: true,
    created_at: clock.iso('300d'),
    updated_at: clock.iso('300d'),
  }));
}

function fields(clock: Clock) {
  const system = (id: number, type: string, title: string, options?: readonly string[]) => ({
    ...fieldOf(id, type, title, clock),
    removable: false,
    ...(options
      ? { system_field_options: options.map((value) => ({ name: value[0]?.toUpperCase() + value.slice(1), value })) }
      : {}),
  });
  return [
    system(ticketFields.subject, 'subject', 'Subject'),
    system(ticketFields.description, 'description', 'Description'),
    {
      ...system(ticketFields.status, 'status', 'Status', ['open', 'pending', 'hold', 'solved']),
      sub_type_id: 0,
      custom_statuses: customStatusesOf(clock),
    },
    system(ticketFields.type, 'tickettype', 'Type', ['question', 'incident', 'problem', 'task']),
    system(ticketFields.priority, 'priority', 'Priority', ['low', 'normal', 'high', 'urgent']),
    system(ticketFields.group, 'group', 'Group'),
    system(ticketFields.assignee, 'assignee', 'Assignee'),
    fieldOf(ticketFields.productArea, 'text', 'Product area', clock),
    fieldOf(ticketFields.version, 'text', 'Version', clock),
    fieldOf(ticketFields.region, 'text', 'Region', clock),
    fieldOf(ticketFields.jiraIssue, 'text', 'Jira issue', clock),
    fieldOf(ticketFields.affectedUsers, 'integer', 'Affected users', clock),
  ];
}

function fieldOf(id: number, type: string, title: string, clock: Clock) {
  return {
    url: `${base}/ticket_fields/${id}.json`,
    id,
    type,
    title,
    raw_title: title,
    description: '',
    raw_description: '',
    position: id % 100,
    active: true,
    required: false,
    collapsed_for_agents: false,
    regexp_for_validation: null,
    title_in_portal: title,
    raw_title_in_portal: title,
    visible_in_portal: false,
    editable_in_portal: false,
    required_in_portal: false,
    agent_can_edit: true,
    tag: null,
    created_at: clock.iso('800d'),
    updated_at: clock.iso('300d'),
    removable: true,
  };
}

function textOf({ text }: CommentSeed, clock: Clock): string {
  return typeof text === 'string' ? text : text(clock);
}

function plain(text: string): string {
  return text.replace(/^```\n?/gm, '').trimEnd();
}

function htmlOf(text: string): string {
  return text
    .split(/^```\n?/m)
    .map((part, index) => (index % 2 === 1 ? `<pre>${escapeHtml(part.trimEnd())}</pre>` : paragraphs(part)))
    .join('');
}

function paragraphs(text: string): string {
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .filter(Boolean);
  return blocks.map((block) => `<p dir="auto">${escapeHtml(block).replaceAll('\n', '<br>')}</p>`).join('');
}
