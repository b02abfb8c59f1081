// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus';

let stop: () => void;
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const byId = (id: string) => document.getElementById(id) as HTMLElement;

async function draw(html: string): Promise<void> {
  document.body.innerHTML = html;
  await settled();
}

const rows = `<button id="top">top</button><ul>
  <li id="one"><button id="edit-one">edit</button><form><input id="input"><button id="delete">delete</button></form></li>
  <li id="two"><button id="edit-two" disabled>edit</button><button id="more-two">more</button></li></ul>`;

test.each([
  ['what comes next', ['one'], 'more-two'],
  ['what came before, where nothing is next', ['one', 'two'], 'top'],
])('taken away, the focus goes to %s', async (_, gone, expected) => {
  await draw(rows);
  byId('delete').focus();
  for (const id of gone) byId(id).remove();
  await settled();
  expect(document.activeElement?.id).toBe(expected);
});

test('before what comes next elsewhere goes what came before: the tab whose form it was', async () => {
  await draw(`<button id="tab">tab</button><div role="tabpanel"><form id="form"><button id="save">save</button></form></div>
    <button id="foot">foot</button>`);
  byId('save').focus();
  byId('form').remove();
  await settled();
  expect(document.activeElement?.id).toBe('tab');
});

test('never to what is hidden, inert or disabled', async () => {
  await draw(`<button id="before">b</button><button id="gone">g</button>
    <div hidden><button>h</button></div><div inert><button>i</button></div><button disabled>d</button>`);
  byId('gone').focus();
  byId('gone').remove();
  await settled();
  expect(document.activeElement?.id).toBe('before');
});

test('what is disabled for a moment has it back, unless the person went elsewhere', async () => {
  await draw('<button id="save">save</button><button id="other">other</button>');
  const save = byId('save') as HTMLButtonElement;
  save.focus();
  save.disabled = true;
  save.blur(); // As browsers do.
  await settled();
  expect(document.activeElement).toBe(document.body);
  save.disabled = false;
  await settled();
  expect(document.activeElement).toBe(save);

  save.disabled = true;
  save.blur();
  byId('other').focus();
  save.disabled = false;
  await settled();
  expect(document.activeElement?.id).toBe('other');
});

test('who clicked beside everything meant that', async () => {
  await draw(rows);
  byId('delete').focus();
  byId('delete').blur();
  await settled();
  byId('one').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});

test('changes elsewhere leave it alone', async () => {
  await draw(rows);
  byId('input').focus();
  byId('two').remove();
  await settled();
  expect(document.activeElement?.id).toBe('input');
});
