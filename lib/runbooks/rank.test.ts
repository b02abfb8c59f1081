import { describe, expect, test } from 'vitest';
import { runbookWords } from '@/locales/domain/runbooks';
import { say } from '@/locales/domain/say';
import { cpuMs } from '@/tests/cpu-time';
import { fc } from '@/tests/properties';
import type { OutcomeCounts } from './outcomes';
import { createIndex, type RunbookQuery, search, suggest } from './rank';
import type { Reason } from './runbook';
import { starterLibrary } from './starter';

const library = starterLibrary();
const index = createIndex(library);

const empty: RunbookQuery = { subject: '', passages: [], evidence: [], tags: [], areas: [] };
const ticket = (subject: string, message: string, more: Partial<RunbookQuery> = {}): RunbookQuery => ({
  ...empty,
  subject,
  passages: [{ text: message, weight: 1 }],
  ...more,
});
const idsOf = (query: RunbookQuery) => suggest(index, query).map(({ runbook }) => runbook.id);

describe('the runbook that fits comes first', () => {
  test.each<[expected: string, subject: string, message: string, evidence?: RunbookQuery['evidence']]>([
    [
      'sso-redirect-url-mismatch',
      'SSO sign-in fails with AADSTS50011 after Entra tenant move',
      'Since we moved to the new tenant nobody can log in. Microsoft shows "AADSTS50011: The redirect URI specified in the request does not match". The API also returned a 401 to our sync.',
      [
        { kind: 'error-code', value: 'AADSTS50011' },
        { kind: 'http-status', value: 'HTTP 401' },
      ],
    ],
    [
      'sso-redirect-url-mismatch',
      'Anmeldung über Entra funktioniert nicht mehr',
      'Guten Tag,\nseit der Umstellung am Freitag kann sich bei uns niemand mehr anmelden. Es erscheint die Meldung AADSTS700016. Bitte um schnelle Hilfe, 140 Personen sind betroffen.',
      [{ kind: 'error-code', value: 'AADSTS700016' }],
    ],
    [
      'sso-redirect-url-mismatch',
      'Google login broken for new custom domain',
      'We switched to portal.halden.example and now Google says the address we are redirected to does not match the one registered for the app.',
    ],
    [
      'saml-certificate-clock-skew',
      'All SAML logins rejected since this morning',
      'Our identity provider signs us in but your side says the SAML response has an invalid signature. We think ADFS rolled over its signing certificate last night.',
    ],
    [
      'saml-certificate-clock-skew',
      'Login sometimes fails: assertion is not yet valid',
      'About one in three attempts fails with "assertion expired" or not yet valid. The clock of one of our ADFS nodes seems to be two minutes off.',
    ],
    [
      'saml-user-not-let-in',
      'One user cannot sign in via SSO, everyone else can',
      'Our new colleague Ana gets "The signed in user is not assigned to a role for the application" while her team mates have no problem.',
    ],
    [
      'oidc-token-exchange',
      'Calendar integration disconnects every night',
      'The log of the integration shows {"error":"invalid_grant","error_description":"Token has been expired or revoked."} when it tries to refresh.',
      [{ kind: 'error-code', value: 'invalid_grant' }],
    ],
    [
      'oidc-token-exchange',
      'OIDC callback fails',
      'After consenting we come back to /callback and get an error about the nonce in the id token not matching.',
    ],
    [
      'scim-401-token',
      'Entra provisioning is in quarantine',
      'New joiners no longer appear in the product. The provisioning log says credentials are invalid, 401 on /scim/v2/Users.',
      [{ kind: 'http-status', value: 'HTTP 401' }],
    ],
    [
      'scim-groups-and-leavers',
      'People who left the company are still active',
      'Okta shows them as deactivated but with you they can still be seen as active users. We sync with SCIM.',
    ],
    [
      'scim-groups-and-leavers',
      'Nested groups are not synced',
      'We assigned the group "EMEA" which contains five other groups. Members of the inner groups are missing in your app after SCIM sync.',
    ],
    [
      'scim-rejected-requests',
      'SCIM sync error for 3 users',
      'Most users sync, but three fail with 409 and scimType uniqueness: userName already exists.',
      [{ kind: 'http-status', value: 'HTTP 409' }],
    ],
    [
      'webhook-timeouts-and-duplicates',
      'We receive order events twice',
      'Since Monday many webhook events are delivered two or three times. Our endpoint sometimes needs 20 seconds to answer.',
    ],
    [
      'webhook-timeouts-and-duplicates',
      'Webhook failing with 504',
      'Your delivery log says 504 for most attempts and then the webhook was disabled.',
      [{ kind: 'http-status', value: 'HTTP 504' }],
    ],
    [
      'webhook-signature-fails',
      'Cannot verify your webhook signature',
      'In our Express app the HMAC we compute over the body never equals the X-Signature header.',
    ],
    [
      'api-401-unauthorized',
      'API returns 401 Unauthorized',
      'The same key works in curl, but our Java client gets 401 after being redirected. WWW-Authenticate: Bearer.',
      [{ kind: 'http-status', value: 'HTTP 401' }],
    ],
    [
      'api-403-forbidden',
      '403 when creating projects via API',
      'Reading works, writing answers Forbidden. The token was made by an admin but maybe a scope or permission is missing?',
      [{ kind: 'http-status', value: 'HTTP 403' }],
    ],
    [
      'api-429-rate-limit',
      'Nightly sync aborted',
      'Our job stops with "429 Too Many Requests" after ten minutes. Can you raise our limit?',
      [{ kind: 'http-status', value: 'HTTP 429' }],
    ],
    [
      'api-429-rate-limit',
      'We are being throttled',
      'Your API refuses calls because we make too many requests per minute; what is the rate limit for our plan?',
    ],
    [
      'api-5xx-timeouts',
      'Intermittent 502 from /v2/orders',
      'Around 2 % of our calls fail with Bad Gateway, others with socket hang up after idle time.',
      [{ kind: 'http-status', value: 'HTTP 502' }],
    ],
    [
      'tls-certificate-verification',
      'Node client cannot connect',
      'Error: unable to verify the first certificate, code: UNABLE_TO_VERIFY_LEAF_SIGNATURE. It works in the browser.',
      [{ kind: 'error-code', value: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }],
    ],
    [
      'tls-certificate-verification',
      'Your certificate seems to have expired',
      'Our Java service stopped trusting your host today: the certificate is not valid any more, it says.',
    ],
    [
      'tls-proxy-interception',
      'App does not load in the office',
      'At home everything is fine, in the office behind our Zscaler proxy the browser shows ERR_TUNNEL_CONNECTION_FAILED.',
      [{ kind: 'error-code', value: 'ERR_TUNNEL_CONNECTION_FAILED' }],
    ],
    [
      'dns-allowlist-egress',
      'Which IP addresses must our firewall allow?',
      'We block all outgoing traffic by default and need your addresses for the allowlist. Currently connections time out.',
    ],
    [
      'dns-allowlist-egress',
      'Host name does not resolve',
      'nslookup of our custom domain gives NXDOMAIN from inside, but from a phone it works.',
      [{ kind: 'error-code', value: 'NXDOMAIN' }],
    ],
    [
      'import-csv-encoding',
      'Umlauts broken after CSV import',
      'Names such as Müller arrive as MÃ¼ller, and the leading zeros of our customer numbers are gone. The file was saved with Excel.',
    ],
    [
      'import-stuck-or-partial',
      'Import stuck at 63 %',
      'The contact import has not moved for three hours. Only 41,200 of 65,000 records are there and some of them are duplicates.',
    ],
    [
      'slow-queries',
      'Quarterly report never finishes',
      'Running the revenue report over 12 months is cancelled after a minute: canceling statement due to statement timeout (57014).',
      [{ kind: 'error-code', value: 'SQLSTATE 57014' }],
    ],
    [
      'slow-pages-one-customer',
      'Product is very slow in our Lyon office',
      'Every page takes 15 seconds to load since last week, colleagues in Berlin are fine. Could be our VPN or the browser?',
    ],
    [
      'key-rotation',
      'API key expires next month',
      'How do we rotate the key without downtime? Several systems use the same secret.',
    ],
    [
      'key-rotation',
      'We accidentally committed our token to a public repository',
      'The API key was leaked on GitHub for an hour. What shall we do?',
    ],
    [
      'sessions-cookies-login-loop',
      'Safari keeps sending users back to the login page',
      'After entering the password they land on the login screen again; Chrome says redirected too many times.',
    ],
    [
      'mfa-lockout',
      'Code from authenticator app is not accepted',
      'I have a new phone and the six digits are always refused, now I am locked out.',
    ],
    [
      'scim-groups-and-leavers',
      'Terminated employee can still log in',
      'HR offboarded Mark on Friday, he is disabled in Okta, but his account in your app is still active. Please check why deprovisioning did not happen.',
    ],
    [
      'scim-401-token',
      'User provisioning stopped',
      'Since 1 November no new users are created by Azure AD provisioning. The test connection button says that our credentials are invalid.',
    ],
    [
      'api-429-rate-limit',
      'Getting lots of 429s',
      'Our integration polls the tickets endpoint every 5 seconds for 40 customers and starts to be refused.',
    ],
    [
      'sessions-cookies-login-loop',
      'Embedded dashboard asks for login again and again',
      'We embed your page in an iframe in our intranet. Since the last Chrome update the session is lost.',
    ],
    [
      'import-stuck-or-partial',
      'Migration incomplete',
      'After the migration 3,400 rows are missing compared with the source file, the job says completed.',
    ],
    [
      'dns-allowlist-egress',
      'Connection timed out from our new data centre',
      'curl to your API hangs and then times out. From the old data centre it works. Firewall team says port 443 is open.',
    ],
  ])('%s ← %s', (expected, subject, message, evidence = []) => {
    expect(idsOf(ticket(subject, message, { evidence }))[0]).toBe(expected);
  });
});

