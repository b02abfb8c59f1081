import type { SignInOutcome } from '@/lib/contract/salesforce';

export type SignInReason = Extract<SignInOutcome, { ok: false }>['reason'];

interface Asked {
  host: string;
  apiHost: string;
}

const reasons: Record<SignInReason, (asked: Asked, description: string | undefined) => string> = {
  cancelled: () => 'The sign-in window was closed before it was done. Nothing was changed.',
  refused: (_, description) =>
    `Salesforce refused${description ? `: ${description.replace(/\.$/, '')}` : ' without saying why'}. Whoever manages the Connected App can look into it.`,
  unreachable: ({ apiHost }) =>
    `${apiHost} could not be reached, or asks to come back later. Look at your connection or VPN, then sign in again.`,
  'changed-shape': () => 'Salesforce answered in a way we do not know. Nothing of it was kept.',
  'wrong-org': ({ host }) =>
    `That user belongs to another org than ${host}. Nothing was kept. Sign in with the one you use there.`,
  'no-app': () => 'No Connected App is known for this org. Enter its consumer key first.',
  'no-permission': () => 'The browser did not let Sidelight open a sign-in window. Allow it when it asks.',
};

/** Why signing in did not work, and the way on. */
export function signInWords(reason: SignInReason, asked: Asked, description?: string): string {
  return reasons[reason](asked, description);
}
