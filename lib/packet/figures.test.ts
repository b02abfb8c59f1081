import { describe, expect, test } from 'vitest';
import { fc, runs } from '@/tests/properties';
import { figuresOf, shareOf } from './figures';
import { type EventWord, type PacketEvent, type SentPacket, standingsOf } from './sent';

let made = 0;
/** A packet and what came of it; of bounces with the criterion behind a colon. */
function sent(part: Partial<SentPacket>, ...said: string[]) {
  made += 1;
  const id = `p${made}`;
  const packet: SentPacket = {
    id,
    recordKey: `zendesk:acme.zendesk.com:ticket:${made}`,
    receiver: 'engineering',
    sentAt: made * 100,
    completeness: { met: 8, required: 9 },
    score: 3.8,
    lacking: ['evidence'],
    type: 'bug',
    area: 'Identity',
    ...part,
  };
  const events = said.map((one, index): PacketEvent => {
    const [word, criterion] = one.split(':');
    return {
      id: `${id}-${index}`,
      said: word as EventWord,
      at: packet.sentAt + index + 1,
      by: '',
      why: '',
      ...(criterion !== undefined && { criterion }),
    };
  });
  return { packet, events };
}

describe('Wilson’s interval', () => {
  // By R’s prop.test(correct = FALSE).
  test.each([
    [8, 10, 0.4902, 0.9433],
    [0, 8, 0, 0.3244],
    [8, 8, 0.6756, 1],
    [1, 2, 0.0945, 0.9055],
  ])('%i of %i', (count, n, low, high) => {
    const share = shareOf(count, n);
    expect(share.low).toBeCloseTo(low, 3);
    expect(share.high).toBeCloseTo(high, 3);
  });

  test('holds the share, is narrower the more there are, and is unknown of none', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, n: 0 });
    const parts = fc.nat({ max: 400 }).chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));
    fc.assert(
      fc.property(parts, ([count, n]) => {
        const { low = 0, high = 1 } = shareOf(count, n);
        const { low: lower = 0, high: higher = 1 } = shareOf(count * 4, n * 4);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (n === 0) return;
        expect(low).toBeLessThanOrEqual(count / n + 1e-9);
        expect(high).toBeGreaterThanOrEqual(count / n - 1e-9);
        expect(higher - lower).toBeLessThanOrEqual(high - low + 1e-9);
      }),
      { numRuns: runs(300) },
    );
  });
});

test('what came of packets: first pass, bounces, what was missing, by area and by score', () => {
  const recordKey = 'zendesk:acme.zendesk.com:ticket:48213';
  const figures = figuresOf(
    standingsOf([
      sent({ score: 4.6 }, 'accepted', 'resolved'),
      sent({ score: 5 }, 'accepted'),
      sent({ score: 4.6 }, 'resolved'),
      sent({ score: 3.1, recordKey }, 'bounced:evidence'),
      sent({ score: 4.5, recordKey }, 'accepted'),
      sent({ score: 2.2, area: 'Webhooks' }, 'bounced:evidence', 'bounced:steps', 'accepted'),
      sent({ score: 4.1 }), // No answer yet.
      sent({ score: 1, receiver: 'customer' }), // Who reads it is asked for none.
    ]),
    [],
  );
  expect(figures).toMatchObject({
    sent: 7,
    firstPass: { count: 3, n: 5 }, // Sent again, it is no first try.
    bounced: { count: 2, n: 6 },
    missing: [
      { criterion: 'evidence', count: 2 },
      { criterion: 'steps', count: 1 },
    ],
    areas: [
      { area: 'Identity', bounced: { count: 1, n: 5 }, missing: [{ criterion: 'evidence', count: 1 }] },
      { area: 'Webhooks', bounced: { count: 1, n: 1 } },
    ],
  });
  expect(figures.calibration.map(({ from, accepted: { count, n } }) => [from, count, n])).toEqual([
    [0, 0, 0],
    [2, 0, 1],
    [3, 0, 1],
    [4, 0, 0],
    [4.5, 4, 4],
  ]);
});

test('how right the rules are: what they said nothing on does not count', () => {
  const { rules } = figuresOf(
    [],
    [
      { topic: 'severity', value: 2, rules: 2 },
      { topic: 'severity', value: 1, rules: 3 },
      { topic: 'cause', value: 'data', rules: null },
      { topic: 'criterion:steps', value: 'met', rules: 'missing' },
      { topic: 'criterion:steps', value: 'met', rules: 'weak' },
      { topic: 'route', value: 'services', rules: 'services' },
    ],
  );
  expect(rules.map(({ topic, agreed: { count, n } }) => [topic, count, n])).toEqual([
    ['criterion:steps', 0, 2],
    ['severity', 1, 2],
    ['route', 1, 1],
  ]);
});
