import { z } from '@/lib/zod';
import { severities, type TicketType, typesOf } from './situation';
import { ticketKinds } from './ticket-kind';

/** A criterion as version 1 of the setting held it. */
const firstSchema = z.array(
  z.looseObject({
    id: z.string(),
    required: z.boolean(),
    appliesTo: z.array(z.enum(ticketKinds)),
    words: z.array(z.string()).optional(),
  }),
);

export const firstExample = [
  { id: 'summary', weight: 1, required: true, on: true, appliesTo: ['fault', 'question', 'request'] },
  { id: 'workaround', weight: 2, required: true, on: true, appliesTo: ['fault'], title: 'Tries' },
  {
    ...{ id: 'own-tenant', weight: 1, required: false, on: true, appliesTo: ['fault'], words: ['tenant'] },
    ...{ title: 'Tenant', question: 'Which tenant?' },
  },
];

/**
 * Kinds of ticket become types, at every severity. What was called `workaround` asked for tries, and is `tried` now;
 * criteria that came since are offered on the options page and not put into a list that somebody made.
 */
export function fromFirst(old: unknown): unknown {
  return firstSchema.parse(old).map(({ appliesTo, required, words, id: oldId, ...rest }) => {
    const id = oldId === 'workaround' ? 'tried' : oldId;
    const types = appliesTo.flatMap((kind): readonly TicketType[] => typesOf[kind]);
    const asked = { types, severities: [...severities] };
    const never = { types: [], severities: [] };
    return {
      ...rest,
      id,
      asked,
      required: required ? asked : never,
      judge: words ? { name: 'words', words } : { name: id },
    };
  });
}
