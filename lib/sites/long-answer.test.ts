import { describe, expect, test } from 'vitest';
import { longestText } from '@/lib/context/fitted';
import { sendable } from './long-answer';

const megabytes = (count: number) => 'It fails again. '.repeat(count * 62_500);

describe('an answer of a site', () => {
  const answer = (...texts: string[]) => JSON.stringify({ comments: texts.map((body, id) => ({ id, body })) });
  test('with one text of ten megabytes has the rest of it whole', () => {
    const sent = sendable(answer('first', megabytes(10), 'last'));
    expect(sent?.cut).toBe(true);
    const { comments } = JSON.parse(sent?.body ?? '');
    expect(comments.map(({ id }: { id: number }) => id)).toEqual([0, 1, 2]);
    expect([comments[0].body, comments[2].body]).toEqual(['first', 'last']);
    expect(comments[1].body.length).toBeLessThan(longestText + 10);
  });
  test('of many texts that are too much together is not sent', () => {
    expect(sendable(answer(...Array.from({ length: 100 }, () => megabytes(1))))).toBeUndefined();
  });
  test('that is no JSON is not sent beyond what a message holds', () => {
    expect(sendable('<html>'.repeat(2_000_000))).toBeUndefined();
    expect(sendable('<html>')).toEqual({ body: '<html>' });
  });
  test('of two megabytes of short texts is as it was', () => {
    const body = answer(...Array.from({ length: 2000 }, () => 'It fails again. '.repeat(65)));
    expect(sendable(body)).toEqual({ body });
  });
});
