/** Answers of the sites whose API the desk does not play, in the forms their makers document. */

const incident = '9c573169c611228700193229fff72400';
const otherIncident = '46d44a23a9fe19810012d100cca80666';
const customerCase = 'f12ca184735123002728660c4cf6a7ef';

const cell = (value: string, shown = value) => ({ value, display_value: shown });

/** Table API, `sysparm_display_value=all`. https://www.servicenow.com/docs/ (Table API) */
function row(id: string, table: string, subject: string) {
  return {
    sys_id: cell(id),
    sys_class_name: cell(table, table === 'incident' ? 'Incident' : 'Case'),
    number: cell(table === 'incident' ? 'INC0012041' : 'CS0001001'),
    short_description: cell(subject),
    description: cell(`${subject} every night.\r\nSince Tuesday.`),
    state: cell('2', 'In Progress'),
    priority: cell('1', '1 - Critical'),
    category: cell('software', 'Software'),
    contact_type: cell('email', 'Email'),
    caller_id: cell('681ccaf9c0a8016400b98a06818d57c7', 'Devika Nair'),
    assigned_to: cell('5137153cc611227c000bbd1bd8cd2007', 'Mara Lindqvist'),
    assignment_group: cell('287ebd7da9fe198100f92cc8d1d2154e', 'Platform'),
    company: cell('31bea3d53790200044e0bfc8bcbe5dec', 'Brightwater Utilities'),
    opened_at: cell('2026-11-19 08:42:00', '2026-11-19 09:42:00'),
    sys_updated_on: cell('2026-11-19 09:15:00', '2026-11-19 10:15:00'),
    due_date: cell(''),
    u_region: cell('eu2', 'EU two'),
    comments: cell('', '2026-11-19 09:42:00 - Devika Nair (Additional comments)\nImports fail every night.\n\n'),
    work_notes: cell('', '2026-11-19 09:50:00 - Mara Lindqvist (Work notes)\nThe limiter, I think.\n\n'),
  };
}

const journal = (id: string, element: string, value: string) => ({
  sys_id: `${element}-1`,
  name: 'incident',
  element_id: id,
  element,
  value,
  sys_created_on: '2026-11-19 08:42:00',
  sys_created_by: 'devika',
});

export const serviceNowSeeds = [
  { name: 'table/incident/{id}', body: { result: row(incident, 'incident', 'Imports answer 429') } },
  { name: 'table/case/{id}', body: { result: row(customerCase, 'sn_customerservice_case', 'Roles are missing') } },
  {
    name: 'table/incident',
    body: { result: [row(incident, 'incident', 'Imports answer 429'), row(otherIncident, 'incident', 'Mail is late')] },
  },
  {
    name: 'table/sys_journal_field',
    body: {
      result: [
        journal(incident, 'comments', 'Imports fail every night.'),
        journal(otherIncident, 'work_notes', 'The mail queue is full.'),
      ],
    },
  },
  { name: 'error', body: { error: { message: 'No Record found', detail: 'ACL restricts' }, status: 'failure' } },
];

const user = (login: string) => ({ login, id: 583231, type: 'User', html_url: `https://github.com/${login}` });

/** https://docs.github.com/en/rest/issues/issues */
function issue(number: number, title: string) {
  const address = `https://api.github.com/repos/acme/connect/issues/${number}`;
  return {
    url: address,
    html_url: `https://github.com/acme/connect/issues/${number}`,
    id: 1_000_000 + number,
    number,
    title,
    body: `${title}.\n\n\`\`\`\nHTTP 429 Too Many Requests\n\`\`\`\n`,
    user: user('devika'),
    labels: [{ id: 1, name: 'bug', color: 'f29513' }],
    state: 'open',
    state_reason: null,
    assignee: user('mara'),
    assignees: [user('mara')],
    milestone: { title: 'Release four', number: 4, due_on: '2026-12-01T00:00:00Z' },
    comments: 2,
    created_at: '2026-11-18T08:42:00Z',
    updated_at: '2026-11-19T09:15:00Z',
    closed_at: null,
    author_association: 'NONE',
  };
}

const comment = (number: number, body: string) => ({
  id: 77_000 + number,
  url: `https://api.github.com/repos/acme/connect/issues/comments/${77_000 + number}`,
  issue_url: `https://api.github.com/repos/acme/connect/issues/${number}`,
  user: user('mara'),
  author_association: 'MEMBER',
  created_at: '2026-11-18T09:00:00Z',
  updated_at: '2026-11-18T09:00:00Z',
  body,
});

export const gitHubSeeds = [
  { name: 'issues/12', body: issue(12, 'Imports answer 429') },
  { name: 'issues', body: [issue(12, 'Imports answer 429'), issue(13, 'Mail is late')] },
  {
    name: 'search/issues',
    body: { total_count: 2, items: [issue(14, 'Roles are missing'), issue(15, 'Dates shift')] },
  },
  { name: 'issues/12/comments', body: [comment(12, 'Looking into the limiter.'), comment(13, 'The queue is full.')] },
  {
    name: 'webhook',
    body: { action: 'created', issue: issue(12, 'Imports answer 429'), comment: comment(12, 'It is late.') },
  },
  { name: 'error', body: { message: 'Not Found', status: '404' } },
];
