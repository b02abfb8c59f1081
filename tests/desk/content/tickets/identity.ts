import { issues, tickets } from '../ids.ts';
import type { TicketSeed } from './seed.ts';

/** SSO, SCIM and OIDC. */
export const identityTickets: TicketSeed[] = [
  {
    id: tickets.ssoTenantMove,
    subject: 'SSO sign-in fails with AADSTS50011 after Entra tenant move',
    status: 'open',
    priority: 'high',
    type: 'incident',
    requester: 'ines',
    assignee: 'mara',
    followers: ['priya'],
    via: 'email',
    tags: ['sso', 'entra', 'enterprise'],
    area: 'Identity',
    version: 'Connect 4.18.2',
    region: 'EU-1',
    jiraIssue: issues.acsPaths,
    replyDue: 'in 1h 12m',
    comments: [
      {
        by: 'ines',
        ago: '2h 12m',
        text: (
          at,
        ) => `SSO is broken again for everyone in the new tenant. We moved our Entra tenant last night (${at.day('1d')}). We run Connect 4.18.2, production, EU-1. The error page says:

\`\`\`
AADSTS50011: The redirect URI specified in the request does not match
the redirect URIs configured for the application.
Tenant ID: 3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2
\`\`\``,
      },
      {
        by: 'ines',
        ago: '2h 3m',
        text: 'About 140 of 2,300 users are locked out since this morning. The warehouse shift starts at 14:00.',
      },
      {
        by: 'mara',
        ago: '1h 56m',
        internal: true,
        text: `Provisioning fails as well, may be the same move. From their agent’s log:

\`\`\`
GET /scim/v2/Users from 203.0.113.24
Authorization: Bearer scim_9f2c41d07be8 → HTTP 401
\`\`\``,
      },
      {
        by: 'ines',
        ago: '1h 47m',
        text: `1. Open halden.kelda.example
2. Choose “Sign in with Entra”
3. Pick the work account: the error page comes up, in Chrome and in Edge`,
      },
      { by: 'ines', ago: '1h 39m', text: 'Password sign-in works, but only for admins.' },
    ],
  },
  {
    id: tickets.scimDuplicates,
    subject: 'SCIM creates a second user when the e-mail changes case',
    status: 'open',
    priority: 'normal',
    type: 'incident',
    requester: 'nadia',
    assignee: 'mara',
    via: 'web',
    tags: ['scim', 'okta', 'trial'],
    area: 'Identity',
    version: 'Connect 4.21.0',
    region: 'EU-1',
    replyDue: 'in 5h',
    comments: [
      {
        by: 'nadia',
        ago: '3d 4h',
        text: `Okta pushes a profile update and we end up with two users instead of one: Maria.Ivanova@orrinfoods.example and maria.ivanova@orrinfoods.example. The second one has no roles.

Okta’s system log says:

\`\`\`
POST https://orrin.kelda.example/scim/v2/Users
HTTP/1.1 409 Conflict
{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"scimType":"uniqueness","status":"409"}
\`\`\`

and right after it a 201 for the other spelling.`,
      },
      {
        by: 'mara',
        ago: '3d 1h',
        text: 'Thank you Nadia. Which attribute is mapped to userName in Okta, and do you use “Create users” and “Update user attributes” both?',
      },
      {
        by: 'nadia',
        ago: '2d 22h',
        text: 'userName is user.login. Both are on. 11 people are doubled so far, out of 86.',
      },
      {
        by: 'mara',
        ago: '2d 20h',
        internal: true,
        text: 'userName should be caseExact: false (RFC 7643 4.1.1). Our filter `userName eq` compares as typed since 4.21. Looking for an existing bug before I open one.',
      },
    ],
  },
  {
    id: tickets.oidcNonce,
    subject: 'OIDC: “nonce mismatch” for some users behind our load balancer',
    status: 'new',
    priority: 'normal',
    type: 'incident',
    requester: 'callum',
    via: 'api',
    tags: ['oidc', 'keycloak'],
    area: 'Identity',
    version: 'Connect 4.20.1',
    region: 'EU-2',
    replyDue: 'in 3h 30m',
    comments: [
      {
        by: 'callum',
        ago: '42m',
        text: (
          at,
        ) => `Since we put a second node behind the load balancer about one sign-in in five ends on “Something went wrong”. The log has

\`\`\`
${at.iso('55m')} WARN  oidc.callback error=invalid_id_token reason="nonce mismatch" issuer=https://id.brightwater.example/realms/main request_id=req_01JD3T9Q8ZK4
\`\`\`

It should sign the person in; a second try nearly always works.`,
      },
      {
        by: 'callum',
        ago: '38m',
        text: 'Forgot to say: Keycloak 26.0.5, Connect 4.20.1, EU-2. Sticky sessions are off.',
      },
    ],
  },
];
