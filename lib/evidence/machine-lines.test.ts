import { expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { featuresOf } from './line-features';
import { weights } from './line-weights';
import { linesOf } from './lines';
import { machineScore, machineScores } from './machine-lines';

test('there is a weight for each feature', () => {
  expect(featuresOf('x')).toHaveLength(weights.length);
});

test.each([
  'for (int i = 0; i < n; i++) {',
  '$this->render(new View("list"));',
  'SELECT id, name FROM invoice WHERE tenant = 7;',
  '    at com.kelda.Sync.run(Sync.java:42)',
  '2026-11-18 09:05:12,331 ERROR [sync] Token refused',
  '{"error": "invalid_grant", "status": 400}',
  '<dependency><groupId>com.kelda</groupId></dependency>',
  'const list = await fetch("/v2/list");',
  '```',
  'https://halden.kelda.example/list?page=2',
])('a machine’s: %s', (line) => {
  expect(machineScore(line)).toBeGreaterThan(0);
});

test.each([
  'The list stays empty when we open it in the new tenant.',
  'I cannot sign in since this morning, can you please help?',
  '### Steps to reproduce',
  '**Expected behavior**',
  '- [ ] I have cleared the cache',
  'Die Liste bleibt leer, wenn wir sie im neuen Mandanten öffnen.',
  'La page reste blanche pour les clients de notre site.',
])('prose: %s', (line) => {
  expect(machineScore(line)).toBeLessThan(0);
});

test('lines that begin alike tell each other', () => {
  const text = ['app', 'group', 'share', 'file', 'user'].map((name) => `Repair info: Change ${name}`).join('\n');
  const scores = machineScores(linesOf(`It stopped here, what can we do?\n\n${text}`));
  expect(scores.slice(2).every((score) => score > 0)).toBe(true);
  expect(scores[0]).toBeLessThan(0);
});

test.each(['a', ' ', '\n', '`', '<a ', 'at a.b(', 'a=b;\n', '![](', '/a'])('on %j time grows in proportion', (unit) => {
  const cost = (length: number) => {
    const lines = linesOf(unit.repeat(length / unit.length));
    const before = cpuMs();
    machineScores(lines);
    return cpuMs() - before;
  };
  const first = cost(60_000);
  expect(cost(120_000)).toBeLessThan(3 * first + 80);
});
