import { salesforceId } from './salesforce-id.ts';

/** Fixed ids and keys of the content, by what each record is about. */

export const hosts = {
  zendesk: 'acme.zendesk.com',
  jira: 'acme.atlassian.net',
  salesforce: 'acme.lightning.force.com',
  /** The same org's API and sign-in. */
  salesforceApi: 'acme.my.salesforce.com',
  servicenow: 'acme.service-now.com',
  github: 'github.com',
  /** Brightwater's own Jira, below `dataCenterBase`. */
  jiraDataCenter: 'jira.brightwater.example',
  /** A site that is none of those that are known. */
  wiki: 'wiki.brightwater.example',
} as const;

export const tickets = {
  ssoTenantMove: 48213,
  bulkImport429: 48190,
  webhookRetries: 48177,
  vagueDoesNotWork: 48231,
  vagueUrgentLogin: 48226,
  germanTls: 48219,
  logsAndSecrets: 48204,
  scimDuplicates: 48166,
  importDatesShift: 48151,
  slowDashboard: 48142,
  egressAllowlist: 48133,
  keyRotation401: 48120,
  gateway502: 48108,
  oidcNonce: 48236,
  /** Came by messaging: its messages are in the conversation log only. */
  chatImport: 48240,
  scimNestedGroups: 47702,
  webhooksAfter504: 46988,
  importBom: 46310,
  tls10Off: 45907,
  /** Exists, but the signed-in agent may not see it: answered like one that does not exist. */
  restricted: 48099,
} as const;

export const organizations = {
  halden: 360011847101,
  brightwater: 360011847102,
  lumen: 360011847103,
  nordlicht: 360011847104,
  /** On trial: no Salesforce Account yet. */
  orrin: 360011847105,
  kelda: 360011847100,
} as const;
export type OrganizationKey = keyof typeof organizations;

export const views = { unsolved: 360094211731, escalations: 360094211748 } as const;

export const ticketFields = {
  subject: 360041200401,
  description: 360041200402,
  status: 360041200403,
  type: 360041200404,
  priority: 360041200405,
  group: 360041200406,
  assignee: 360041200407,
  productArea: 360041200418,
  version: 360041200419,
  region: 360041200420,
  jiraIssue: 360041200421,
  affectedUsers: 360041200422,
} as const;

export const issues = {
  import429: 'KEL-812',
  webhooksRepeated: 'KEL-805',
  acsPaths: 'KEL-798',
  slowReports: 'KEL-791',
  scimNestedGroups: 'KEL-779',
  tlsEcdsa: 'KEL-766',
  egressDocs: 'KEL-744',
  keyRotationRequest: 'SUP-341',
  /** The key `tlsEcdsa` had before it moved to another project; still answered. */
  movedFrom: 'SUP-322',
  /** Exists, but without permission: answered like one that does not exist. */
  restricted: 'KEL-700',
} as const;

export const jiraFields = {
  zendeskTicket: 'customfield_10071',
  customer: 'customfield_10072',
  organizations: 'customfield_10002',
};

/** Where Jira Data Center starts on its host. */
export const dataCenterBase = '/jira';

/** Issues of Brightwater's own Jira. */
export const dataCenterIssues = {
  upgradeBrokeSso: 'CONN-318',
  importStops: 'CONN-331',
  slowAgain: 'CONN-340',
  /** Exists, but without permission: refused, which Data Center tells from missing. */
  restricted: 'CONN-300',
} as const;

export const accounts = {
  halden: salesforceId('0014W00002kHal1'),
  brightwater: salesforceId('0014W00002kBri2'),
  lumen: salesforceId('0014W00002kLum3'),
  nordlicht: salesforceId('0014W00002kNor4'),
} as const;
export type AccountKey = keyof typeof accounts;

export const cases = {
  ssoTenantMove: salesforceId('5004W00001cSso1'),
  scimNestedGroups: salesforceId('5004W00001cSci2'),
  bulkImport429: salesforceId('5004W00001cImp3'),
  webhookRetries: salesforceId('5004W00001cWeb4'),
  tlsHandshake: salesforceId('5004W00001cTls5'),
} as const;

export const opportunities = {
  haldenRenewal: salesforceId('0064W00000oHal1'),
  brightwaterExpansion: salesforceId('0064W00000oBri2'),
  lumenRenewal: salesforceId('0064W00000oLum3'),
} as const;

/** Consumer key of the one Connected App that the org knows. Made up. */
export const connectedApp = '3MVG9KeldaDesk.SidelightReadsForTests_0123456789abcdefghijklmnopqrstuvwxyz';

/** ServiceNow's records, by sys_id. */
export const incidents = {
  importLimiter: '5f1c9a7e1b8811108b2f3c4d5e6f7a01',
  tlsHandshake: '5f1c9a7e1b8811108b2f3c4d5e6f7a02',
  webhookRelay: '5f1c9a7e1b8811108b2f3c4d5e6f7a03',
  /** Exists, but the signed-in person may not see it: answered like one that does not exist. */
  restricted: '5f1c9a7e1b8811108b2f3c4d5e6f7aff',
} as const;

export const serviceCases = { ssoTenantMove: '7a2d4b8c1b8811108b2f3c4d5e6f7b01' } as const;

/** The repository on GitHub, and the numbers of its issues. */
export const repository = 'kelda/connect-agent';

export const gitHubIssues = { tlsEcdsa: 412, webhookDuplicates: 398, csvBom: 371 } as const;

export const contacts = {
  ines: salesforceId('0034W00001pIne1'),
  devika: salesforceId('0034W00001pDev2'),
  sofia: salesforceId('0034W00001pSof3'),
  heike: salesforceId('0034W00001pHei4'),
} as const;