describe('nothing is suggested', () => {
  test.each([
    ["It doesn't work", "It doesn't work, please help"],
    ['it does not work', 'Hi, it does not work again. Please fix asap, customers are waiting. Anybody there?'],
    ['Help!!', 'Hi team, we have an urgent issue. Please call me back as soon as possible. Thanks, Joe'],
    ['Problem', 'There is an error again since yesterday. Can someone look into this?'],
    ['Question', 'Could you tell me who our account manager is?'],
    ['Invoice 2026-1184', 'Please correct the address on our invoice and send it to accounting again.'],
    ['Feature wish', 'It would be lovely to have a dark mode and larger icons in the sidebar.'],
    ['Training', 'We would like to book a training day for twelve colleagues in January. What are your prices?'],
    ['', ''],
  ])('%s', (subject, message) => {
    expect(idsOf(ticket(subject, message))).toEqual([]);
  });
});

describe('why', () => {
  const movedTenant = ticket(
    'SSO sign-in fails with AADSTS50011 after Entra tenant move',
    'Nobody can sign in since the move; our SCIM sync answers 401 as well.',
    {
      evidence: [
        { kind: 'http-status', value: 'HTTP 401' },
        { kind: 'error-code', value: 'AADSTS50011' },
      ],
      tags: ['sso', 'entra'],
      areas: ['Identity · SSO'],
    },
  );

  test('evidence first and verbatim, then a few telling words, then the area', () => {
    const [first] = suggest(index, movedTenant);
    expect(first).toMatchObject({
      fit: 'strong',
      runbook: { id: 'sso-redirect-url-mismatch', area: 'Identity · SSO' },
    });
    expect(first?.because.map(({ code }) => code)).toEqual(['evidence', 'words', 'area']);
    expect(first?.because[0]).toEqual({ code: 'evidence', text: 'AADSTS50011' });
    const words = first?.because[1];
    expect(words?.code === 'words' && words.words.length).toBeLessThanOrEqual(4);
    expect(first?.because[2]).toEqual({ code: 'area', area: 'Identity · SSO' });
  });

  test('evidence that several runbooks share leads to each of them', () => {
    const suggestions = suggest(index, movedTenant);
    const shared = suggestions.filter(({ because }) =>
      because.some((reason) => reason.code === 'evidence' && reason.text === 'HTTP 401'),
    );
    expect(shared.map(({ runbook }) => runbook.id).sort()).toEqual(['api-401-unauthorized', 'scim-401-token']);
  });

  test('a ticket in another language is understood by its codes alone', () => {
    const german = ticket('Anmeldung', 'Seit heute kommt bei allen AADSTS7000222, bitte dringend prüfen.', {
      evidence: [{ kind: 'error-code', value: 'AADSTS7000222' }],
    });
    const suggestions = suggest(index, german);
    expect(suggestions.map(({ runbook }) => runbook.id)).toEqual(['oidc-token-exchange']);
    expect(suggestions[0]?.because[0]).toEqual({ code: 'evidence', text: 'AADSTS7000222' });
  });

  test('shared tags are named when the area differs', () => {
    const [first] = suggest(index, ticket('Webhook signature', 'HMAC over the raw body', { tags: ['Webhook', 'vip'] }));
    expect(first?.because.at(-1)).toEqual({ code: 'tags', tags: ['webhook'] });
  });

  test('an area or a tag alone suggests nothing', () => {
    expect(idsOf({ ...empty, tags: ['sso', 'saml', 'login'], areas: ['Identity · SSO'] })).toEqual([]);
  });

  test('evidence in quoted text counts less', () => {
    const query = ticket('Login', 'see below', { evidence: [{ kind: 'error-code', value: 'AADSTS50011' }] });
    const quoted = { ...query, evidence: query.evidence.map((evidence) => ({ ...evidence, weight: 0.15 })) };
    const scoreIn = (asked: RunbookQuery) =>
      suggest(index, asked).find(({ runbook }) => runbook.id === 'sso-redirect-url-mismatch')?.score ?? 0;
    expect(scoreIn(query)).toBeGreaterThan(2 * scoreIn(quoted));
    expect(suggest(index, quoted).every(({ fit }) => fit === 'weak')).toBe(true);
  });

  test('words of the newest message win over those of older ones', () => {
    const passages = [
      { text: 'our webhook deliveries are retried and arrive twice', weight: 0.36 },
      { text: 'that is solved; now the CSV import shows wrong accents and umlauts', weight: 1 },
    ];
    expect(idsOf({ ...empty, passages })[0]).toBe('import-csv-encoding');
  });
});

