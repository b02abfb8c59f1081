import type { EngagementKind, NamedEngagement } from '@/lib/accounts/engagement';
import { isolated } from '@/lib/text/foreign';
import type { EntryClass } from '@/lib/time/entry';
import type { Words } from '@/locales/words';

const entryClasses = ['reactive', 'proactive', 'rework', 'internal'] as const satisfies readonly EntryClass[];

/** Every class of work with its word, for a choice among them. */
export function classOptions(w: Words): (readonly [EntryClass, string])[] {
  return entryClasses.map((each) => [each, w.time.classes[each]]);
}

export const engagementKinds = [
  'onboarding',
  'integration',
  'migration',
  'go-live',
  'escalation',
  'health',
  'enablement',
  'training',
  'internal',
] as const satisfies readonly EngagementKind[];

/** `Halden Freight · SSO go-live`. */
export function engagementLabel({ accountName, name }: Pick<NamedEngagement, 'accountName' | 'name'>): string {
  return accountName === '' ? name : `${isolated(accountName)} · ${isolated(name)}`;
}

export function findEngagement(engagements: NamedEngagement[], id: string | undefined): NamedEngagement | undefined {
  return engagements.find((engagement) => engagement.id === id);
}
