/**
 * Saves everything from the page Time, as a person does, for `npm run bench:time`; it runs in that page, by itself.
 * @param format as its button names it
 */
export async function exported(format: string): Promise<{ ms: number; still: number; size: number }> {
  const frame = () => new Promise((resolve) => setTimeout(resolve, 20));
  const found = async <T>(find: () => T | undefined): Promise<T> => {
    for (let tries = 0; tries < 500; tries += 1) {
      const one = find();
      if (one !== undefined) return one;
      await frame();
    }
    throw new Error(`The page Time has no ${format}: ${document.body.textContent.slice(0, 500)}`);
  };
  const radio = await found(() =>
    [...document.querySelectorAll<HTMLElement>('label, [role=radio]')].find(
      ({ textContent }) => textContent === format,
    ),
  );
  radio.click();
  const select = await found(() =>
    [...document.querySelectorAll('select')].find((one) => one.querySelector('option[value=whole]')),
  );
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, 'whole');
  select.dispatchEvent(new Event('change', { bubbles: true }));
  const save = await found(() =>
    [...document.querySelectorAll('button')].find(
      ({ textContent, disabled }) => textContent === `Save ${format}` && !disabled,
    ),
  );

  // What the browser is given is taken away from it: no download lies about, and its size is known.
  const { createObjectURL } = URL;
  const saved = new Promise<Blob>((resolve) => {
    URL.createObjectURL = (content) => {
      resolve(content as Blob);
      return 'about:blank#';
    };
  });
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = () => undefined;
  let still = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    still = Math.max(still, now - last);
    last = now;
  }, 5);
  const before = performance.now();
  save.click();
  const { size } = await saved;
  const ms = performance.now() - before;
  clearInterval(ticking);
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
  await found(() => (save.disabled ? undefined : save));
  return { ms, still, size };
}