describe('outcomes', () => {
  const query = ticket('429 Too Many Requests', 'We are throttled by the API.');
  const counts = (solved: number, didNotFit: number) => ({ solved, didNotFit });
  const suggestWith = (like: OutcomeCounts, general = counts(0, 0)) =>
    suggest(index, query, {
      outcomes: new Map([['api-429-rate-limit', { like, general, now: { like, general } }]]),
    })[0];
  const scoreWith = (solved: number, didNotFit: number) => suggestWith(counts(solved, didNotFit))?.score ?? 0;

  test.each<[string, OutcomeCounts, OutcomeCounts, Reason]>([
    ['on tickets like this', counts(4, 1), counts(0, 0), { code: 'solvedLike', count: 4 }],
    ['on tickets like this before all others', counts(1, 0), counts(9, 0), { code: 'solvedLike', count: 1 }],
    ['on tickets of which nothing is known', counts(0, 1), counts(4, 1), { code: 'solved', count: 4 }],
  ])('solved ones are shown as a reason: %s', (_, like, general, reason) => {
    expect(suggestWith(like, general)?.because.at(-1)).toEqual(reason);
    expect(say(runbookWords.because, reason)).toMatch(/^solved [149] (like this|times)$/);
  });

  test('those on tickets of the same account are a reason of their own', () => {
    const like = { ...counts(4, 1), solvedForAccount: 2 };
    expect(suggestWith(like)?.because.slice(-2)).toEqual([
      { code: 'solvedLike', count: 4 },
      { code: 'solvedForAccount', count: 2 },
    ]);
    // Of which it is not known what they were like, none is named beside those that are alike.
    const general = { ...counts(9, 0), solvedForAccount: 3 };
    expect(suggestWith(counts(1, 0), general)?.because.at(-1)).toEqual({ code: 'solvedLike', count: 1 });
    expect(suggestWith(counts(0, 0), general)?.because.at(-1)).toEqual({ code: 'solvedForAccount', count: 3 });
  });

  test('they raise or lower the score by at most a fifth', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (solved, didNotFit) => {
        const ratio = scoreWith(solved, didNotFit) / scoreWith(0, 0);
        expect(Math.sign(ratio - 1)).toBe(Math.sign(solved - didNotFit));
        expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.2);
      }),
    );
  });

  test('a run of which nothing is known says less than one on a ticket like this', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (solved) => {
        const general = suggestWith(counts(0, 0), counts(solved, 0))?.score ?? 0;
        expect(general).toBeGreaterThan(scoreWith(0, 0));
        expect(general).toBeLessThan(scoreWith(solved, 0));
      }),
    );
  });
});

