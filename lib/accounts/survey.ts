import { asCalendarDate, utcMidnight } from '@/lib/calendar/calendar-date';
import type { TicketContext } from '@/lib/context/context';
import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';

const text = z.string().trim().min(1).max(100);

/** Fields of records that hold the score of a survey, and what its numbers mean: more is better. */
export const surveysSchema = z
  .array(
    z
      .strictObject({
        /** The field's name in the API, or as people read it; capitals do not matter. */
        field: text,
        /** From this score on the customer is content, and from this one on not quite; below it they are not. */
        fine: z.number(),
        degraded: z.number(),
        /** The field with the day of the survey; absent where there is none. */
        dated: text.optional(),
      })
      .refine(({ fine, degraded }) => degraded <= fine, { ...broken('order'), path: ['degraded'] }),
  )
  .max(20)
  .refine((all) => areDistinct(all.map(({ field }) => field.toLowerCase())), broken('twice'));
export type Surveys = z.infer<typeof surveysSchema>;

const surveyStates = ['fine', 'degraded', 'blocked'] as const;

/** What a customer said of a ticket in a survey, and not before when. */
export const surveySchema = z.object({
  /** As the site writes it. */
  score: z.string().max(100),
  state: z.enum(surveyStates),
  /** UTC milliseconds. */
  at: z.number().int(),
});
export type Survey = z.infer<typeof surveySchema>;

/** What Zendesk's two answers mean. That one was offered, and not answered, means nothing. */
const ratings: Readonly<Record<string, Survey['state']>> = { good: 'fine', bad: 'degraded' };

/**
 * The survey that a ticket shows: of a field that a team chose, else the site's own rating. Where nothing dates it, it
 * was given after the ticket was solved, else after it was opened; without any of these it has no date and is not taken.
 */
export function surveyOf({ fields }: Pick<TicketContext, 'fields'>, surveys: Surveys): Survey | undefined {
  const since = fields.solvedAt?.value ?? fields.createdAt?.value;
  const custom = fields.custom?.value ?? [];
  const shownIn = (name: string) =>
    custom.find(({ id, label }) => [id, label].some((one) => one.toLowerCase() === name.toLowerCase()))?.value;
  for (const { field, fine, degraded, dated } of surveys) {
    const score = shownIn(field);
    const number = score === undefined ? undefined : numberIn(score);
    const at = (dated === undefined ? undefined : dayIn(shownIn(dated))) ?? since;
    if (score === undefined || number === undefined || at === undefined) continue;
    return { score, state: number >= fine ? 'fine' : number >= degraded ? 'degraded' : 'blocked', at };
  }
  const score = fields.satisfaction?.value;
  const state = score === undefined ? undefined : ratings[score.toLowerCase()];
  return score !== undefined && state !== undefined && since !== undefined ? { score, state, at: since } : undefined;
}

/** `4`, `4.5 / 5`, `3,5`: the number that it begins with. */
function numberIn(score: string): number | undefined {
  const [, found] = /^\s*(-?\d{1,9}(?:[.,]\d{1,4})?)(?!\d)/.exec(score) ?? [];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

/** A day or an instant as ISO writes it; what a page writes in words of its language tells no day for sure. */
function dayIn(value: string | undefined): number | undefined {
  const day = asCalendarDate(value?.trim().slice(0, 10));
  return day === undefined ? undefined : utcMidnight(day);
}
