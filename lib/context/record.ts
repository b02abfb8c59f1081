import { z } from '@/lib/zod';

const siteIds = ['zendesk', 'jira', 'salesforce'] as const;
export type SiteId = (typeof siteIds)[number];

/** What identifies a record, found from the URL alone. */
export const recordRefSchema = z.object({
  site: z.enum(siteIds),
  /** Host of the page, e.g. `acme.zendesk.com`. */
  host: z.string().min(1).max(253),
  kind: z.enum(['ticket', 'account']),
  /** The site's own word for it: `ticket`, `organization`, `issue`, `Case`, `Account`, `Opportunity`. */
  object: z.string().min(1).max(80),
  /** The site's id: `48213`, `KEL-812`, an 18-character Salesforce id. */
  id: z.string().min(1).max(64),
});
export type RecordRef = z.infer<typeof recordRefSchema>;
