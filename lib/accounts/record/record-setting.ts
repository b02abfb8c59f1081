import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';

const names = z.array(z.string().trim().min(1).max(40)).max(20).refine(areDistinct, broken('twice'));
const days = z.number().int().min(1).max(730);

/** What a technical record has to hold, and for how long it stays up to date. */
export const recordRulesSchema = z.strictObject({
  /** Days after which somebody has to say again that it is up to date. */
  dueAfterDays: days,
  /** Integrations of which something must be known; the others may be. */
  integrations: names,
  /** Roles that must have a name. */
  roles: names,
});
export type RecordRules = z.infer<typeof recordRulesSchema>;

/** Sixty days: two months is what an account's technology stays the same for, by those who keep such records. */
export const defaultRecordRules: RecordRules = {
  dueAfterDays: 60,
  integrations: ['sso', 'scim', 'api', 'webhooks', 'agents'],
  roles: ['admin', 'sponsor', 'security'],
};

/** How often a risk is looked at, in days. */
export const reviewRulesSchema = z.strictObject({ everyDays: days });
export type ReviewRules = z.infer<typeof reviewRulesSchema>;
export const defaultReviewRules: ReviewRules = { everyDays: 30 };
