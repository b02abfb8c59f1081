import { type Answer, json } from '../answer.ts';
import { articleSeeds, changedAt } from '../content/articles.ts';
import type { Clock } from '../content/clock.ts';

/** Answers for the table `kb_knowledge`: `workflow_state=published`, `sys_id>…`, `sys_idIN…` and `ORDERBYsys_id`. */
export function knowledge(url: URL, clock: Clock): Answer {
  const query = url.searchParams.get('sysparm_query') ?? '';
  const limit = Number(url.searchParams.get('sysparm_limit') ?? 10_000);
  const fields = url.searchParams.get('sysparm_fields')?.split(',');
  const [, above = ''] = /(?:^|\^)sys_id>(\w+)/.exec(query) ?? [];
  const ids = /(?:^|\^)sys_idIN([\w,]*)/.exec(query)?.[1]?.split(',');
  const rows = articleSeeds
    .map((seed) => ({
      sys_id: `c0ffee00c0ffee00c0ffee00${seed.number.toString(16).padStart(8, '0')}`,
      number: `KB${String(seed.number).padStart(7, '0')}`,
      short_description: seed.title,
      text: seed.html,
      wiki: '',
      meta: seed.labels.join(','),
      workflow_state: 'published',
      sys_updated_on: new Date(changedAt(seed, clock)).toISOString().slice(0, 19).replace('T', ' '),
    }))
    .filter(({ sys_id }) => sys_id > above && (!ids || ids.includes(sys_id)))
    .slice(0, limit);
  const chosen = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !fields || fields.includes(name))),
  );
  return json(200, { result: chosen });
}
