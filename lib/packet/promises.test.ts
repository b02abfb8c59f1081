import { expect, test } from 'vitest';
import { defaultPromiseRules } from './promise-rules';
import { promisesIn } from './promises';

test.each<[draft: string, kinds: string[]]>([
  ['We will have this fixed by Friday.', ['date']],
  ['A hotfix will be released on 24 November.', ['date']],
  ['The fix is planned for next week.', ['date']],
  ['You will get a service credit for the outage.', ['credit']],
  ['We will refund the month of November.', ['credit']],
  ['I can assure you that this will never happen again.', ['guarantee']],
  ['We guarantee that no data was lost.', ['guarantee']],
  ['This is on our roadmap.', ['roadmap']],
  ['We are going to build this for you in 4.21.', ['roadmap']],
  ['We have raised the priority to urgent.', ['severity']],
  ['I will treat this as a Sev 1.', ['severity']],
  ['We raised it to severity 1 and will have it solved by tomorrow.', ['date', 'severity']],
  ['Das Problem wird bis Freitag behoben.', ['date']],
  ['Sie bekommen dafür eine Gutschrift.', ['credit']],
  ['Wir garantieren, dass keine Daten verloren gehen.', ['guarantee']],
  ['Das kommt mit der nächsten Version.', ['roadmap']],
  ['Wir haben die Priorität auf 1 erhöht.', ['severity']],
  ['It will be fixed in 4.21.0.', ['roadmap']],
  ['Der Fehler wird am 24.11.2026 behoben.', ['date']],
  // What one may say: a version is no date, and what is there is no promise.
  ['The fault that you reported is fixed in 4.21.0.', []],
  ['It was released in version 4.12.1, which you have.', []],
  ['Der gemeldete Fehler ist behoben in 4.21.0.', []],
  ['I will get back to you by Friday.', []],
  ['The next update follows tomorrow at 10:00.', []],
  ['Ich melde mich bis Freitag wieder bei Ihnen.', []],
  ['Could you send the log by Friday?', []],
  ['Please tell us when it was fixed on your side.', []],
  ['We cannot promise a date yet.', []],
  ['What did you expect to see?', []],
  ['Thank you, the steps help a lot. To hand this on we need two more things:', []],
  ['1. Which version do you run, and in which environment?', []],
  ['', []],
])('%j promises %j', (draft, kinds) => {
  const found = promisesIn(draft, defaultPromiseRules);
  expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual(kinds.toSorted());
  for (const { start, end, text } of found) expect(draft.slice(start, end)).toBe(text);
});

test('who must agree is the team’s word, and what is off is not pointed out', () => {
  const rules = defaultPromiseRules.map((rule) =>
    rule.kind === 'date' ? { ...rule, approval: 'Release desk' } : { ...rule, on: false },
  );
  const draft = 'We guarantee that it will be fixed by Friday.';
  expect(promisesIn(draft, rules).map(({ kind, approval }) => [kind, approval])).toEqual([['date', 'Release desk']]);
});
