import { clientIdSchema } from '@/lib/settings/policy-settings';
import { apiHostOf } from '@/lib/sites/salesforce/api-host';
import type { OAuthFailure } from '@/lib/sites/salesforce/oauth';
import { z } from '@/lib/zod';
import { act, ours, question } from './message';

/** How signing in ended. `no-app`: nobody gave a client id; `no-permission`: the browser lets us open no sign-in. */
export type SignInOutcome =
  | { ok: true }
  | { ok: false; reason: OAuthFailure['reason'] | 'no-app' | 'no-permission'; description?: string };

/** Reading a Salesforce org by its API, as far as pages may know. */
export interface SalesforceStatus {
  /** Of the org's Connected App, and who set it: the company by policy, or the person. */
  clientId?: { value: string; from: 'policy' | 'person' };
  signedIn: boolean;
  /** Host that is asked, e.g. `acme.my.salesforce.com`. */
  apiHost: string;
  /** What the Connected App must have as its callback URL; absent while the browser does not tell it. */
  redirectUrl?: string;
}

const ofOrg = z.object({
  host: z
    .string()
    .max(253)
    .refine((host) => apiHostOf(host) !== undefined, 'Not the host of a Salesforce org'),
});

export const salesforce = {
  /** Lets the person sign in to a Salesforce org; answers once they did, or did not. */
  salesforceSignIn: act({ from: ours, input: ofOrg })<SignInOutcome>(),
  salesforceSignOut: act({ from: ours, input: ofOrg })<{ revoked: boolean }>(),
  salesforceStatus: question({ from: ours, input: ofOrg })<SalesforceStatus>(),
  /** The person's own client id for an org; an empty one takes theirs away. A policy's wins all the same. */
  saveSalesforceApp: act({
    from: ours,
    input: ofOrg.extend({ clientId: clientIdSchema.or(z.literal('')) }),
  })<void>(),
};
