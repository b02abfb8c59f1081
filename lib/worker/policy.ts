import { z } from '@/lib/zod';

/** What a company may set for its people; `public/managed-schema.json` says the same to the browser. */
const policySchema = z.object({
  /** Keys whose selector packs are used: name, and the public key as JWK in text. */
  selectorKeys: z
    .array(z.object({ name: z.string().min(1).max(100), jwk: z.string().max(2000) }))
    .catch([])
    .default([]),
  /** Consumer keys of Connected Apps by org; entry by entry believed or not where they are used. */
  salesforceApps: z.record(z.string(), z.unknown()).catch({}).default({}),
});
export type Policy = z.infer<typeof policySchema>;

/** Whatever was set, as far as it can be understood. */
export function parsePolicy(managed: unknown): Policy {
  return policySchema.catch({ selectorKeys: [], salesforceApps: {} }).parse(managed ?? {});
}
