import { fieldLabel } from '../features/record/fields';

/** Fields that a Salesforce page can be told of and that end up in a context under another name. */
const labelsHere: Record<string, string> = {
  isClosed: 'closed',
  description: 'description',
  title: 'opportunity name',
  stage: 'stage',
  closeOn: 'close date',
  amount: 'amount',
};

/** What a person calls a field that a pick is for. */
export function mappedLabel(field: string): string {
  return Object.hasOwn(labelsHere, field) ? (labelsHere[field] ?? field) : fieldLabel(field);
}
