import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';
import { isOwnJudge, judgeNames, ownLists } from './judge-names';
import { type CriterionId, isBuiltIn } from './packet';
import { severities, type TicketType, ticketTypes, type When } from './situation';

const text = (most: number) => z.string().trim().min(1).max(most).optional();
const list = z.array(z.string().trim().min(2).max(60)).min(1).max(20).optional();

const whenSchema = z.strictObject({
  types: z.array(z.enum(ticketTypes)).max(ticketTypes.length),
  severities: z.array(z.number().int().min(1).max(4)).max(severities.length),
});

/** How a criterion is met: by a judge (`judges.ts`) and what that one looks for. */
const judgeSchema = z
  .strictObject({
    name: z.enum(judgeNames),
    /** `words`: met by a sentence with one of these. */
    words: list,
    /** `field`: met by a field of the ticket with one of these labels that is filled. */
    fields: list,
    /** `attachment`: met by an attached file whose name holds one of these. */
    files: list,
  })
  .superRefine(({ name, ...given }, context) => {
    const own = isOwnJudge(name) ? ownLists[name] : undefined;
    if (own && given[own] === undefined)
      context.addIssue({ code: 'custom', message: 'missing', params: { reason: 'missing' }, path: [own] });
    for (const other of Object.values(ownLists))
      if (other !== own && given[other] !== undefined)
        context.addIssue({ code: 'custom', message: 'unknownName', params: { reason: 'unknownName' }, path: [other] });
  });
export type JudgeRule = z.infer<typeof judgeSchema>;

const criterionSchema = z
  .strictObject({
    /** One of `packet.ts`, or `own-…` for one that a team or a person added. */
    id: z.string().refine((id) => isBuiltIn(id) || /^own-[a-z0-9-]{1,60}$/.test(id), broken('unknownValue')),
    /** Its part of the score, against the other weights. */
    weight: z.number().positive().max(100),
    /** Nobody is asked for what is off, and it counts for nothing. */
    on: z.boolean(),
    /** Tickets it makes sense for. */
    asked: whenSchema.refine(({ types, severities }) => types.length > 0 && severities.length > 0, broken('missing')),
    /** Tickets of which it counts for completeness. */
    required: whenSchema,
    judge: judgeSchema,
    /** Words of the team's own; absent where the catalogue's are used. */
    title: text(100),
    /** To be asked of the customer. */
    question: text(500),
    /** What a good one looks like. */
    hint: text(500),
  })
  // No catalogue knows one that was added.
  .refine(({ id, title }) => isBuiltIn(id) || title !== undefined, broken('missing', ['title']))
  .refine(({ id, question }) => isBuiltIn(id) || question !== undefined, broken('missing', ['question']));
export type Criterion = z.infer<typeof criterionSchema>;

/** What a packet is judged by, in its order. */
export const rubricSchema = z
  .array(criterionSchema)
  .min(1)
  .max(50)
  .refine((rubric) => areDistinct(rubric.map(({ id }) => id)), broken('twice'))
  .refine((rubric) => rubric.some(({ on }) => on), broken('noneOn'));
export type Rubric = z.infer<typeof rubricSchema>;

const when = (types: readonly TicketType[], ...at: number[]): When => ({
  types: [...types],
  severities: at.length > 0 ? at : [...severities],
});
const never: When = { types: [], severities: [] };

const faults: TicketType[] = ['bug', 'performance', 'data', 'outage', 'security'];
/** A security matter goes on without the gates of other faults. */
const gated: TicketType[] = ['bug', 'performance', 'data', 'outage'];
/** Somebody can follow it step by step. */
const repeatable: TicketType[] = ['bug', 'performance', 'data'];

function ours(id: CriterionId, weight: number, asked: When, required: When): Criterion {
  return { id, weight, on: true, asked, required, judge: { name: id } };
}

/**
 * The default rubric, of what practice asks of escalations. Weights: what Engineering cannot start without counts most.
 * The nine that every bug needs are required at any severity, or at 1 and 2; at 1 also what a crisis is led by.
 */
export const rubric: Rubric = [
  ours('summary', 1, when(ticketTypes), when(ticketTypes)),
  ours('type', 0.5, when(ticketTypes), never),
  ours('severity', 1, when(ticketTypes), when([...faults, 'request'])),
  ours('priority', 1, when(ticketTypes), when([...gated, 'request'], 1)),
  ours('area', 1, when(ticketTypes), never),
  ours('environment', 2, when(ticketTypes), when(gated)),
  ours('configuration', 1, when(gated), never),
  ours('impact', 2, when(ticketTypes), when([...gated, 'request'], 1, 2, 3)),
  ours('timeline', 1, when(faults), when(gated, 1)),
  ours('steps', 3, when(repeatable), when(repeatable)),
  ours('reproduction', 1, when(repeatable), never),
  ours('expected', 2, when(repeatable), when(repeatable)),
  ours('actual', 3, when(faults), when(gated)),
  ours('evidence', 3, when(faults), when(gated, 1, 2)),
  ours('logs', 1, when(faults), never),
  ours('ruled-out', 1, when(gated), never),
  ours('tried', 1, when(gated), when(gated)),
  ours('workaround', 1, when(gated), when(gated, 1)),
  ours('known', 0.5, when(faults), never),
  ours('updates', 1, when(faults, 1, 2), when(gated, 1)),
  ours('ask', 1, when(ticketTypes), when(gated, 1)),
  ours('clean', 2, when(['security']), when(['security'])),
];
