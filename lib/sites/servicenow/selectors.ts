import type { Selector } from '@/lib/selectors/selector';
import { marks } from './marks';

/**
 * ServiceNow's classic form (UI16, also inside Next Experience's frame). A field's element has the id
 * `{table}.{field}`; a reference shows its name in `sys_display.…`. What the person may not change stands in
 * `sys_readonly.…`, a reference in `…_label`. Sources: public user scripts, test suites and extensions for service-now.com, the newest of 2026.
 * Workspaces draw their records in components without stable names, so nothing of them is here.
 */
export const serviceNowSelectors = {
  ...marks,
  /** The sys_id and the table of the record in a form. */
  recordId: [{ css: 'input[name="sys_uniqueValue"]', seen: '2026-02', read: 'value', hidden: true }],
  table: [{ css: 'input[name="sys_target"]', seen: '2026-02', read: 'value', hidden: true }],
  number: field('number'),
  subject: field('short_description'),
  description: field('description'),
  status: field('state'),
  priority: field('priority'),
  channel: field('contact_type'),
  area: field('category'),
  subarea: field('subcategory'),
  requester: reference('caller_id', 'contact'),
  requesterId: hidden(field('caller_id', 'contact')),
  assignee: reference('assigned_to'),
  group: reference('assignment_group'),
  organization: reference('company', 'account'),
  organizationId: hidden(field('company', 'account')),
  comment: [{ css: '#sn_form_inline_stream_entries li.h-card', seen: '2026-02' }],
  commentAuthor: [{ css: '.sn-card-component-createdby', seen: '2026-02' }],
  commentKind: [{ css: '.sn-card-component-time > span', seen: '2026-02' }],
  commentText: [{ css: '.sn-widget-textblock-body', seen: '2026-02' }],
} satisfies Record<string, Selector[]>;

export type ServiceNowSelectors = Readonly<Record<keyof typeof serviceNowSelectors, readonly Selector[]>>;

/** A field of the incident, or the one with the same meaning of the case. */
function field(ofIncident: string, ofCase = ofIncident): Selector[] {
  return generations((table, name) => [`${table}.${name}`, `sys_readonly.${table}.${name}`], ofIncident, ofCase);
}

/** Inputs that the form keeps without drawing them. */
function hidden(generations: Selector[]): Selector[] {
  return generations.map((one) => ({ ...one, hidden: true }));
}

/** The shown name of a reference. */
function reference(ofIncident: string, ofCase = ofIncident): Selector[] {
  return generations((table, name) => [`sys_display.${table}.${name}`, `${table}.${name}_label`], ofIncident, ofCase);
}

function generations(ids: (table: string, field: string) => string[], ofIncident: string, ofCase: string): Selector[] {
  const ofCases = ids('sn_customerservice_case', ofCase);
  return ids('incident', ofIncident).map((id, index) => ({
    css: `[id="${id}"], [id="${ofCases[index]}"]`,
    seen: '2026-02',
    read: 'value',
  }));
}
