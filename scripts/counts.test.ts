import { expect, test } from 'vitest';
import { addCounts, countsOf, summaryLine } from './counts.mjs';

const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test.each([
  {
    name: 'all passed',
    report: { ...none, numPassedTests: 2, testResults: [file('passed', 'passed', 'passed')] },
    code: 0,
    line: '2 passed, 0 failed',
  },
  {
    name: 'some failed, some skipped',
    report: {
      ...none,
      numPassedTests: 1,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [file('failed', 'passed', 'failed', 'failed', 'pending', 'todo')],
    },
    code: 1,
    line: '1 passed, 2 failed, 2 skipped',
  },
  {
    name: 'a file that does not load counts as a failure',
    report: { ...none, numPassedTests: 3, testResults: [file('passed', 'passed'), file('failed')] },
    code: 1,
    line: '3 passed, 1 failed',
  },
  {
    name: 'a hook that fails after passing tests counts as a failure',
    report: { ...none, numPassedTests: 1, testResults: [file('failed', 'passed')] },
    code: 1,
    line: '1 passed, 1 failed',
  },
  {
    name: 'an error nobody caught counts as a failure',
    report: { ...none, numPassedTests: 1, testResults: [file('passed', 'passed')] },
    code: 1,
    line: '1 passed, 1 failed',
  },
  { name: 'no test at all is a failure', report: none, code: 1, line: '0 passed, 1 failed' },
  { name: 'no report is a failure', report: undefined, code: 134, line: '0 passed, 1 failed' },
])('$name: $line', ({ report, code, line }) => {
  expect(summaryLine(countsOf(report, code))).toBe(line);
});

test('counts of all suites are added', () => {
  const all = [
    { passed: 420, failed: 0, skipped: 2 },
    { passed: 0, failed: 1, skipped: 0 },
    { passed: 1, failed: 0, skipped: 0 },
  ];
  expect(summaryLine(addCounts(all))).toBe('421 passed, 1 failed, 2 skipped');
});