describe('properties', () => {
  const text = fc
    .array(
      fc.constantFrom('SSO', 'redirect_uri', 'certificate', '401', 'invalid_grant', 'slow', 'import', 'the', 'Paris'),
    )
    .map((words) => words.join(' '));
  const queries = fc.record({
    subject: text,
    passages: fc.array(fc.record({ text, weight: fc.constantFrom(0.09, 0.3, 0.36, 0.6, 1) }), { maxLength: 5 }),
    evidence: fc.array(
      fc.record({
        kind: fc.constant('error-code' as const),
        value: fc.constantFrom('AADSTS50011', 'aadsts50011', 'HTTP 401', 'x'),
        weight: fc.constantFrom(undefined, 0.15, 1),
      }),
      { maxLength: 3 },
    ),
    tags: fc.subarray(['sso', 'api', 'vip']),
    areas: fc.subarray(['Identity · SSO', 'API']),
  });

  test('nothing depends on the order of the input', () => {
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const pairs = queries.chain((query) =>
      fc.tuple(
        fc.constant(query),
        fc.record({
          subject: fc.constant(query.subject),
          passages: shuffled(query.passages),
          evidence: shuffled(query.evidence),
          tags: shuffled(query.tags),
          areas: shuffled(query.areas),
        }),
      ),
    );
    fc.assert(
      fc.property(pairs, shuffled(library), ([query, sameQuery], sameLibrary) => {
        expect(suggest(createIndex(sameLibrary), sameQuery)).toEqual(suggest(index, query));
      }),
      { numRuns: 40 },
    );
  });

  test('at most five, best first, each with a reason', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const suggestions = suggest(index, query);
        const scores = suggestions.map(({ score }) => score);
        expect(suggestions.length).toBeLessThanOrEqual(5);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const { because } of suggestions) expect(because).not.toEqual([]);
      }),
    );
  });

  test('any text at all is an answer, not an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (subject, message) => {
        expect(Array.isArray(suggest(index, ticket(subject, message)))).toBe(true);
        expect(Array.isArray(search(index, subject))).toBe(true);
      }),
    );
  });
});

