import { issues, tickets } from '../ids.ts';
import type { TicketSeed } from './seed.ts';

/** Halden Freight's solved tickets: what its people meet again. */
export const earlierTickets: TicketSeed[] = [
  {
    id: tickets.scimNestedGroups,
    subject: 'SCIM drops nested groups',
    status: 'solved',
    priority: 'high',
    type: 'incident',
    requester: 'ines',
    assignee: 'mara',
    via: 'email',
    tags: ['scim', 'entra', 'enterprise'],
    area: 'Identity',
    version: 'Connect 4.18.2',
    region: 'EU-1',
    jiraIssue: issues.scimNestedGroups,
    comments: [
      {
        by: 'ines',
        ago: '17d 3h',
        text: 'Members of nested groups lose access after each SCIM cycle. 64 of 2,300 people, every 40 minutes.',
      },
      {
        by: 'mara',
        ago: '15d 2h',
        text: 'Entra sends only direct members. Please assign the inner groups to the app as well until our fix is out.',
      },
      { by: 'ines', ago: '13d 4h', text: 'That works for now.' },
    ],
  },
  {
    id: tickets.webhooksAfter504,
    subject: 'Webhooks repeated after 504',
    status: 'solved',
    priority: 'normal',
    type: 'incident',
    requester: 'ines',
    assignee: 'tomasz',
    via: 'web',
    tags: ['webhooks'],
    area: 'Webhooks',
    version: 'Connect 4.17.6',
    region: 'EU-1',
    jiraIssue: issues.webhooksRepeated,
    comments: [
      {
        by: 'ines',
        ago: '80d 5h',
        text: 'Every shipment webhook came twice after your gateway answered 504 last night.',
      },
      {
        by: 'tomasz',
        ago: '76d 2h',
        text: 'A relay restart sent them again. We drop such pairs for your workspace now.',
      },
    ],
  },
  {
    id: tickets.importBom,
    subject: 'Import: UTF-8 BOM rejected',
    status: 'solved',
    priority: 'low',
    type: 'question',
    requester: 'ines',
    assignee: 'mara',
    via: 'web',
    tags: ['import', 'csv'],
    area: 'Data import',
    version: 'Connect 4.17.2',
    region: 'EU-1',
    comments: [
      { by: 'ines', ago: '101d 3h', text: 'Import says: line 1: unknown column "\uFEFFid".' },
      {
        by: 'mara',
        ago: '99d 1h',
        text: 'Save the file as UTF-8 without BOM, or tick “Excel file” in the import dialog.',
      },
    ],
  },
  {
    id: tickets.tls10Off,
    subject: 'TLS 1.0 switched off, agent offline',
    status: 'solved',
    priority: 'high',
    type: 'incident',
    requester: 'ines',
    assignee: 'tomasz',
    via: 'email',
    tags: ['tls', 'agent'],
    area: 'Agent',
    version: 'Connect agent 4.12.0',
    region: 'EU-1',
    comments: [
      {
        by: 'ines',
        ago: '142d 6h',
        text: 'The agent at the Porto warehouse is offline since you switched off TLS 1.0: protocol_version (70).',
      },
      {
        by: 'tomasz',
        ago: '139d 4h',
        text: 'Agent 4.12 on Windows Server 2012 needs TLS 1.2 enabled in SCHANNEL, or an update to 4.16.',
      },
    ],
  },
];
