import { issues, tickets } from '../ids.ts';
import type { TicketSeed } from './seed.ts';

/** Rate limits, keys and gateway errors. */
export const apiTickets: TicketSeed[] = [
  {
    // Ready to escalate: every criterion of a packet is answered by somebody.
    id: tickets.bulkImport429,
    subject: '429s on bulk import: nightly meter readings stop half way',
    status: 'open',
    priority: 'urgent',
    type: 'incident',
    requester: 'devika',
    assignee: 'tomasz',
    followers: ['priya', 'mara'],
    via: 'email',
    tags: ['import', 'rate_limit', 'enterprise'],
    area: 'Data import',
    version: 'Connect 4.20.1',
    region: 'EU-2',
    jiraIssue: issues.import429,
    affectedUsers: 412_000,
    replyDue: 'in 25m',
    comments: [
      {
        by: 'devika',
        ago: '1d 2h',
        text: (
          at,
        ) => `Our nightly import of meter readings has stopped half way for three nights. Production, EU-2, Connect 4.20.1.

Expected: all 1.4 million rows are imported by 05:00, as before ${at.day('5d')}.
Actual: after about 20,000 rows every call answers HTTP 429, and there is no Retry-After header, so our client gives up.

Impact: 412,000 households get no reading for the day and billing is blocked. It is the top issue on our side.`,
      },
      {
        by: 'tomasz',
        ago: '1d 1h',
        text: 'Thank you Devika, that is clear. Could you send one request ID of a refused call with its time and zone, and the steps you take? And have you tried smaller batches?',
      },
      {
        by: 'devika',
        ago: '23h',
        text: (at) => `Steps to reproduce:
1. POST /v2/imports with a batch of 500 rows
2. Repeat with four workers in parallel
3. After 40 calls the answer is 429

\`\`\`
${at.iso('1d 9h')} POST https://brightwater.kelda.example/v2/imports 429 Too Many Requests
x-request-id: req_01JD1Q7M2VX8
x-ratelimit-remaining: 0
content-type: text/plain

Too many requests
\`\`\``,
        attachment: { name: 'import-worker.log', type: 'text/plain', size: 48_213 },
      },
      {
        by: 'devika',
        ago: '22h',
        text: 'We tried batches of 200 with one worker: that goes through, but takes eleven hours, so it is not a way to live with.',
      },
      {
        by: 'tomasz',
        ago: '21h',
        internal: true,
        text: 'Same on our staging with 500 rows. The limiter counts rows instead of calls since 4.20. Sev 2 by the matrix: a main function is blocked, a workaround exists but is too slow.',
      },
      {
        by: 'tomasz',
        ago: '20h',
        text: 'I can see the same here. I am handing this to our platform engineers with your request ID and will come back before tonight’s run.',
      },
      {
        by: 'devika',
        ago: '3h',
        text: (at) =>
          `Last night again: stopped at 20,400 rows, first 429 at ${at.utc('7h')}, request req_01JD3F5W0B6N.`,
      },
      {
        by: 'priya',
        ago: '2h',
        internal: true,
        text: 'Renewal talks start next month. Please keep me in the loop, I will call Devika’s manager at noon.',
      },
    ],
  },
  {
    id: tickets.keyRotation401,
    subject: '401 invalid_client after rotating the API key',
    status: 'solved',
    priority: 'high',
    type: 'incident',
    requester: 'callum',
    assignee: 'tomasz',
    via: 'web',
    tags: ['api', 'key_rotation'],
    area: 'API',
    version: 'Connect 4.20.1',
    region: 'EU-2',
    comments: [
      {
        by: 'callum',
        ago: '9d 6h',
        text: `We rotated the client secret as described and now every token call fails:

\`\`\`
POST /oauth/token 401
{"error":"invalid_client","error_description":"Client authentication failed"}
\`\`\``,
      },
      {
        by: 'tomasz',
        ago: '9d 5h',
        text: 'Does the new secret hold a + or a /? It has to be form-encoded in the body. Or is the old one still cached on one of the nodes?',
      },
      { by: 'callum', ago: '9d 4h', text: 'It ends in “+”. Encoding it solved it. Thanks!' },
      { by: 'tomasz', ago: '9d 4h', text: 'Glad to hear it. I will add this to our guide.' },
    ],
  },
  {
    id: tickets.gateway502,
    subject: '502 from the EU-1 gateway between 02:00 and 02:20',
    status: 'hold',
    priority: 'normal',
    type: 'problem',
    requester: 'rune',
    assignee: 'mara',
    via: 'email',
    tags: ['5xx', 'gateway', 'maintenance'],
    area: 'Platform',
    version: 'Connect 4.18.2',
    region: 'EU-1',
    comments: [
      {
        by: 'rune',
        ago: '6d 3h',
        text: (
          at,
        ) => `Scanner uploads failed last night. Our handhelds log “502 Bad Gateway” from ${at.utc('6d 9h')} for about twenty minutes, then all is well again.

\`\`\`
upstream connect error or disconnect/reset before headers. reset reason: connection termination
\`\`\``,
      },
      {
        by: 'mara',
        ago: '6d 1h',
        text: 'That is the window of a database failover in EU-1. Our platform team is writing a report; I keep this on hold until it is there.',
      },
      { by: 'rune', ago: '5d 23h', text: 'OK. It cost us about 90 parcels that had to be scanned again by hand.' },
    ],
  },
];
