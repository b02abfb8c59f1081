import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';
import { isBuiltIn } from './packet';
import { type TicketKind, ticketKinds } from './ticket-kind';

const text = (most: number) => z.string().trim().min(1).max(most).optional();

const criterionSchema = z
  .strictObject({
    /** One of `packet.ts`, or `own-…` for one that a team or a person added. */
    id: z.string().refine((id) => isBuiltIn(id) || /^own-[a-z0-9-]{1,60}$/.test(id), broken('unknownValue')),
    /** Its part of the score, against the other weights. */
    weight: z.number().positive().max(100),
    /** Counts for completeness. */
    required: z.boolean(),
    /** Nobody is asked for what is off, and it counts for nothing. */
    on: z.boolean(),
    /** Kinds of ticket it makes sense for. */
    appliesTo: z.array(z.enum(ticketKinds)).min(1),
    /** Words of the team's own; absent where the catalogue's are used. */
    title: text(100),
    /** To be asked of the customer. */
    question: text(500),
    /** What a good one looks like. */
    hint: text(500),
    /** Of one that was added, and of no other: it is met by a sentence with one of these words. */
    words: z.array(z.string().trim().min(2).max(60)).min(1).max(20).optional(),
  })
  // No catalogue and no judge knows one that was added.
  .refine(({ id, title }) => isBuiltIn(id) || title !== undefined, broken('missing', ['title']))
  .refine(({ id, question }) => isBuiltIn(id) || question !== undefined, broken('missing', ['question']))
  .refine(({ id, words }) => isBuiltIn(id) || words !== undefined, broken('missing', ['words']))
  .refine(({ id, words }) => !isBuiltIn(id) || words === undefined, broken('unknownName', ['words']));
export type Criterion = z.infer<typeof criterionSchema>;

/** What a packet is judged by, in its order; `judges.ts` says how each criterion is met. */
export const rubricSchema = z
  .array(criterionSchema)
  .min(1)
  .max(50)
  .refine((rubric) => areDistinct(rubric.map(({ id }) => id)), broken('twice'))
  .refine((rubric) => rubric.some(({ on }) => on), broken('noneOn'));
export type Rubric = z.infer<typeof rubricSchema>;

const always: TicketKind[] = ['fault', 'question', 'request'];
const faults: TicketKind[] = ['fault'];

/** The default rubric. Weights: what Engineering cannot start without counts most. */
export const rubric: Rubric = [
  { id: 'summary', weight: 1, required: true, on: true, appliesTo: always },
  { id: 'severity', weight: 1, required: true, on: true, appliesTo: always },
  { id: 'impact', weight: 2, required: true, on: true, appliesTo: always },
  { id: 'environment', weight: 2, required: true, on: true, appliesTo: always },
  { id: 'steps', weight: 3, required: true, on: true, appliesTo: faults },
  { id: 'expected', weight: 2, required: true, on: true, appliesTo: faults },
  { id: 'actual', weight: 3, required: true, on: true, appliesTo: faults },
  { id: 'evidence', weight: 3, required: true, on: true, appliesTo: faults },
  { id: 'workaround', weight: 1, required: true, on: true, appliesTo: faults },
];
