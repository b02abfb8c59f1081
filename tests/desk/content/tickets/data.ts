import { issues, tickets } from '../ids.ts';
import type { TicketSeed } from './seed.ts';

/** Data import and performance. */
export const dataTickets: TicketSeed[] = [
  {
    // Ready to escalate.
    id: tickets.slowDashboard,
    subject: 'Sales dashboard takes 40 s since the 4.21 update',
    status: 'open',
    priority: 'high',
    type: 'incident',
    requester: 'sofia',
    assignee: 'tomasz',
    via: 'email',
    tags: ['performance', 'reports'],
    area: 'Reports',
    version: 'Connect 4.21.0',
    region: 'EU-1',
    jiraIssue: issues.slowReports,
    affectedUsers: 212,
    replyDue: 'in 2h 5m',
    comments: [
      {
        by: 'sofia',
        ago: '4d 2h',
        text: (
          at,
        ) => `Since the update to Connect 4.21.0 on ${at.day('5d')} the sales dashboard needs about 40 seconds, sometimes it ends with “504 Gateway Time-out”. Before it was 2 to 3 seconds, and that is what we expect.

All 212 shop managers look at it every morning before they order; many ordered by guess today.`,
      },
      {
        by: 'tomasz',
        ago: '4d',
        text: 'Sorry to hear that, Sofia. Which filters are set when it is slow, and could you send a request ID with its time?',
      },
      {
        by: 'sofia',
        ago: '3d 22h',
        text: (at) => `Production, EU-1, Chrome 141.

Steps:
1. Open Reports > Sales by shop
2. Choose “Last 13 weeks” and “Only closed orders”
3. Press Apply and wait

One of them: x-request-id req_01JCX9H4T7RA, ${at.utc('3d 23h')}, 41.2 s. Without “Only closed orders” it is fast, so people can use that meanwhile, but the numbers are wrong for the order proposal.`,
      },
      {
        by: 'tomasz',
        ago: '3d 20h',
        internal: true,
        text: (at) => `Slow query log of their database:

\`\`\`
${at.iso('3d 23h')} LOG:  duration: 40871.233 ms  statement: SELECT shop_id, sum(total) FROM orders WHERE closed_at >= $1 AND state = 'closed' GROUP BY shop_id
Seq Scan on orders  (cost=0.00..1184203.44 rows=9120411 width=18)
\`\`\`

The index on closed_at is gone after the 4.21 migration.`,
      },
      {
        by: 'tomasz',
        ago: '3d 19h',
        text: 'We found the reason: an index was lost in the update. Engineering has it, with your request ID. Until then please leave “Only closed orders” off and take the state column into account.',
      },
      { by: 'sofia', ago: '1d 5h', text: 'Any news? We order for the Christmas weeks on Monday.' },
    ],
  },
  {
    id: tickets.importDatesShift,
    subject: 'CSV import: delivery dates are one day early',
    status: 'pending',
    priority: 'normal',
    type: 'question',
    requester: 'nadia',
    assignee: 'mara',
    via: 'web',
    tags: ['import', 'csv', 'time_zone'],
    area: 'Data import',
    version: 'Connect 4.21.0',
    region: 'EU-1',
    comments: [
      {
        by: 'nadia',
        ago: '5d 6h',
        text: `When I import deliveries.csv all dates come out one day early: 2026-03-01 becomes 28 Feb. 1,204 rows.

\`\`\`
id;customer;delivery_date
10441;Orrin Foods Sofia;2026-03-01T00:00:00
\`\`\``,
      },
      {
        by: 'mara',
        ago: '5d 3h',
        text: 'A time without a zone is taken as the workspace’s zone and shown in UTC. Either send only the date (2026-03-01) or add the offset. Could you try one row with the date alone?',
      },
      { by: 'nadia', ago: '5d 2h', text: 'I will try tomorrow.' },
      { by: 'mara', ago: '2d 2h', text: 'Hello Nadia, did it work?' },
    ],
  },
  {
    id: tickets.logsAndSecrets,
    subject: 'Connect agent stops on start, log attached',
    status: 'open',
    priority: 'high',
    type: 'incident',
    requester: 'callum',
    assignee: 'mara',
    via: 'email',
    tags: ['agent', 'crash'],
    area: 'Agent',
    version: 'Connect agent 4.20.1',
    region: 'EU-2',
    replyDue: '35m',
    comments: [
      {
        by: 'callum',
        ago: '7h',
        // Made-up or documentation-only secrets; what redaction is for.
        text: (at) => `The agent on meter-gw-07 (10.20.4.17) stops right after start. Full log:

\`\`\`
${at.iso('8h')} INFO  agent.start version=4.20.1 host=meter-gw-07.brightwater.example ip=10.20.4.17
${at.iso('8h')} INFO  config loaded from /etc/kelda/agent.yaml
  api_key: kelda_live_7Qm2Xw9LrT4vB8nZc3Kd
  db: postgres://kelda:Tr0ub4dor&3@10.20.4.30:5432/meters
  s3: AKIAIOSFODNN7EXAMPLE / wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
${at.iso('8h')} DEBUG http GET /v2/agents/self authorization="Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJtZXRlci1ndy0wNyIsImlhdCI6MTc2MzUwMDAwMH0.c2lnbmF0dXJlLWlzLW1hZGUtdXA"
${at.iso('8h')} ERROR agent.spool java.io.IOException: No space left on device
	at io.kelda.agent.Spool.append(Spool.java:118)
	at io.kelda.agent.Collector.run(Collector.java:64)
	at java.base/java.lang.Thread.run(Thread.java:1583)
${at.iso('8h')} FATAL agent.exit code=74 request_id=req_01JD2Z6C9PYE
\`\`\`

Contact for access: Callum Reid, callum.reid@brightwater.example, +44 117 496 0182`,
        attachment: { name: 'agent-full.log', type: 'text/plain', size: 1_904_122 },
      },
      {
        by: 'mara',
        ago: '6h 20m',
        text: 'Thank you Callum. Please rotate the API key and the database password: both are in the log you sent. How full is /var/spool/kelda?',
      },
      {
        by: 'callum',
        ago: '5h',
        text: `Ouch, will do. It is full:

\`\`\`
Filesystem      Size  Used Avail Use% Mounted on
/dev/sdb1        20G   20G     0 100% /var/spool/kelda
\`\`\``,
      },
      {
        by: 'mara',
        ago: '4h 45m',
        internal: true,
        text: 'Spool is not trimmed when the upstream answers 429, see the import ticket. Password for the shared test box is Sommer2026! (rotate after use).',
      },
    ],
  },
];
