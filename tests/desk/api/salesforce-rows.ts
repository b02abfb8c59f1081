import type { Clock } from '../content/clock.ts';
import { accounts, hosts } from '../content/ids.ts';
import type { FieldRow, SalesforceRecord } from '../content/salesforce.ts';
import { salesforceId } from '../content/salesforce-id.ts';

/** What the signed-in person may not see of any record: absent in the UI API, an error in SOQL. */
export const withheld = { object: 'Opportunity', field: 'Amount' } as const;

/** A record as SOQL knows it, by API name; what is not in it is no field of its object. */
export type Row = Record<string, unknown>;

/** All rows of an object that the desk's pages show, with closed ones of Halden Freight that they do not. */
export function rowsOf(object: string, records: readonly SalesforceRecord[], clock: Clock): Row[] | undefined {
  const of = (name: SalesforceRecord['object']) => records.filter((record) => record.object === name);
  switch (object) {
    case 'Case':
      return [...of('Case').map(caseRow), closedCase(clock)];
    case 'Opportunity':
      return [...of('Opportunity').map(opportunityRow), wonOpportunity(clock)];
    case 'CaseComment':
      return of('Case').flatMap((record) =>
        record.feed.map(({ by, at, text, isPublic }, index) => ({
          Id: childId('00a4W', record, index),
          ParentId: record.id,
          CommentBody: text,
          IsPublished: isPublic,
          CreatedDate: soqlTime(at),
          'CreatedBy.Name': by,
        })),
      );
    case 'EmailMessage':
      return of('Case').flatMap((record) =>
        record.emails.map(({ by, from, at, subject, text, isIncoming, isDraft }, index) => ({
          Id: childId('02s4W', record, index),
          ParentId: record.id,
          Status: isDraft ? '5' : isIncoming ? '1' : '3',
          FromName: by,
          FromAddress: from,
          Incoming: isIncoming,
          MessageDate: soqlTime(at),
          CreatedDate: soqlTime(at),
          Subject: subject,
          TextBody: text,
        })),
      );
    default:
      return undefined;
  }
}

function caseRow(record: SalesforceRecord): Row {
  const field = fieldOf(record);
  return {
    Id: record.id,
    AccountId: field('AccountId')?.to?.id,
    CaseNumber: record.name,
    Subject: field('Subject')?.value,
    Status: field('Status')?.value,
    IsClosed: false,
    Priority: field('Priority')?.value,
    CreatedDate: soqlTime(field('CreatedDate')?.value ?? ''),
  };
}

function opportunityRow(record: SalesforceRecord): Row {
  const field = fieldOf(record);
  return {
    Id: record.id,
    AccountId: field('AccountId')?.to?.id,
    Name: record.name,
    StageName: field('StageName')?.value,
    IsClosed: false,
    CloseDate: field('CloseDate')?.value,
    Amount: numberIn(field('Amount')?.value ?? ''),
  };
}

function closedCase(clock: Clock): Row {
  return {
    Id: salesforceId('5004W00001cOld9'),
    AccountId: accounts.halden,
    CaseNumber: '00009114',
    Subject: 'Export of shipments has no header row',
    Status: 'Closed',
    IsClosed: true,
    Priority: 'Low',
    CreatedDate: soqlTime(clock.iso('210d')),
  };
}

function wonOpportunity(clock: Clock): Row {
  return {
    Id: salesforceId('0064W00000oOld9'),
    AccountId: accounts.halden,
    Name: 'Halden Freight: first year',
    StageName: 'Closed Won',
    IsClosed: true,
    CloseDate: clock.date('245d'),
    Amount: 280000,
  };
}

/** `GET /ui-api/records/{id}?layoutTypes=Full`: the fields of the layout and those optional ones that there are. */
export function uiRecord(record: SalesforceRecord, optional: readonly string[]): Row {
  const asked = optional.flatMap((path) =>
    path.startsWith(`${record.object}.`) ? path.slice(record.object.length + 1) : [],
  );
  const fields = record.fields
    .filter(({ name }) => record.object !== withheld.object || name !== withheld.field)
    .flatMap((field) => uiFields(field, record, asked));
  if (record.object === 'Case' && asked.includes('IsClosed')) fields.push(['IsClosed', plain(false)]);
  return {
    apiName: record.object,
    childRelationships: {},
    eTag: '3c7cbb6ba6d1a6a4a7a6f0e7c7f1d6aa',
    fields: Object.fromEntries(fields),
    id: record.id,
    lastModifiedById: userId,
    lastModifiedDate: '2026-11-19T08:00:00.000Z',
    recordTypeId: '012000000000000AAA',
    recordTypeInfo: null,
    systemModstamp: '2026-11-19T08:00:00.000Z',
    weakEtag: 1763539200000,
  };
}

interface UiValue {
  displayValue: string | null;
  value: unknown;
}
const userId = salesforceId('0054W00000mara1');
const plain = (value: unknown): UiValue => ({ displayValue: null, value });

/** A lookup comes twice, as an id and as the record behind it, whose name is how it is shown. */
function uiFields(field: FieldRow, record: SalesforceRecord, asked: readonly string[]): [string, UiValue][] {
  const { name, value, to } = field;
  const relation = name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, '');
  const behind = (object: string, id: string, more: Row = {}): [string, UiValue][] => [
    [name, plain(id)],
    [
      relation,
      {
        displayValue: value,
        value: {
          apiName: object,
          childRelationships: {},
          fields: { Name: plain(value), ...more },
          id,
          recordTypeInfo: null,
        },
      },
    ],
  ];
  if (field.as === 'lookup' && to) {
    const email = asked.includes(`${relation}.Email`) ? fieldOf(record)('ContactEmail')?.value : undefined;
    return behind(to.object, to.id, email && relation === 'Contact' ? { Email: plain(email) } : {});
  }
  if (field.as === 'owner') return behind('User', userId);
  if (name.endsWith('ById')) return []; // The layout's "Created By, 3 Mar 2024" is two fields; neither is asked for.
  if (value === '') return [[name, plain(null)]];
  if (field.as === 'number') return [[name, { displayValue: value, value: numberIn(value) ?? value }]];
  if (field.as === 'datetime') return [[name, { displayValue: value, value: new Date(value).toISOString() }]];
  if (field.as === 'date') return [[name, { displayValue: value, value }]];
  return [[name, plain(value)]];
}

/** How a row is sent: with its type and address, and `CreatedBy.Name` inside `CreatedBy`. */
export function sentRow(object: string, row: Row, fields: readonly string[]): Row {
  const sent: Row = { attributes: { type: object, url: `/services/data/v64.0/sobjects/${object}/${row.Id}` } };
  for (const field of fields) {
    const [parent = field, child] = field.split('.');
    sent[parent] = child
      ? { attributes: { type: 'User', url: `https://${hosts.salesforceApi}/` }, [child]: row[field] }
      : (row[field] ?? null);
  }
  return sent;
}

function fieldOf(record: SalesforceRecord): (name: string) => FieldRow | undefined {
  return (name) => record.fields.find((field) => field.name === name);
}

function numberIn(shown: string): number | undefined {
  const digits = shown.replace(/[^\d.]/g, '');
  return digits === '' ? undefined : Number(digits);
}

/** `2026-11-19T08:42:00.000+0000` */
function soqlTime(time: string): string {
  return new Date(time).toISOString().replace('Z', '+0000');
}

function childId(prefix: string, record: SalesforceRecord, index: number): string {
  return salesforceId(`${prefix}${record.id.slice(8, 15)}${String(index).padStart(3, '0')}`);
}
