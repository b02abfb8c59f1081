import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';
import { targetPages } from './target-pages';

/** https, a host, and a path of plain names: no user, no query, nothing that leads elsewhere. */
const address = /^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\d{1,5})?(?:\/[\w~][\w.~-]{0,100}){0,20}\/?$/i;
/** Jira's own numbers of a project and of a type of issue, as its addresses show them. */
const number = z.string().regex(/^\d{1,12}$/);

export const targetsSchema = z
  .array(
    z
      .strictObject({
        page: z.enum(targetPages),
        /** What the person calls it. */
        name: z.string().trim().min(1).max(60),
        /** Of Jira its base, of the others the repository. */
        address: z.string().max(500).regex(address),
        project: number.optional(),
        issueType: number.optional(),
      })
      .refine(({ page, project }) => page !== 'jira-issue' || project !== undefined, broken('missing', ['project']))
      .refine(
        ({ page, issueType }) => page !== 'jira-issue' || issueType !== undefined,
        broken('missing', ['issueType']),
      ),
  )
  .max(20)
  .refine((targets) => areDistinct(targets.map(({ name }) => name)), broken('twice'));
export type Targets = z.infer<typeof targetsSchema>;
