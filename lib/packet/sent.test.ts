import { describe, expect, test } from 'vitest';
import { fc, runs } from '@/tests/properties';
import {
  acceptanceOf,
  checksBeforeSending,
  type EventWord,
  eventWords,
  isFirstPass,
  outcomeOf,
  type PacketEvent,
  type SentPacket,
  standingsOf,
} from './sent';

const packet = (part: Partial<SentPacket> = {}): SentPacket => ({
  id: 'p1',
  recordKey: 'zendesk:acme.zendesk.com:ticket:48213',
  receiver: 'engineering',
  sentAt: 100,
  completeness: { met: 9, required: 9 },
  score: 4.6,
  lacking: [],
  type: 'bug',
  ...part,
});
const event = (said: EventWord, at: number, part: Partial<PacketEvent> = {}): PacketEvent => ({
  id: `e${at}`,
  said,
  at,
  by: '',
  why: '',
  ...part,
});
/** What was said, one after the other. */
const story = (...said: EventWord[]) => said.map((one, index) => event(one, 200 + index));

describe('how a packet stands', () => {
  test.each<[EventWord[], object]>([
    [[], { state: 'open', at: 100, bounces: 0 }],
    [['accepted'], { state: 'accepted', at: 200, firstAnswer: 'accepted' }],
    [['bounced'], { state: 'bounced', bounces: 1, firstAnswer: 'bounced' }],
    [['bounced', 'accepted'], { state: 'accepted', bounces: 1, firstAnswer: 'bounced' }],
    [['accepted', 'bounced'], { state: 'bounced', bounces: 1, firstAnswer: 'accepted' }],
    [['resolved'], { state: 'resolved', firstAnswer: 'accepted', isVerified: false }],
    [['resolved', 'works'], { state: 'resolved', at: 200, isVerified: true }],
    [['resolved', 'works', 'told'], { state: 'told', at: 202, isVerified: true }],
    [['resolved', 'told'], { state: 'told', isVerified: false }],
    [['accepted', 'resolved', 'broken'], { state: 'accepted', firstAnswer: 'accepted' }],
    [['resolved', 'broken', 'resolved'], { state: 'resolved', isVerified: false }],
    // Said of what is not fixed, it changes nothing.
    [['works', 'told', 'broken', 'declined'], { state: 'open', at: 100 }],
  ])('%j', (said, expected) => {
    expect(outcomeOf(packet(), story(...said))).toMatchObject(expected);
  });

  test('why it came back and what it was fixed in are kept', () => {
    const events = [
      event('bounced', 200, { criterion: 'evidence', why: 'no request ID' }),
      event('resolved', 300, { fixVersion: '4.21.0' }),
    ];
    expect(outcomeOf(packet(), events)).toMatchObject({
      fixVersion: '4.21.0',
      missing: { criterion: 'evidence', why: 'no request ID' },
    });
  });

  test('is the same in whichever order two devices bring what was said', () => {
    const events = fc.array(fc.record({ said: fc.constantFrom(...eventWords), at: fc.nat({ max: 5 }) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        events.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(
              all.map((_, i) => i),
              { minLength: all.length },
            ),
          ),
        ),
        ([all, order]) => {
          const rows = all.map(({ said, at }, index) => event(said, at, { id: `e${index}` }));
          expect(
            outcomeOf(
              packet(),
              order.map((index) => rows[index] as PacketEvent),
            ),
          ).toEqual(outcomeOf(packet(), rows));
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('packets one after another', () => {
  const first = { packet: packet(), events: story('bounced') };
  const second = { packet: packet({ id: 'p2', sentAt: 400 }), events: [event('accepted', 500)] };

  test('what is sent again after it came back is no first pass', () => {
    const [newest, before] = standingsOf([first, second]);
    expect(newest).toMatchObject({ packet: { id: 'p2' }, isAgain: true, isReplaced: false });
    expect(before).toMatchObject({ packet: { id: 'p1' }, isAgain: false, isReplaced: true });
    expect(newest && isFirstPass(newest)).toBe(false);
  });

  test('another receiver or another ticket is another matter', () => {
    const others = [
      { ...second, packet: packet({ id: 'p3', sentAt: 400, receiver: 'product' as const }) },
      { ...second, packet: packet({ id: 'p4', sentAt: 400, recordKey: 'zendesk:acme.zendesk.com:ticket:1' }) },
    ];
    for (const other of others) expect(standingsOf([first, other]).find(({ isAgain }) => isAgain)).toBeUndefined();
  });

  test('acceptance is that of the last one to somebody who answers', () => {
    const told = { packet: packet({ id: 'p5', sentAt: 900, receiver: 'customer' as const }), events: [] };
    expect(acceptanceOf([])).toEqual({ state: 'not-recorded' });
    expect(acceptanceOf(standingsOf([told]))).toEqual({ state: 'not-recorded' });
    expect(acceptanceOf(standingsOf([{ ...first, events: [] }, told]))).toEqual({ state: 'sent', at: 100 });
    expect(acceptanceOf(standingsOf([first, told]))).toEqual({ state: 'returned', at: 200 });
    expect(acceptanceOf(standingsOf([first, second]))).toEqual({ state: 'accepted', at: 500, firstPass: false });
    expect(acceptanceOf(standingsOf([second]))).toEqual({ state: 'accepted', at: 500, firstPass: true });
  });

  test('a check is of what goes next, not of what went', () => {
    const checks = [event('returned', 50), event('checked', 90), event('checked', 150)];
    expect(checksBeforeSending(checks, 100).map(({ at }) => at)).toEqual([150]);
    expect(checksBeforeSending(checks, undefined)).toHaveLength(3);
  });
});
