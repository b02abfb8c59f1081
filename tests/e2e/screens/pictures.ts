/**
 * Pictures of every screen and state, as the browser draws them: at five widths and zoomed, light and dark, in every
 * language. Started by `npm run screens`, under a Node that reads TypeScript, with the folder that they go into, and the
 * scenes' names where not all are wanted.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startDesk } from '../../desk/desk.ts';
import { colourViolations, violations } from '../axe.ts';
import { launch } from '../browser.ts';
import { chosenBrowser } from '../chosen.ts';
import { type Languages, languagesOf } from './languages.ts';
import type { Scene, Shown } from './scene.ts';
import { emulate, looks, nameOf, pageSizes, painted, panelSizes, resize, usualSize } from './stage.ts';
import { scenes, through } from './states.ts';

const [folder, ...only] = process.argv.slice(2);
if (!folder) throw new Error('Say into which folder.');

const wanted = only.length === 0 ? scenes : scenes.filter(({ name }) => only.includes(name));
let made = 0;

/** Of one state, in `folder/state/`: each by its size, scheme and language. */
async function picture(into: string, kind: Scene['kind'], shown: Shown, languages: Languages): Promise<void> {
  await mkdir(into, { recursive: true });
  const { page, scope } = shown;
  await page.bringToFront(); // One behind another draws nothing.
  for (const language of languages.all) {
    if (languages.all.length > 1) await languages.choose(language, scope);
    for (const look of ['light', 'dark'] as const) {
      await emulate(shown, look);
      for (const size of kind === 'panel' ? panelSizes : pageSizes) {
        await resize(page, scope, size);
        await painted(scope); // Of a frame the page paints the old width a moment longer.
        const path = `${join(into, `${nameOf(size)}-${look}-${language}`)}.png` as const;
        await page.screenshot({ path, fullPage: kind === 'page' && size.scale === 1 });
        made += 1;
      }
    }
  }
  // As it was: what comes next is found by its English words.
  if (languages.all[0] && languages.all.length > 1) await languages.choose(languages.all[0], scope);
  await resize(page, scope, usualSize(kind));
}

/** In every scheme of colours; `npm test` looks at some of them. */
async function axe(shown: Shown): Promise<string[]> {
  const found: string[] = [];
  for (const look of Object.keys(looks) as (keyof typeof looks)[]) {
    await emulate(shown, look);
    const each = await (look === 'light' ? violations(shown.scope) : colourViolations(shown.scope));
    found.push(...each.map((violation) => `${look}: ${violation}`));
  }
  return found;
}

const desk = await startDesk();
try {
  const browser = await launch({ ...chosenBrowser(), desk });
  try {
    const languages = await languagesOf(browser);
    await through({ desk, browser }, wanted, async ({ name, kind, ...shown }) => {
      await picture(join(folder, name), kind, shown, languages);
      const wrong = await axe(shown);
      process.stdout.write(`  ${name}\n${wrong.map((each) => `    ${each}\n`).join('')}`);
      if (wrong.length > 0) process.exitCode = 1;
    });
    process.stdout.write(`${made} pictures in ${folder}\n`);
  } finally {
    await browser.close();
  }
} finally {
  await desk.close();
}
