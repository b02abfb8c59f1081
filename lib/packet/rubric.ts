import { z } from '@/lib/zod';
import { criterionIds } from './packet';
import { type TicketKind, ticketKinds } from './ticket-kind';

const text = z.string().trim().min(1).max(500);

const criterionSchema = z.strictObject({
  id: z.enum(criterionIds),
  /** Its part of the score, against the other weights. */
  weight: z.number().positive().max(100),
  /** Counts for completeness. */
  required: z.boolean(),
  /** Kinds of ticket it makes sense for. */
  appliesTo: z.array(z.enum(ticketKinds)).min(1),
  /** A team's own words; absent where the catalogue's are used. */
  title: text.optional(),
  /** To be asked of the customer. */
  question: text.optional(),
  /** What a good one looks like. */
  hint: text.optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** What a packet is judged by, in its order; `judges.ts` says how each criterion is met. */
export const rubricSchema = z
  .array(criterionSchema)
  .min(1)
  .refine((rubric) => new Set(rubric.map(({ id }) => id)).size === rubric.length, 'criterionTwice');
export type Rubric = z.infer<typeof rubricSchema>;

const always: TicketKind[] = ['fault', 'question', 'request'];
const faults: TicketKind[] = ['fault'];

/** The default rubric. Weights: what Engineering cannot start without counts most. */
export const rubric: Rubric = [
  { id: 'summary', weight: 1, required: true, appliesTo: always },
  { id: 'severity', weight: 1, required: true, appliesTo: always },
  { id: 'impact', weight: 2, required: true, appliesTo: always },
  { id: 'environment', weight: 2, required: true, appliesTo: always },
  { id: 'steps', weight: 3, required: true, appliesTo: faults },
  { id: 'expected', weight: 2, required: true, appliesTo: faults },
  { id: 'actual', weight: 3, required: true, appliesTo: faults },
  { id: 'evidence', weight: 3, required: true, appliesTo: faults },
  { id: 'workaround', weight: 1, required: true, appliesTo: faults },
];
