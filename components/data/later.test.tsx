// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type Later, later, loadAllLater, useLater } from './later';
import { QueryState } from './QueryState';

afterEach(cleanup);

const Part = () => <p>the part</p>;

function Shown({ one }: { one: Later<{ Part: typeof Part }> }) {
  return <QueryState query={useLater(one)}>{(module) => <module.Part />}</QueryState>;
}

/** Of each time that it is asked for, whether it cannot be loaded. */
function bringing(...fails: boolean[]) {
  return vi.fn(async () => {
    if (fails.shift()) throw new TypeError('Failed to fetch dynamically imported module');
    return { Part };
  });
}

test('it is brought once, for everybody who needs it', async () => {
  const bring = bringing();
  const one = later(bring);
  render(
    <>
      <Shown one={one} />
      <Shown one={one} />
    </>,
  );
  expect(await screen.findAllByText('the part')).toHaveLength(2);
  expect(bring).toHaveBeenCalledTimes(1);
});

test('what is there is drawn at once', async () => {
  const one = later(bringing());
  await loadAllLater();
  render(<Shown one={one} />);
  expect(screen.getByText('the part')).toBeTruthy();
});

test('what could not be loaded is said, and tried again by a click', async () => {
  const bring = bringing(true, true);
  const user = userEvent.setup();
  render(<Shown one={later(bring)} />);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('the part')).toBeTruthy();
  expect(bring).toHaveBeenCalledTimes(3);
});

test('what failed while nobody needed it is tried again by who does', async () => {
  const one = later(bringing(true));
  await loadAllLater();
  render(<Shown one={one} />);
  expect(await screen.findByText('the part')).toBeTruthy();
});
