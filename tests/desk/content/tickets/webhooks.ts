import { issues, tickets } from '../ids.ts';
import type { CommentSeed, TicketSeed } from './seed.ts';

/** The long one: 30 comments over two weeks, of which the page mounts only the latest. */
const conversation: CommentSeed[] = [
  {
    by: 'sofia',
    ago: '14d 6h',
    text: 'Webhook retries: the order service got order.created twice for the same order again. 17 shops shipped twice today.',
  },
  {
    by: 'mara',
    ago: '14d 4h',
    text: 'Hello Sofia, can you send me the delivery IDs of one pair? They are in the header Kelda-Delivery.',
  },
  { by: 'sofia', ago: '14d 3h', text: 'Order 7710234: whd_5f0a1c and whd_5f0a1d, 31 seconds apart.' },
  {
    by: 'mara',
    ago: '14d 2h',
    internal: true,
    text: 'Delivery log: first try answered 504 by their gateway after 30 s, second try 200. So we retried, and their first call went through after all.',
  },
  {
    by: 'mara',
    ago: '14d 1h',
    text: 'We see a 504 from your gateway after 30 seconds on the first one, so we sent it again. Does your endpoint answer only after the order is written?',
  },
  { by: 'sofia', ago: '13d 22h', text: 'Yes. Usually that takes 1 to 2 seconds.' },
  {
    by: 'mara',
    ago: '13d 21h',
    text: 'Please answer 202 first and work afterwards, and ignore an event whose Kelda-Event-Id you have seen.',
  },
  { by: 'sofia', ago: '13d 4h', text: 'Our developer says the event ID is different in both deliveries.' },
  {
    by: 'mara',
    ago: '13d 2h',
    text: 'It should not be. Could you send both complete requests, headers included, without the signature?',
  },
  {
    by: 'sofia',
    ago: '12d 5h',
    text: `Here they are:

\`\`\`
POST /hooks/kelda HTTP/1.1
Host: orders.lumenretail.example
Kelda-Event-Id: evt_01JC2F8E4W
Kelda-Delivery: whd_5f0a1c
Kelda-Attempt: 1

POST /hooks/kelda HTTP/1.1
Host: orders.lumenretail.example
Kelda-Event-Id: evt_01JC2F9X7K
Kelda-Delivery: whd_5f0a1d
Kelda-Attempt: 1
\`\`\``,
  },
  {
    by: 'mara',
    ago: '12d 3h',
    internal: true,
    text: 'Attempt is 1 in both: not a retry, two events. @Tomasz have you seen this?',
  },
  {
    by: 'tomasz',
    ago: '12d 1h',
    internal: true,
    text: 'Looks like the outbox relay publishing twice after a failover. Halden had the same in September, #46988.',
  },
  {
    by: 'mara',
    ago: '11d 23h',
    text: 'You are right, the events differ. We think the fault is on our side and are looking into it.',
  },
  { by: 'sofia', ago: '11d 4h', text: 'Thank you. How many were there? We need to call the shops.' },
  {
    by: 'tomasz',
    ago: '11d',
    text: 'For the last seven days: 63 pairs, list attached.',
    attachment: { name: 'pairs.csv', type: 'text/csv', size: 4_118 },
  },
  { by: 'sofia', ago: '10d 5h', text: 'We count 66. Three are missing: 7711820, 7711822, 7712019.' },
  { by: 'tomasz', ago: '10d 2h', text: 'Those three were from the day before. Thank you, they belong to it.' },
  { by: 'sofia', ago: '8d 6h', text: 'Two more today, after lunch.' },
  { by: 'tomasz', ago: '8d 4h', text: (at) => `Seen, both right after a restart of the relay at ${at.utc('8d 5h')}.` },
  {
    by: 'tomasz',
    ago: '8d 3h',
    internal: true,
    text: `Opened ${issues.webhooksRepeated} with both requests and the relay’s log.`,
  },
  { by: 'sofia', ago: '7d 2h', text: 'When will it be repaired? Our management asks.' },
  {
    by: 'mara',
    ago: '7d',
    text: 'Engineering has reproduced it. Until there is a date I suggest to drop an event when the order number and event type were seen in the last 60 seconds.',
  },
  { by: 'sofia', ago: '6d 1h', text: 'We put that in. No doubles since, but it is not a solution for order.updated.' },
  { by: 'mara', ago: '5d 22h', text: 'Understood, order.updated can come twice within a minute for good reasons.' },
  { by: 'priya', ago: '5d 2h', internal: true, text: 'They mention this in every call now. Renewal is in spring.' },
  { by: 'sofia', ago: '4d 3h', text: 'Any date?' },
  {
    by: 'tomasz',
    ago: '4d 1h',
    text: 'The fix is in review and planned for 4.21.1. I will tell you the day as soon as I know.',
  },
  {
    by: 'sofia',
    ago: '2d 4h',
    text: '4 doubled order.updated events yesterday, all with 504 before. Stock is off by 4 pallets.',
  },
  {
    by: 'sofia',
    ago: '1d 3h',
    text: (at) =>
      `And one more: ${at.utc('1d 4h')}, evt_01JCZ7Q3MB and evt_01JCZ7QHA2, Connect 4.21.0, production EU-1. Expected one delivery with attempt 2, got two events.`,
  },
  { by: 'mara', ago: '1d 1h', text: 'Thank you, I added both to the report.' },
];

export const webhookTickets: TicketSeed[] = [
  {
    id: tickets.webhookRetries,
    subject: 'Webhook retries deliver the same order twice',
    status: 'open',
    priority: 'high',
    type: 'incident',
    requester: 'sofia',
    assignee: 'mara',
    followers: ['tomasz'],
    via: 'email',
    tags: ['webhooks', 'duplicates'],
    area: 'Webhooks',
    version: 'Connect 4.21.0',
    region: 'EU-1',
    jiraIssue: issues.webhooksRepeated,
    replyDue: 'in 4h 40m',
    comments: conversation,
  },
];
