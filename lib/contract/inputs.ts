import { recordRefSchema } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import { z } from '@/lib/zod';

/**
 * Which tab is meant: the frame in a page means its own, whatever it names; a side panel names the one beside it. With
 * `record` (`recordKey`) nothing is told of, or saved on, another one that came up since.
 */
export const ofTab = z.object({ tabId: z.number().int().optional(), record: z.string().max(500).optional() });
export type OfTab = z.infer<typeof ofTab>;

/** A record of a site that there is. */
export const knownRef = recordRefSchema.refine(({ site }) => sites.find(site) !== undefined, 'No site is called so');

export const nothing = z.object({});
export const byId = z.object({ id: z.uuid() });
/** The `revision` of a row as the asker saw it. */
export const seen = z.string().max(60);
