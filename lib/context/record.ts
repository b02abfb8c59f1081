import { z } from '@/lib/zod';

/** A site's name among those in `lib/sites/sites.ts`; here it is a name and nothing more. */
const siteIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/);
export type SiteId = z.infer<typeof siteIdSchema>;

/** What identifies a record, found from the URL alone. */
export const recordRefSchema = z.object({
  site: siteIdSchema,
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
