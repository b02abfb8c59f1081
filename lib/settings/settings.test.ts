import { expect, test } from 'vitest';
import { type Definition, versionOf } from './define';
import { readValue } from './read-value';
import { resolve, type SettingKey, settingKeys, settings } from './settings';
import { layersOf, unknownNames } from './stored';

const each = settingKeys.map((key) => [key, settings[key] as Definition] as const);

test.each(each)('%s has a default that its own schema takes as it is', (_, definition) => {
  expect(readValue(definition, { value: definition.default, version: versionOf(definition) })).toEqual({
    ok: true,
    value: definition.default,
    bad: [],
  });
});

/** Versions that people's values were written with. A number here only ever grows: one that fell lost a migration. */
const versions: Record<SettingKey, number> = {
  rubric: 2,
  promises: 1,
  'packet.targets': 1,
  'accounts.record': 1,
  'accounts.review': 1,
  drivers: 2,
  priorities: 1,
  'accounts.surveys': 1,
  'runbooks.weights': 4,
  'runbooks.grades': 1,
  'runbooks.staleMonths': 1,
  'redaction.masked': 2,
  'redaction.allow': 1,
  'redaction.deny': 1,
  'retention.sightings': 1,
  'retention.readings': 1,
  'time.required': 1,
  'retention.known': 1,
  'time.switching': 1,
  'time.idle': 1,
  'time.trail': 1,
  'time.endOfDay': 1,
  'time.reminder': 1,
  'time.pomodoro': 1,
  'time.rounding': 1,
  'time.targets': 1,
  'backup.reminder': 1,
  'panel.singleKeys': 1,
  'panel.hiddenOn': 1,
  language: 1,
  selectorKeys: 1,
  salesforceApps: 1,
};

test.each(each)(
  '%s is of the version that is written down, and takes over a value of each earlier one',
  (key, definition) => {
    expect(versionOf(definition)).toBe(versions[key]);
    for (const [index, { example }] of (definition.migrations ?? []).entries()) {
      expect(readValue(definition, { value: example, version: index + 1 })).toMatchObject({ ok: true, bad: [] });
    }
  },
);

