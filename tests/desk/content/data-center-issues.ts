import type { Ago, Clock } from './clock.ts';
import { dataCenterIssues, tickets } from './ids.ts';
import type { PersonKey } from './people.ts';
import type { Block } from './rich-text.ts';

/** An issue of Brightwater's own Jira, where Kelda's support is a guest. */
export interface DataCenterIssue {
  key: string;
  id: number;
  type: 'Bug' | 'Support';
  summary: string;
  status: { name: string; category: 'new' | 'indeterminate' | 'done' };
  priority: 'Blocker' | 'Major' | 'Minor';
  reporter: PersonKey;
  assignee?: PersonKey;
  created: Ago;
  updated: Ago;
  labels: string[];
  components: string[];
  versions: string[];
  environment?: Block[];
  body: (clock: Clock) => Block[];
  comments: DataCenterComment[];
  links: { type: 'Blocks' | 'Relates'; outward?: string; inward?: string }[];
  /** The ticket at Kelda that it is about. */
  zendeskTicket?: number;
  attachments: string[];
  worklogs: { by: PersonKey; ago: Ago; seconds: number }[];
  /** Changes of its status, oldest first. */
  moves: { by: PersonKey; ago: Ago; from: string; to: string }[];
}

export interface DataCenterComment {
  by: PersonKey;
  ago: Ago;
  body: (clock: Clock) => Block[];
  /** The project role that alone sees it. */
  restrictedTo?: string;
}

const said =
  (...blocks: Block[]) =>
  () =>
    blocks;

