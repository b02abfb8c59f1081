import { issues, tickets } from '../ids.ts';
import type { TicketSeed } from './seed.ts';

/** TLS, proxies, allowlists. */
export const networkTickets: TicketSeed[] = [
  {
    id: tickets.germanTls,
    subject: 'TLS-Handshake schlägt seit dem Zertifikatswechsel fehl',
    status: 'open',
    priority: 'high',
    type: 'incident',
    requester: 'heike',
    assignee: 'tomasz',
    via: 'email',
    tags: ['tls', 'proxy', 'de'],
    area: 'Agent',
    version: 'Connect-Agent 4.19.4',
    region: 'on-premises',
    jiraIssue: issues.tlsEcdsa,
    affectedUsers: 60,
    replyDue: 'in 50m',
    comments: [
      {
        by: 'heike',
        ago: '5h 10m',
        text: (at) => `Guten Tag,

seit dem Zertifikatswechsel gestern Abend (${at.day('1d')}) verbindet sich der Connect-Agent 4.19.4 nicht mehr mit eu.kelda.example. Im Protokoll steht:

\`\`\`
${at.iso('5h 40m')} ERROR tls: handshake_failure (40) peer=eu.kelda.example:443 via proxy.nordlicht-klinik.example:3128
javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target
\`\`\`

Betroffen sind alle drei Standorte mit rund 60 Arbeitsplätzen. Die Laborbefunde werden derzeit von Hand übertragen.`,
      },
      {
        by: 'tomasz',
        ago: '4h 30m',
        text: 'Guten Tag Frau Brandt, vielen Dank für die Angaben. Prüft Ihr Proxy den TLS-Verkehr, und ist die neue Zwischenzertifizierungsstelle („Kelda Issuing CA 3“) im Zertifikatsspeicher des Agenten?',
      },
      {
        by: 'heike',
        ago: '3h 55m',
        text: 'Ja, der Proxy bricht TLS auf. Für eu.kelda.example gibt es eine Ausnahme, für die neue Adresse eu-2.kelda.example aber nicht. Den Zertifikatsspeicher prüfen wir gerade.',
      },
      {
        by: 'tomasz',
        ago: '3h 40m',
        internal: true,
        text: 'New chain is ECDSA only. Agents before 4.20 with the FIPS profile accept RSA only. Asked platform whether the RSA chain can be served beside it.',
      },
      {
        by: 'heike',
        ago: '1h 20m',
        text: 'Mit der Ausnahme für eu-2.kelda.example klappt es an einem Standort wieder, an den anderen beiden bleibt handshake_failure.',
      },
    ],
  },
  {
    id: tickets.egressAllowlist,
    subject: 'Which IP addresses do your webhooks come from?',
    status: 'pending',
    priority: 'low',
    type: 'question',
    requester: 'heike',
    assignee: 'mara',
    via: 'web',
    tags: ['allowlist', 'dns', 'webhooks'],
    area: 'Webhooks',
    region: 'on-premises',
    jiraIssue: issues.egressDocs,
    comments: [
      {
        by: 'heike',
        ago: '8d 4h',
        text: 'Our firewall drops your webhooks since last week. Have the sending addresses changed? We allow 198.51.100.0/27 only.',
      },
      {
        by: 'mara',
        ago: '8d 1h',
        text: 'Yes: from this month on EU-1 sends from 198.51.100.64/27 as well. Please allow both ranges, or the name egress.eu-1.kelda.example if your firewall can resolve names.',
      },
      { by: 'mara', ago: '4d 1h', text: 'Hello Ms Brandt, are the webhooks coming in again?' },
    ],
  },
];
