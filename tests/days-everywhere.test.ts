import { afterAll, describe, expect, test, vi } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { recordContext } from '@/lib/sites/salesforce/api';
import { localDate, localInstant } from '@/lib/sites/salesforce/record';
import { workerOf } from '@/lib/sites/workers';

/*
 * A day that a site keeps without a time is that day for everybody: west of Greenwich it was shown as the day before, as
 * long as it was kept as an instant.
 */
const here = process.env.TZ;
afterAll(() => inZone(here));

function inZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  vi.resetModules(); // Formats take their zone when they are made.
}

const now = Date.UTC(2026, 10, 19, 12);
const salesforce = { site: 'salesforce', host: 'kelda.lightning.force.com', kind: 'account' } as const;
const account: RecordRef = { ...salesforce, object: 'Account', id: '0014W000027f6V3QAI' };
const deal: RecordRef = { ...salesforce, object: 'Opportunity', id: '0064W00001xyzABQAZ' };

describe.each(['America/Los_Angeles', 'Pacific/Auckland', 'UTC'])('in %s', (zone) => {
  test('a day is shown as the day that the site keeps', async () => {
    inZone(zone);
    const { fieldValue } = await import('@/components/features/record/fields');
    const { english: w } = await import('@/locales/locale');
    const { accountLine } = await import('@/components/features/record/header-facts');

    const renewal = recordContext(account, { Id: account.id, Name: 'Halden', Renewal_Date__c: '2027-03-01' }, now);
    expect(renewal.fields).toMatchObject({ renewalOn: { value: '2027-03-01' } });
    expect(fieldValue(w, renewal, 'renewalOn')).toBe('1 Mar 2027');
    // On the 19th in Los Angeles and London, on the 20th in Auckland.
    const days = zone === 'Pacific/Auckland' ? 101 : 102;
    expect(renewal.kind === 'account' && accountLine(w, renewal, now)).toContain(`renews in ${days} days`);

    const opportunity = recordContext(deal, { Id: deal.id, Name: 'Renewal', CloseDate: '2026-12-01' }, now);
    expect(opportunity.fields).toMatchObject({ opportunity: { value: { closeOn: '2026-12-01' } } });

    const issue = { key: 'KEL-1', fields: { summary: 'SSO', duedate: '2026-11-30', created: '2026-11-19' } };
    const [read] = workerOf('jira')?.readSaved({ body: issue }, 'kelda.atlassian.net', now) ?? [];
    expect(read?.context && fieldValue(w, read.context, 'dueOn')).toBe('30 Nov 2026');
    // Nobody knows when on that day.
    expect(read?.context?.fields).not.toHaveProperty('createdAt');
  });

  test.each([
    ['2026-12-01', '2026-12-01'],
    ['Dec 1, 2026', '2026-12-01'],
    ['12/31/2026', '2026-12-31'],
    ['12/1/2026', undefined], // December or January
    ['2026-02-30', undefined],
    ['soon', undefined],
    ['640', undefined],
  ])('Salesforce’s %s is the day %s, and no instant of it', (text, day) => {
    inZone(zone);
    expect(localDate(text)).toBe(day);
    if (/^\d{4}-/.test(text)) expect(localInstant(text)).toBeUndefined();
  });
});