const rubric = settings.rubric.default;
const drivers = settings.drivers.default;
const weights = settings['runbooks.weights'].default;
const timeTargets = settings['time.targets'].default;
const gitHub = { page: 'github-issue', name: 'App', address: 'https://github.com/kelda/app' };
test.each<[SettingKey, unknown, (string | number)[], string]>([
  ['rubric', [], [], 'outOfRange'],
  ['rubric', [...rubric, ...rubric.slice(0, 1)], [], 'twice'],
  ['rubric', [{ ...rubric[0], id: 'mood' }], [0, 'id'], 'unknownValue'],
  ['rubric', [{ ...rubric[0], title: ' ' }], [0, 'title'], 'outOfRange'],
  ['rubric', [{ ...rubric[0], wieght: 2 }], [0, 'wieght'], 'unknownName'],
  ['rubric', [{ ...rubric[0], weight: undefined }], [0, 'weight'], 'missing'],
  ['rubric', [{ ...rubric[0], on: false }], [], 'noneOn'],
  ['rubric', [{ ...rubric[0], id: 'own-1', question: '?' }], [0, 'title'], 'missing'],
  ['rubric', [{ ...rubric[0], judge: { name: 'words' } }], [0, 'judge', 'words'], 'missing'],
  ['promises', [{ kind: 'mood', on: true }], [0, 'kind'], 'unknownValue'],
  ['packet.targets', [{ ...gitHub, address: 'http://github.com/kelda/app' }], [0, 'address'], 'wrongForm'],
  ['packet.targets', [{ ...gitHub, address: 'https://mara:pw@github.com/kelda/app' }], [0, 'address'], 'wrongForm'],
  ['packet.targets', [{ ...gitHub, address: 'https://github.com/kelda/app?x=1' }], [0, 'address'], 'wrongForm'],
  ['packet.targets', [{ ...gitHub, address: 'https://github.com/../app' }], [0, 'address'], 'wrongForm'],
  ['packet.targets', [{ ...gitHub, page: 'jira-issue' }], [0, 'project'], 'missing'],
  ['packet.targets', [gitHub, gitHub], [], 'twice'],
  ['promises', [...settings.promises.default.slice(0, 1), ...settings.promises.default.slice(0, 1)], [], 'twice'],
  ['drivers', { ...drivers, levelFrom: { medium: 60, high: 60 } }, ['levelFrom'], 'order'],
  ['drivers', { ...drivers, minimumCoverage: 1.1 }, ['minimumCoverage'], 'outOfRange'],
  ['drivers', { ...drivers, drivers: drivers.drivers.map((driver) => ({ ...driver, on: true })) }, ['drivers'], 'sum'],
  ['drivers', { ...drivers, drivers: [{ ...drivers.drivers[0], steps: [] }] }, ['drivers', 0, 'steps'], 'outOfRange'],
  [
    'drivers',
    {
      ...drivers,
      drivers: [
        {
          ...drivers.drivers[0],
          steps: [
            { from: 2, share: 5 },
            { from: 1, share: 9 },
          ],
        },
      ],
    },
    ['drivers', 0, 'steps'],
    'order',
  ],
  ['accounts.record', { dueAfterDays: 0, integrations: [], roles: [] }, ['dueAfterDays'], 'outOfRange'],
  ['accounts.record', { dueAfterDays: 60, integrations: ['sso', 'sso'], roles: [] }, ['integrations'], 'twice'],
  ['accounts.review', { everyDays: 30, by: 'me' }, ['by'], 'unknownName'],
  [
    'priorities',
    [
      { priority: 'P1', severity: 1 },
      { priority: 'p1', severity: 2 },
    ],
    [],
    'twice',
  ],
  ['priorities', [{ priority: 'P1', severity: 0 }], [0, 'severity'], 'outOfRange'],
  ['accounts.surveys', [{ field: 'CSAT', fine: 3, degraded: 4 }], [0, 'degraded'], 'order'],
  ['runbooks.weights', { ...weights, k1: 0 }, ['k1'], 'outOfRange'],
  ['runbooks.weights', { ...weights, fit: { strong: 1, good: 3, weak: 2 } }, ['fit'], 'order'],
  ['runbooks.weights', { ...weights, messages: {} }, ['messages', 'first'], 'missing'],
  ['redaction.masked', ['email', 'secret'], [1], 'unknownValue'],
  ['runbooks.staleMonths', 0, [], 'outOfRange'],
  ['redaction.masked', ['email', 'email'], [], 'twice'],
  ['redaction.deny', ['ab'], [0], 'outOfRange'],
  ['retention.sightings', '30', [], 'wrongType'],
  ['time.required', ['note', 'note'], [], 'twice'],
  ['time.idle', 241, [], 'outOfRange'],
  ['time.endOfDay', '24:30', [], 'wrongForm'],
  ['time.reminder', { ...settings['time.reminder'].default, days: [1, 1] }, ['days'], 'twice'],
  ['time.pomodoro', { ...settings['time.pomodoro'].default, work: 0 }, ['work'], 'outOfRange'],
  ['time.rounding', { rule: 'down', minutes: 6 }, ['rule'], 'unknownValue'],
  ['time.rounding', { rule: 'up' }, ['minutes'], 'missing'],
  ['time.rounding', { rule: 'none', minutes: 6 }, ['minutes'], 'unknownName'],
  ['backup.reminder', 366, [], 'outOfRange'],
  ['time.targets', { ...timeTargets, proactive: 101 }, ['proactive'], 'outOfRange'],
  ['time.targets', { ...timeTargets, billable: { least: 80, most: 60 } }, ['billable'], 'order'],
  ['time.targets', { ...timeTargets, rework: { good: 10 } }, ['rework', 'most'], 'missing'],
  ['language', 'xx', [], 'unknownValue'],
])('%s refuses %j', (key, value, path, reason) => {
  const definition = settings[key] as Definition;
  expect(readValue(definition, { value, version: versionOf(definition) }).bad).toContainEqual({ path, reason });
});

test('a policy by its present names: entry by entry believed or not', () => {
  const managed = {
    salesforceApps: { default: '3MVG9lKcPoNINVBIPJjdw1J9LLM82Hn', 'acme.my.salesforce.com': 'no' },
    selectorKeys: [
      { name: 'Kelda IT', jwk: '{}' },
      { name: '', jwk: '{}' },
    ],
    favouriteColour: 'plum',
  };
  const layers = layersOf([], managed);
  expect(resolve('salesforceApps', layers)).toMatchObject({
    value: { default: '3MVG9lKcPoNINVBIPJjdw1J9LLM82Hn' },
    from: 'policy',
    invalid: [{ layer: 'policy', path: ['acme.my.salesforce.com'], reason: 'wrongForm' }],
  });
  expect(resolve('selectorKeys', layers).value).toEqual([{ name: 'Kelda IT', jwk: '{}' }]);
  expect(unknownNames(managed)).toEqual(['favouriteColour']);
});

test.each([undefined, null, 'policy', 7, [1], { constructor: 1, __proto__: { language: 'en' } }])(
  'a policy of %j sets nothing',
  (managed) => {
    const layers = layersOf([], managed);
    for (const key of settingKeys) expect(resolve(key, layers).from).toBe('default');
  },
);
