// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Markdown } from './Markdown';

afterEach(cleanup);

test('a runbook’s text brings only safe links, no images and no HTML', () => {
  const { container } = render(
    <Markdown>
      {
        'See [the Entra reference](https://learn.microsoft.com/entra) for the rest, <b>not</b> [this](javascript:alert(1)). ![spy](https://evil.example/x.png)'
      }
    </Markdown>,
  );
  const link = screen.getByRole('link', { name: 'the Entra reference' });
  expect(link.getAttribute('href')).toBe('https://learn.microsoft.com/entra');
  expect(link.getAttribute('rel')).toBe('noreferrer');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(container.querySelector('img')).toBeNull();
  expect(container.innerHTML).not.toContain('javascript:');
  expect(container.querySelector('b')).toBeNull();
});
