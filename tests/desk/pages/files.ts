import { readFile } from 'node:fs/promises';
import { type Answer, text } from '../answer.ts';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/** A file of a page's app, `/_desk/zendesk.js`. Read anew each time: edit and reload. */
export async function fileAnswer(pathname: string): Promise<Answer> {
  const [, name, extension] = /^\/_desk\/([\w-]+\.(js|css|svg))$/.exec(pathname) ?? [];
  if (!name || !extension) return text(404, 'Not found');
  try {
    const body = await readFile(new URL(`./app/${name}`, import.meta.url), 'utf8');
    return {
      status: 200,
      headers: { 'content-type': `${types[extension]}; charset=utf-8`, 'cache-control': 'no-store' },
      body,
    };
  } catch {
    return text(404, 'Not found');
  }
}