export const allDataCenterIssues: DataCenterIssue[] = [
  {
    key: dataCenterIssues.upgradeBrokeSso,
    id: 41318,
    type: 'Bug',
    summary: 'Single sign-on rejected since the upgrade of staging to Connect 4.21.0',
    status: { name: 'In Progress', category: 'indeterminate' },
    priority: 'Blocker',
    reporter: 'callum',
    assignee: 'mara',
    created: '2d 4h',
    updated: '3h',
    labels: ['saml', 'staging', 'upgrade'],
    components: ['Sign-in'],
    versions: ['4.21.0'],
    environment: [{ p: 'Staging, EU-2, Connect 4.21.0 (before: 4.20.1), Keycloak 26.0.5' }],
    body: (at) => [
      {
        p: `Staging went from 4.20.1 to **4.21.0** on ${at.day('2d')}. Since then nobody can sign in there. Production is still on 4.20.1 and works; its upgrade is planned for ${at.day('in 6d')}.`,
      },
      { h: 'Steps to reproduce' },
      {
        numbers: [
          'Open `https://connect-staging.brightwater.example`',
          'Choose **Sign in with Brightwater**',
          'Sign in at Keycloak',
        ],
      },
      { h: 'Expected' },
      { p: 'The start page, as with 4.20.1.' },
      { h: 'Actual' },
      { p: '“Something went wrong”, HTTP 403, and in the log of `connect-web`:' },
      {
        code: `${at.iso('2d 3h')} ERROR saml.acs request_id=req_01JD2K7V0QBX response rejected\nio.kelda.connect.saml.SignatureException: digest method http://www.w3.org/2000/09/xmldsig#sha1 is not allowed\n\tat io.kelda.connect.saml.ResponseValidator.validate(ResponseValidator.java:212)\n\tat io.kelda.connect.saml.AcsEndpoint.post(AcsEndpoint.java:88)`,
        language: 'java',
      },
      { panel: 'note', text: 'All **340** people of the control rooms use this sign-in.' },
    ],
    comments: [
      {
        by: 'mara',
        ago: '1d 20h',
        body: said(
          { p: '@callum thank you. Two questions:' },
          {
            bullets: [
              'Which digest does the realm sign with? (Realm settings → Keys)',
              'Does it fail for every user, or only for those of the LDAP federation?',
            ],
          },
        ),
      },
      {
        by: 'callum',
        ago: '1d 2h',
        body: said(
          { p: 'For everybody. The realm was made in 2019 and still has the old settings:' },
          {
            table: [
              ['Setting', 'Value'],
              ['Signature algorithm', 'RSA_SHA1'],
              ['Canonicalization', 'EXCLUSIVE'],
            ],
          },
        ),
      },
      {
        by: 'devika',
        ago: '22h',
        restrictedTo: 'Developers',
        body: said({ p: 'If this is not solved by Monday we move the production upgrade. Do not tell Kelda yet.' }),
      },
      {
        by: 'mara',
        ago: '3h',
        body: (at) => [
          { quote: 'Signature algorithm RSA_SHA1' },
          {
            p: `4.21.0 refuses SHA-1. Please switch the client to \`RSA_SHA256\` and try again, until ${at.day('in 1d')}.`,
          },
        ],
      },
    ],
    links: [{ type: 'Relates', outward: dataCenterIssues.importStops }],
    attachments: ['connect-web.log', 'saml-response.xml'],
    worklogs: [{ by: 'callum', ago: '2d', seconds: 7200 }],
    moves: [{ by: 'mara', ago: '1d 20h', from: 'Open', to: 'In Progress' }],
  },
  {
    key: dataCenterIssues.importStops,
    id: 41331,
    type: 'Bug',
    summary: 'Meter import stops with a NullPointerException after row 20,480',
    status: { name: 'Waiting for supplier', category: 'indeterminate' },
    priority: 'Major',
    reporter: 'devika',
    assignee: 'callum',
    created: '1d 10h',
    updated: '5h',
    labels: ['import', 'nightly'],
    components: ['Imports', 'Metering'],
    versions: ['4.20.1'],
    environment: [{ p: 'Production, EU-2, Connect agent 4.20.1 on meter-gw-07' }],
    body: (at) => [
      { p: `The import of last night stopped at ${at.utc('1d 11h')}, always at the same row:` },
      {
        code: `${at.iso('1d 11h')} ERROR import.job id=imp_01JD1M4WQZ batch=41 row=20480\njava.lang.NullPointerException: Cannot invoke "java.time.Instant.truncatedTo(java.time.temporal.TemporalUnit)" because "reading.takenAt" is null\n\tat io.kelda.connect.imports.MeterReadingMapper.map(MeterReadingMapper.java:73)\n\tat io.kelda.connect.imports.BatchImporter.importRow(BatchImporter.java:151)\n\tat io.kelda.connect.imports.BatchImporter.run(BatchImporter.java:96)\nCaused by: java.time.format.DateTimeParseException: Text '2026-10-25T02:30:00' could not be parsed at index 19\n\tat java.base/java.time.format.DateTimeFormatter.parseResolved0(DateTimeFormatter.java:2108)\n\t... 3 more`,
        language: 'java',
      },
      { p: 'The row has no zone, as it comes from the old meters:' },
      { code: 'meter_id;taken_at;value\n88-20417;2026-10-25T02:30:00;1174.2' },
      { p: '1.4 million rows are behind it and are not imported. Expected: the row is reported and skipped.' },
    ],
    comments: [
      {
        by: 'callum',
        ago: '1d',
        body: said({
          p: `Perhaps the same as [#${tickets.bulkImport429}](https://acme.zendesk.com/agent/tickets/${tickets.bulkImport429}) at Kelda: that one stops near this row, too, but with 429. Until then: \`--skip-invalid\` and the rows by hand.`,
        }),
      },
      {
        by: 'mara',
        ago: '5h',
        body: said({ p: 'Reproduced with your row. @devika which time zone do the old meters write?' }),
      },
    ],
    links: [{ type: 'Relates', inward: dataCenterIssues.upgradeBrokeSso }],
    zendeskTicket: tickets.bulkImport429,
    attachments: ['import-41.csv'],
    worklogs: [
      { by: 'callum', ago: '1d', seconds: 5400 },
      { by: 'devika', ago: '9h', seconds: 1800 },
    ],
    moves: [
      { by: 'callum', ago: '1d 4h', from: 'Open', to: 'In Progress' },
      { by: 'callum', ago: '1d', from: 'In Progress', to: 'Waiting for supplier' },
    ],
  },
  {
    key: dataCenterIssues.slowAgain,
    id: 41340,
    type: 'Support',
    summary: 'Portal slow again',
    status: { name: 'Open', category: 'new' },
    priority: 'Minor',
    reporter: 'devika',
    created: '6h',
    updated: '4h',
    labels: [],
    components: [],
    versions: [],
    body: said({ p: 'Same as last time. Can somebody have a look please?' }),
    comments: [
      { by: 'mara', ago: '5h', body: said({ p: 'Which page, since when, and for whom?' }) },
      { by: 'devika', ago: '4h', body: said({ p: 'Everything. Since this morning I think.' }) },
    ],
    links: [],
    attachments: [],
    worklogs: [],
    moves: [],
  },
];

export function dataCenterIssue(key: string): DataCenterIssue | undefined {
  return allDataCenterIssues.find((issue) => issue.key === key);
}
