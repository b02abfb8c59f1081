import { broken, neverFalls } from '@/lib/schema-rules';
import { z } from '@/lib/zod';

const share = z.number().min(0).max(1);
const points = z.number().min(0).max(100);

/** What each number means stands at the default ones. */
export const weightsSchema = z.strictObject({
  k1: z.number().positive().max(100),
  k3: z.number().positive().max(100),
  wordsAtFullWeight: z.number().int().min(1).max(10_000),
  fields: z.strictObject({ title: points, signals: points, tags: points, summary: points, body: points }),
  b: share,
  passageWords: z.number().int().min(10).max(10_000),
  subject: points,
  signal: points,
  area: points,
  // Below 1, so that no score becomes nothing or less.
  outcome: z.number().min(0).max(0.9),
  outcomeDoubt: z.number().positive().max(1000),
  generalOutcome: share,
  accountOutcome: z.number().min(1).max(10),
  outcomeHalfLife: z.number().positive().max(10_000),
  begun: share,
  misspelt: share,
  messages: z.strictObject({ olderShare: share, first: share, ours: share, quotedShare: share, least: share }),
  fit: z
    .strictObject({ strong: points, good: points, weak: z.number().positive().max(100) })
    .refine(({ strong, good, weak }) => neverFalls([weak, good, strong]), broken('order')),
});
export type Weights = z.infer<typeof weightsSchema>;

/**
 * The numbers of the ranking that a person or a company may set; those that were learned are in `rank-weights.ts`. The
 * text part is BM25F: S. Robertson and H. Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval 3(4), 2009, section 3.6.
 */
export const defaultWeights: Weights = {
  /** How soon further occurrences of a word in a runbook stop counting. */
  k1: 2,
  /** The same for a word repeated in the ticket, so that a pasted log does not drown the question. */
  k3: 2,
  /**
   * A text of more distinct words than this counts less per word, by the square root of how many times more: chance
   * matches grow that way. On 496 public bug reports, few of which a starter runbook is about, the best score's median
   * was 1.1 below 40 words, 2.6 at 80 to 160 and 4.5 at 160 to 320 without this, and was 1.1, 2.1 and 3.2 with it.
   */
  wordsAtFullWeight: 30,
  /** How much a word counts by where it stands in a runbook. */
  fields: { title: 8, signals: 2, tags: 4, summary: 4, body: 1 },
  /** How much a field that is longer than others is held against it: 0 not at all, 1 fully. */
  b: 0.5,
  /** A body is cut into passages of this many words; the best passage of a runbook speaks for it. */
  passageWords: 60,

  /** Each of the first twenty telling words, those of the subject before those of a message, counts as this many. */
  subject: 2.5,
  /** Points for evidence that equals a signal which no other runbook has; less the more runbooks share it. As much is
   * added to the log odds of its fit. */
  signal: 4,
  /** Points when the ticket's area or a tag is also the runbook's. Too few to suggest anything alone. */
  area: 0.5,
  /** How far outcomes can raise or lower a score: `solved` always → +20 %, `did not fit` always → −20 %. */
  outcome: 0.2,
  /** Runs that must speak before outcomes count half of that. */
  outcomeDoubt: 4,
  /** How much of a run counts of which is not known what its ticket was like. */
  generalOutcome: 0.5,
  /** As how many a run counts on another ticket of the same account, which has the same configuration. By hand. */
  accountOutcome: 2,
  /** Days after which an outcome counts half: as long as a review is good for. */
  outcomeHalfLife: 180,

  /** In a search: how much a word counts that was only begun, or misspelt. */
  begun: 0.7,
  misspelt: 0.5,

  /** How much a message counts. The last customer message is 1: it says what is wrong now. */
  messages: {
    /** Each customer message counts this share of the next newer one … */
    olderShare: 0.6,
    /** … but the first says what the ticket is about, so it never counts less than this. */
    first: 0.6,
    /** Ours and internal notes: often a guess at the cause, often a polite form. */
    ours: 0.3,
    /** Quoted text and signatures repeat what is counted elsewhere. */
    quotedShare: 0.15,
    /** Older messages stop counting: a year-long thread must not cost time or drown the question. */
    least: 0.05,
  },

  /**
   * What a fit is called, by how many of ten suggestions that looked like it were right (`confidence.ts`). Below `weak`
   * it is folded in every library: so little that each library's own limit (`fit-limit.ts`) decides, for what is little
   * in one is much in another and in a short question.
   */
  fit: { strong: 5, good: 3.2, weak: 0.1 },
};
