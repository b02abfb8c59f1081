import type { TicketContext } from '@/lib/context/context';
import { entriesOf } from '@/lib/evidence/entries';
import type { Evidence } from '@/lib/evidence/evidence';

export const browsers = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type Browser = (typeof browsers)[number];
export type IdentityProvider = 'entra' | 'okta' | 'any';

/** How the customer gets a kind of evidence. */
export type HowTo =
  | { code: 'requestId' }
  /** Absent: whichever they use. */
  | { code: 'har'; browser?: Browser }
  | { code: 'idpTrace'; provider: IdentityProvider }
  | { code: 'logExport' };

const browserNames: [Browser, RegExp][] = [
  ['edge', /\b(?:microsoft )?edge\b/i],
  ['firefox', /\bfirefox\b/i],
  ['chrome', /\bchrom(?:e|ium)\b/i],
  ['safari', /\bsafari\b/i],
];
const signIn =
  /\b(?:sso|saml|oidc|openid|entra|azure ad|okta|adfs|idp|identity provider|single sign-on|aadsts\d{4,6})\b/i;
const ofServer =
  /\b(?:agent|connector|daemon|service|on[- ]prem\w{0,5}|self[- ]hosted|gateway|worker|server log|windows server|docker|kubernetes)\b/i;
const ofPage =
  /\b(?:page|browser|click(?:s|ed|ing)?|screen|button|tab|portal|sign-?in|log ?in|seite|klick\w{0,3}|anmeld\w{0,4})\b/i;

/** What of the ticket tells how evidence of it is got. */
export interface EvidenceSource {
  browser?: Browser;
  isPage: boolean;
  isServer: boolean;
  provider?: IdentityProvider;
}

export function sourceOf(context: TicketContext, evidence: Evidence[]): EvidenceSource {
  const text = entriesOf(context)
    .map((entry) => entry.text.slice(0, 4000))
    .join('\n')
    .slice(0, 40_000);
  const platforms = evidence.filter(({ kind }) => kind === 'platform').map(({ value }) => value);
  // A user agent names Chrome and Safari whatever the browser.
  const [named] =
    browserNames.find(([, pattern]) => platforms.some((platform) => pattern.test(platform))) ??
    browserNames.find(([, pattern]) => pattern.test(text)) ??
    [];
  const browser = /\bedg\/\d/i.test(text) ? 'edge' : named;
  const provider = !signIn.test(text)
    ? undefined
    : /\b(?:entra|azure ad|aadsts)/i.test(text)
      ? 'entra'
      : /\bokta\b/i.test(text)
        ? 'okta'
        : 'any';
  return {
    ...(browser && { browser }),
    isPage: browser !== undefined || ofPage.test(text),
    isServer: ofServer.test(text),
    ...(provider && { provider }),
  };
}

/** How what a criterion lacks is got; nothing for what only needs an answer. */
export function howTosFor(criterion: string, { browser, isPage, isServer, provider }: EvidenceSource): HowTo[] {
  const har: HowTo[] = isPage ? [{ code: 'har', ...(browser && { browser }) }] : [];
  const trace: HowTo[] = provider ? [{ code: 'idpTrace', provider }] : [];
  if (criterion === 'evidence') return [{ code: 'requestId' }, ...trace];
  if (criterion !== 'logs') return [];
  const logs: HowTo[] = isServer || (!isPage && !provider) ? [{ code: 'logExport' }] : [];
  return [...har, ...trace, ...logs];
}
