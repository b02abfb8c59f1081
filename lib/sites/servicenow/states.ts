import type { Status } from '@/lib/context/context';

type Category = Status['category'];

/**
 * What a state means, by its value: labels are translated and renamed. Incident: KB0564465 with the values of the model
 * before Helsinki (3 to 5 wait for a problem, the user, evidence), which upgraded instances keep. Case: ServiceNow's
 * Case API (New 1, Open 10, Awaiting Info 18, Resolved 6, Closed 3); 7, Cancelled, is a guess. A company's own values
 * are unknown.
 */
const meanings: ReadonlyMap<string, ReadonlyMap<string, Category>> = new Map([
  [
    'incident',
    new Map<string, Category>([
      ['1', 'new'],
      ['2', 'open'],
      ['3', 'hold'],
      ['4', 'pending'],
      ['5', 'hold'],
      ['6', 'solved'],
      ['7', 'closed'],
      ['8', 'closed'],
    ]),
  ],
  [
    'sn_customerservice_case',
    new Map<string, Category>([
      ['1', 'new'],
      ['10', 'open'],
      ['18', 'pending'],
      ['6', 'solved'],
      ['3', 'closed'],
      ['7', 'closed'],
    ]),
  ],
]);

/** Without a value the label stays and its meaning is unknown; without a label the value is shown. */
export function statusOf(table: string, value: string | undefined, label: string | undefined): Status | undefined {
  const shown = label || value;
  if (!shown) return undefined;
  return { label: shown, category: meanings.get(table)?.get(value ?? '') ?? 'unknown' };
}
