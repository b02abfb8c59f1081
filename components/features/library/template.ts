import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { Words } from '@/locales/words';

/** What a new runbook begins with: the file's keys, and what each part of it is for. */
export function templateFor(w: Words, today: CalendarDate): string {
  const { when, steps, step, otherwise, otherwiseText } = w.library.editor.template;
  const front = ['id: ', 'title: ""', 'area: ""', 'summary: ""', 'signals: []', 'tags: []', 'owner: ""'];
  const head = ['---', ...front, `reviewed: ${today}`, 'source: ""', '---'].join('\n');
  return `${[head, when, `## ${steps}`, `1. ${step}`, `## ${otherwise}`, otherwiseText].join('\n\n')}\n`;
}