test('equal scores go by id', () => {
  const [runbook] = library;
  if (!runbook) throw new Error('The starter library is empty.');
  const twins = ['b-twin', 'a-twin', 'c-twin'].map((id) => ({ ...runbook, id }));
  const others = library.slice(1);
  const [first, second, third] = suggest(createIndex([...twins, ...others]), ticket(runbook.title, runbook.summary));
  expect([first, second, third].map((suggestion) => suggestion?.runbook.id)).toEqual(['a-twin', 'b-twin', 'c-twin']);
});

test('an empty library has nothing to suggest', () => {
  expect(suggest(createIndex([]), ticket('SSO', 'AADSTS50011'))).toEqual([]);
  expect(search(createIndex([]), 'sso')).toEqual([]);
});

describe('search', () => {
  test.each([
    ['AADSTS50011', 'sso-redirect-url-mismatch'],
    ['aadsts5001', 'sso-redirect-url-mismatch'], // only begun
    ['webhook sig', 'webhook-signature-fails'],
    ['umlau', 'import-csv-encoding'],
    ['certifcate expired', 'tls-certificate-verification'], // a letter left out
    ['webhok retires', 'webhook-timeouts-and-duplicates'], // two misspellings
    ['rate limit', 'api-429-rate-limit'],
    ['57014', 'slow-queries'],
    ['login loop safari', 'sessions-cookies-login-loop'],
  ])('%s → %s', (text, expected) => {
    expect(search(index, text)[0]?.runbook.id).toBe(expected);
  });

  test.each(['', '   ', 'the', 'zzzzzz'])('nothing for %j', (text) => {
    expect(search(index, text)).toEqual([]);
  });

  test('a prefix counts only for the last word', () => {
    expect(search(index, 'provisi zzzzzz')).toEqual([]);
  });
});

test('500 runbooks and a long ticket take well under a frame', () => {
  const large = createIndex(
    Array.from({ length: 22 }, (_, copy) =>
      library.map((runbook) => ({ ...runbook, id: `${runbook.id}-${copy}` })),
    ).flat(),
  );
  const long = ticket(library[0]?.title ?? '', library.map(({ intro }) => intro).join('\n'));
  const times = Array.from({ length: 15 }, () => {
    const start = cpuMs();
    suggest(large, long);
    return cpuMs() - start;
  });
  // The median.
  expect(times.toSorted((a, b) => a - b)[7]).toBeLessThan(50);
});
