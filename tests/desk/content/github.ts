import type { Ago, Clock } from './clock.ts';
import { gitHubIssues, repository, tickets } from './ids.ts';
import { type PersonKey, person } from './people.ts';
import { type Block, toHtml } from './rich-text.ts';

interface GitHubSeed {
  number: number;
  title: string;
  state: 'issueOpened' | 'issueClosed' | 'issueClosedNotPlanned';
  author: PersonKey;
  assignees: PersonKey[];
  labels: string[];
  type?: string;
  milestone?: string;
  opened: Ago;
  body: (clock: Clock) => Block[];
  comments: { by: PersonKey; ago: Ago; body: Block[] }[];
}

const zendesk = (id: number) => `[#${id}](https://acme.zendesk.com/agent/tickets/${id})`;

/** Issues of the agent that Kelda's customers run themselves, in the open. */
export const gitHubSeeds: GitHubSeed[] = [
  {
    number: gitHubIssues.tlsEcdsa,
    title: 'Agent 4.19.4: handshake_failure behind a proxy with an ECDSA-only chain',
    state: 'issueOpened',
    author: 'heike',
    assignees: ['samuel', 'aiko'],
    labels: ['bug', 'tls', 'needs-release'],
    type: 'Bug',
    milestone: '4.21.1',
    opened: '4h',
    body: (at) => [
      {
        p: 'Since our proxy serves an **ECDSA** chain the agent does not connect any more. Agent 4.19.4, three sites.',
      },
      { h: 'Steps' },
      { numbers: ['Put an ECDSA-only intermediate in front', 'Start the agent', 'Wait for the first poll'] },
      { code: `${at.iso('4h 50m')} ERROR tls handshake_failure (40) host=edge.kelda.example:443` },
      { p: 'Expected: a connection, as with RSA. 60 workplaces are offline.' },
    ],
    comments: [
      {
        by: 'samuel',
        ago: '3h 20m',
        body: [{ p: 'The bundled cipher list has `ECDHE-RSA` only. Can you try `4.20.0-rc2`?' }],
      },
      {
        by: 'heike',
        ago: '2h 40m',
        body: [{ p: 'With `4.20.0-rc2` it works at one site. The others follow tonight.' }],
      },
      { by: 'samuel', ago: '1h', body: [{ p: `Thank you. Also reported in ${zendesk(tickets.germanTls)}.` }] },
    ],
  },
  {
    number: gitHubIssues.webhookDuplicates,
    title: 'Webhook receiver sample: order.created is delivered twice after a 504',
    state: 'issueOpened',
    author: 'sofia',
    assignees: [],
    labels: ['webhooks'],
    opened: '13d',
    body: () => [
      {
        p: 'Two events with different `Kelda-Event-Id` for one order, both with `Kelda-Attempt: 1`. Connect 4.21.0, EU-1.',
      },
      { code: 'evt_01JC2F8E4W whd_5f0a1c attempt=1\nevt_01JC2F9X7K whd_5f0a1d attempt=1' },
    ],
    comments: [
      { by: 'mara', ago: '12d', body: [{ p: 'Thanks! Which status did the receiver answer to the first one?' }] },
      { by: 'sofia', ago: '11d', body: [{ p: '504 from our load balancer after 30 s.' }] },
      { by: 'aiko', ago: '9d', body: [{ p: 'Reproduced with the sample receiver and `sleep 31`.' }] },
      { by: 'callum', ago: '8d', body: [{ p: 'Same here since 4.21.0.' }] },
      { by: 'mara', ago: '6d', body: [{ p: `Tracked for Lumen Retail in ${zendesk(tickets.webhookRetries)}.` }] },
      { by: 'sofia', ago: '2d 4h', body: [{ p: '4 more yesterday, all with 504 before.' }] },
    ],
  },
  {
    number: gitHubIssues.csvBom,
    title: 'CSV import: first column is empty when the file starts with a BOM',
    state: 'issueClosed',
    author: 'nadia',
    assignees: ['mara'],
    labels: ['import'],
    milestone: '4.18.0',
    opened: '90d',
    body: () => [{ p: 'The header `id` is read as `\uFEFFid`, so every row is refused with HTTP 422.' }],
    comments: [{ by: 'mara', ago: '80d', body: [{ p: 'Fixed in 4.18.0.' }] }],
  },
];

/** An issue as the page shows it. */
export function gitHubIssue(number: string, clock: Clock) {
  const seed = gitHubSeeds.find((one) => String(one.number) === number);
  return (
    seed && {
      ...gitHubListed(seed),
      url: `https://github.com/${repository}/issues/${seed.number}`,
      assignees: seed.assignees.map(login),
      labels: seed.labels,
      type: seed.type,
      milestone: seed.milestone,
      at: clock.iso(seed.opened),
      body: toHtml(seed.body(clock)),
      comments: seed.comments.map(({ by, ago, body }, index) => ({
        id: seed.number * 1000 + index,
        author: login(by),
        association: person(by).role === 'end-user' ? null : 'Member',
        at: clock.iso(ago),
        body: toHtml(body),
      })),
    }
  );
}

export function gitHubListed({ number, title, state, author }: GitHubSeed) {
  return { number, title, state, author: login(author) };
}

function login(key: PersonKey): string {
  return person(key).name.toLowerCase().replaceAll(' ', '-');
}
