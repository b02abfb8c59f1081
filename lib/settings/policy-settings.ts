import { z } from '@/lib/zod';

/** Keys whose selector packs are used: name, and the public key as JWK in text. */
export const selectorKeysSchema = z.array(
  z.object({ name: z.string().min(1).max(100), jwk: z.string().min(1).max(2000) }),
);

/** The consumer key of a Connected App. It is no secret: it tells the app, not the person. */
export const clientIdSchema = z.string().regex(/^[A-Za-z0-9._]{20,200}$/);

/** Consumer keys by the org's host, or `default` for all other orgs. */
export const salesforceAppsSchema = z.record(z.string().max(253), clientIdSchema);
