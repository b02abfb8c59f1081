import type { SignInOutcome } from '@/lib/contract/salesforce';
import type { Words } from '@/locales/words';

export type SignInReason = Extract<SignInOutcome, { ok: false }>['reason'];

interface Asked {
  host: string;
  apiHost: string;
}

/** Why signing in did not work, and the way on. */
export function signInWords(w: Words, reason: SignInReason, asked: Asked, description?: string): string {
  const said = description?.replace(/\.$/, '') || undefined;
  return w.options.salesforce.reasons[reason]({ ...asked, description: said });
}
