import type { Clock } from './clock.ts';

/** One article of the company's knowledge base, as each of the three products has it. */
export interface ArticleSeed {
  /** From 1 on. */
  number: number;
  title: string;
  labels: string[];
  /** HTML that all three understand. */
  html: string;
  /** Minutes before the desk's start at which it last changed. */
  changed: number;
}

/** What goes wrong, with the code that tells it. */
const faults = [
  ['answers 429 without Retry-After', 'HTTP 429', 'limits'],
  ['rejects the SAML response', 'AADSTS75005', 'sso'],
  ['stops with an expired token', 'invalid_grant', 'oauth'],
  ['times out behind a proxy', 'HTTP 504', 'network'],
  ['shows dates one day early', 'time zone', 'dates'],
  ['imports each row twice', 'duplicate external id', 'import'],
  ['refuses the certificate', 'CERT_HAS_EXPIRED', 'tls'],
  ['sends no mail', 'SPF softfail', 'mail'],
  ['loops at sign-in', 'SameSite', 'cookies'],
  ['is slow for one customer', 'SQLSTATE 57014', 'performance'],
] as const;
const places = [
  ...['Catalog import', 'Order export', 'Partner API', 'Webhook relay', 'SCIM bridge'],
  ...['Admin console', 'Mobile app', 'Reporting', 'Billing sync', 'Search service'],
] as const;
const regions = ['EU', 'US', 'UK', 'APAC', 'Canada'] as const;

/** 500 of them, the same every time. */
export const articleSeeds: readonly ArticleSeed[] = regions.flatMap((region, at) =>
  places.flatMap((place, second) =>
    faults.map(([fault, code, label], third) => {
      const number = at * 100 + second * 10 + third + 1;
      return {
        number,
        title: `${place} ${fault} (${region})`,
        labels: [label, region.toLowerCase()],
        html: bodyOf({ place, region, code, number }),
        changed: 600 + number * 37,
      };
    }),
  ),
);

function bodyOf({ place, region, code, number }: { place: string; region: string; code: string; number: number }) {
  return `<p>When the ${place.toLowerCase()} of the ${region} region reports <code>${code}</code>.</p>
<h2>How to fix it</h2>
<ol><li>Look for <strong>${code}</strong> in the log of ${place}, article ${number}.</li>
<li>Compare the settings with the reference of region ${region}:<pre>sidectl show ${place.toLowerCase().replaceAll(' ', '-')} --region ${region.toLowerCase()}</pre></li>
<li>Restart the worker and watch the next run.</li></ol>
<p>Not fixed? Escalate with the log.<script>window.stolen = true</script></p>`;
}

/** When an article last changed, UTC milliseconds, in whole seconds. */
export function changedAt({ changed }: ArticleSeed, clock: Clock): number {
  return Math.floor((clock.now - changed * 60_000) / 1000) * 1000;
}
