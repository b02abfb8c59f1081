import { z } from '@/lib/zod';

const siteIds = ['zendesk', 'jira', 'salesforce', 'servicenow', 'github'] as const;
export type SiteId = (typeof siteIds)[number];

/** What identifies a record, found from the URL alone. */
export const recordRefSchema = z.object({
  site: z.enum(siteIds),
  /** Host of the page, e.g. `acme.zendesk.com`. */
  host: z.string().min(1).max(253),
  kind: z.enum(['ticket', 'account']),
  /**
   * Where the site starts on its host, for sites that may stand below a path: Jira Data Center's context path
   * (`/jira`). Absent at the root.
   */
  base: z.string().startsWith('/').max(100).optional(),
  /**
   * The site's own word for it: `ticket`, `organization`, `issue`, `Case`, `Account`, `Opportunity`, `incident`,
   * `sn_customerservice_case`; for GitHub the repository, `owner/name`.
   */
  object: z.string().min(1).max(200),
  /** The site's id: `48213`, `KEL-812`, an 18-character Salesforce id. */
  id: z.string().min(1).max(64),
});
export type RecordRef = z.infer<typeof recordRefSchema>;
