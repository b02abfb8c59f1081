// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { en } from '@/locales/en';
import { guestEn } from '@/locales/page.en';
import { pseudoCatalogue } from '@/locales/pseudo';
import { createLauncher } from './launcher';
import { createPanel } from './panel';

function launcher() {
  const made = createLauncher({ open: () => undefined, move: () => undefined });
  const [button, grip] = made.element.querySelectorAll('button');
  return { ...made, button: button as HTMLElement, grip: grip as HTMLElement };
}

test.each([
  [{ fits: 0 }, 'Open Sidelight'],
  [{ fits: 1 }, 'Open Sidelight: 1 runbook fits'],
  [{ fits: 3, packet: { met: 6, required: 8 } }, 'Open Sidelight: 3 runbooks fit, packet 6 of 8'],
  [{ fits: 0, runningSince: Date.now() - 62_000 }, 'Open Sidelight: clock running 1 minute'],
  [{ fits: 0, runningSince: null, reminds: 'start' as const }, 'Open Sidelight: clock off'],
  [{ fits: 0, updateAt: Date.now() + 65 * 60_000 }, 'Open Sidelight: update due in 65 minutes'],
  [{ fits: 0, updateAt: Date.now() - 1 }, 'Open Sidelight: update overdue'],
  [{ fits: 0, updateAt: null }, 'Open Sidelight'],
  [{ fits: 0, risk: null }, 'Open Sidelight'],
  [{ fits: 1, risk: 'high' as const }, 'Open Sidelight: technical risk: High, 1 runbook fits'],
  [
    { risk: 'high' as const, riskFrom: [{ id: 'severe-tickets' }] },
    'Open Sidelight: technical risk: High (Severe cases)',
  ],
  [
    { risk: 'high' as const, riskFrom: [{ id: 'ours', title: 'P1 {level}' }, { id: 'pulse' }] },
    'Open Sidelight: technical risk: High (P1 {level}, Pulse)',
  ],
  [{ risk: 'low' as const, riskFrom: [{ id: 'of-tomorrow' }] }, 'Open Sidelight: technical risk: Low'],
  [{ risk: 'low' as const, riskFrom: [] }, 'Open Sidelight: technical risk: Low'],
])('%j is “%s”', (state, name) => {
  const { show, button, element } = launcher();
  show(state);
  expect([button.ariaLabel, button.title]).toEqual([name, name]);
  expect(element.ariaLabel).toBe('Sidelight');
});

test('another language is spoken once it is there, by all of it', () => {
  const said = { tag: 'en-GB', words: pseudoCatalogue(en).page };
  const { show, speak, button, grip } = launcher();
  const panel = createPanel({ words: guestEn, resize: () => undefined, moved: () => undefined, isOrphan: () => false });
  show({ fits: 2, packet: { met: 1, required: 8 }, runningSince: Date.now() });
  speak(said.tag, said.words.guest);
  panel.speak(said.words.guest);
  const spoken = [button.ariaLabel, grip.ariaLabel];
  spoken.push(panel.element.querySelector('.grip')?.ariaLabel ?? null);
  expect(spoken.filter((text) => !/^⟦.*⟧$/.test(text ?? ''))).toEqual([]);
  expect(button.ariaLabel).toContain('1 öƒ 8');
});

test('it is gone as long as the person wants it neither on the host nor on this page', () => {
  const { show, element } = launcher();
  const isGone = () => element.style.display === 'none';
  show({ fits: 1, hiddenHere: true });
  show({ hidden: false, fits: 2 });
  expect(isGone()).toBe(true);
  show({ hidden: true, hiddenHere: false });
  expect(isGone()).toBe(true);
  show({ hidden: false });
  expect(isGone()).toBe(false);
});
