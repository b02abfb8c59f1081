import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { fc } from '@/tests/properties';
import { countMilestones, milestonesOf, openMilestones } from './milestones';
import type { EngagementPart, PartOf } from './parts';

const today = calendarDate('2026-11-19');
let made = 0;
const row = () => {
  made += 1;
  const id = `01890000-0000-7000-8000-${String(made).padStart(12, '0')}`;
  return { id, author: id, device: id, createdAt: 0, stamp: id, revision: id, engagementId: 'e' };
};
const milestone = (part: Partial<PartOf<'milestone'>> = {}): PartOf<'milestone'> => ({
  ...row(),
  part: 'milestone',
  title: 'Pilot group signs off',
  ...part,
});
const criterion = (milestoneId: string, metOn?: string): EngagementPart => ({
  ...row(),
  part: 'criterion',
  milestoneId,
  text: '12 of 12 pilot users sign in for one full shift',
  metOn,
});
const evidence = (milestoneId: string): EngagementPart => ({
  ...row(),
  part: 'evidence',
  milestoneId,
  label: '#47880',
});
const done = { doneOn: '2026-11-18' };

describe('a milestone', () => {
  test.each<[string, Partial<PartOf<'milestone'>>, { met: number; of: number; evidence: number }, string]>([
    ['that nobody worked on is open', {}, { met: 0, of: 2, evidence: 0 }, 'open'],
    ['with criteria met and evidence is ready', {}, { met: 2, of: 2, evidence: 1 }, 'ready'],
    ['with criteria met and no evidence is open', {}, { met: 2, of: 2, evidence: 0 }, 'open'],
    ['without criteria is never proven', {}, { met: 0, of: 0, evidence: 1 }, 'open'],
    ['that was accepted with all of it is', done, { met: 1, of: 1, evidence: 1 }, 'accepted'],
    ['that was accepted without evidence is unproven', done, { met: 1, of: 1, evidence: 0 }, 'unproven'],
    ['that was accepted with a criterion open is unproven', done, { met: 1, of: 2, evidence: 1 }, 'unproven'],
    ['of yesterday is late', { dueOn: '2026-11-18' }, { met: 2, of: 2, evidence: 1 }, 'late'],
    ['of today is not', { dueOn: '2026-11-19' }, { met: 0, of: 1, evidence: 0 }, 'open'],
    ['that is endangered says so', { risk: '#48213, Sev 2' }, { met: 0, of: 1, evidence: 0 }, 'at-risk'],
    [
      'that was dropped is',
      { droppedOn: '2026-11-01', dueOn: '2026-11-02' },
      { met: 0, of: 1, evidence: 0 },
      'dropped',
    ],
  ])('%s', (_, part, { met, of, evidence: proofs }, state) => {
    const one = milestone(part);
    const parts = [
      one,
      ...Array.from({ length: of }, (_each, index) => criterion(one.id, index < met ? '2026-11-10' : undefined)),
      ...Array.from({ length: proofs }, () => evidence(one.id)),
    ];
    expect(milestonesOf(parts, today)).toMatchObject([{ state, met }]);
  });

  test('has only what belongs to it; the earliest comes first, one without a date last', () => {
    const [late, undated, early] = [
      milestone({ dueOn: '2026-11-26' }),
      milestone(),
      milestone({ dueOn: '2026-11-02' }),
    ];
    const parts = [late, undated, early, criterion(early.id), criterion('of one that is deleted')];
    const views = milestonesOf(parts, today);
    expect(views.map(({ milestone: { id } }) => id)).toEqual([early.id, late.id, undated.id]);
    expect(views.map(({ criteria }) => criteria.length)).toEqual([1, 0, 0]);
  });
});

test('no milestone is counted twice or lost, in whichever order its parts come', () => {
  const date = fc.option(fc.constantFrom('2026-11-01', '2026-11-19', '2026-12-01'), { nil: undefined });
  const one = fc.record({
    dueOn: date,
    doneOn: date,
    droppedOn: date,
    met: fc.nat(2),
    of: fc.nat(2),
    proofs: fc.nat(1),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (all, numbers) => {
      const parts = all.flatMap(({ met, of, proofs, ...part }) => {
        const view = milestone(part);
        return [
          view,
          ...Array.from({ length: of }, (_each, index) => criterion(view.id, index < met ? '2026-11-10' : undefined)),
          ...Array.from({ length: proofs }, () => evidence(view.id)),
        ];
      });
      const shuffled = parts
        .map((part) => ({ part, at: numbers.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ part }) => part);
      const views = milestonesOf(shuffled, today);
      expect(views).toEqual(milestonesOf(parts, today));
      const { accepted, of } = countMilestones(views);
      expect(accepted).toBeLessThanOrEqual(of);
      const dropped = views.filter(({ state }) => state === 'dropped').length;
      expect(of + dropped).toBe(all.length);
      expect(openMilestones(views).every(({ state }) => state !== 'accepted' && state !== 'dropped')).toBe(true);
    }),
  );
});
