import { expect, test } from 'vitest';
import { changeOf } from './change';
import { type Definition, versionOf } from './define';
import { readSettingFile, writeSettingFile } from './setting-file';
import { settingKeys, settings } from './settings';

test.each(settingKeys.filter((key) => settings[key].person !== false))(
  '%s goes out as a file and comes back the same',
  (key) => {
    const version = versionOf(settings[key] as Definition);
    const file = readSettingFile(writeSettingFile(key, version, settings[key].default), key);
    if ('code' in file) throw new Error(file.code);
    expect(changeOf({ key, value: file.value, version: file.version }, [], {})).toEqual({
      change: { key, value: settings[key].default, version },
    });
  },
);

test('what is wrong in a file has a line', () => {
  const text = writeSettingFile('rubric', 2, [{ ...settings.rubric.default[0], weight: 101 }]);
  const file = readSettingFile(text, 'rubric');
  if ('code' in file) throw new Error(file.code);
  const outcome = changeOf({ key: 'rubric', value: file.value, version: file.version }, [], {});
  if (!('refused' in outcome) || outcome.refused.code !== 'badSetting') throw new Error('It is bad');
  expect(text.split('\n')[file.lineOf(outcome.refused.path) - 1]).toContain('"weight": 101');
});

test.each([
  ['{"a":\n1,}', { code: 'notJson', line: 2 }],
  [
    '{"format":"sidelight-setting",\n"key":"drivers","version":1,"value":{}}',
    { code: 'otherSetting', key: 'drivers', line: 2 },
  ],
  ['\uFEFF[1]', { value: [1] }],
])('%j', (text, expected) => {
  expect(readSettingFile(text, 'rubric')).toMatchObject(expected);
});
