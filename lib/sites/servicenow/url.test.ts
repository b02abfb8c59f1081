import { describe, expect, test } from 'vitest';
import { recordAt } from './url';

const id = '9c573169c611228700193229fff72400';
const other = '46d44a23a9fe19810012d100cca80666';
const at = (path: string) => recordAt(new URL(path, 'https://acme.service-now.com'));

describe('a record', () => {
  test.each([
    [`/incident.do?sys_id=${id}`, 'incident'],
    [`/incident.do?sys_id=${id}&sysparm_view=ess&sysparm_record_target=incident`, 'incident'],
    [`/incident.do?sysparm_stack=incident_list.do%3Fsysparm_query%3Dactive%3Dtrue&sys_id=${id}`, 'incident'],
    [`/incident.do?sys_id=${id.toUpperCase()}`, 'incident'],
    [`/sn_customerservice_case.do?sys_id=${id}`, 'sn_customerservice_case'],
    [`/nav_to.do?uri=incident.do%3Fsys_id%3D${id}`, 'incident'],
    [`/nav_to.do?uri=%2Fincident.do%3Fsys_id%3D${id}%26sysparm_stack%3Dincident_list.do`, 'incident'],
    [`/nav_to.do?uri=incident.do?sys_id=${id}`, 'incident'],
    [`/nav_to.do?uri=sn_customerservice_case.do%3Fsys_id%3D${id}`, 'sn_customerservice_case'],
    [`/nav_to.do?uri=https%3A%2F%2Facme.service-now.com%2Fincident.do%3Fsys_id%3D${id}`, 'incident'],
    [`/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D${id}`, 'incident'],
    [`/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D${id}%26sysparm_view%3D`, 'incident'],
    [`/now/nav/ui/classic/params/target/incident.do?sys_id=${id}`, 'incident'],
    [`/now/nav/ui/classic/params/target/%2Fincident.do%3Fsys_id%3D${id}`, 'incident'],
    [`/now/nav/ui/classic/params/target/sn_customerservice_case.do%3Fsys_id%3D${id}`, 'sn_customerservice_case'],
    [`/now/workspace/agent/record/incident/${id}`, 'incident'],
    [`/now/workspace/agent/record/incident/${id}/params/selected-tab-index/1`, 'incident'],
    [`/now/workspace/agent/record/sn_customerservice_case/${id}`, 'sn_customerservice_case'],
    [`/now/workspace/app/record/incident/${id}`, 'incident'],
    [`/now/sow/record/incident/${id}`, 'incident'],
    [`/now/sow/record/incident/${id}/params/selected-tab/details`, 'incident'],
    [`/now/cwf/agent/record/sn_customerservice_case/${id}`, 'sn_customerservice_case'],
    [`/now/cwf/agent/record/sn_customerservice_case/${id}/params/selected-tab-index/0`, 'sn_customerservice_case'],
    [`/now/cwf/agent/record/sn_customerservice_case/${other}/sub/record/incident/${id}`, 'incident'],
    [`/now/sow/record/incident/${id}/sub/record/sys_user/${other}`, 'incident'],
    [`/now/sow/record/incident/${id}?sysparm_view=sow`, 'incident'],
  ])('%s', (path, object) => {
    expect(at(path)).toEqual({ site: 'servicenow', host: 'acme.service-now.com', kind: 'ticket', object, id });
  });

  test('on the instance it is on', () => {
    expect(recordAt(new URL(`https://acme-test.service-now.com/incident.do?sys_id=${id}`))?.host).toBe(
      'acme-test.service-now.com',
    );
  });
});

describe('no record', () => {
  test.each([
    '/',
    '/navpage.do',
    '/incident.do',
    '/incident.do?sys_id=-1',
    '/incident.do?sys_id=-1&sysparm_query=active=true',
    '/incident.do?sysparm_query=number=INC0010001',
    `/incident.do?sys_id=${id.slice(1)}`,
    `/incident.do?sys_id=${id}0`,
    `/incident.do?sys_id=${id.replace('9', 'g')}`,
    `/incident.do?sysparm_sys_id=${id}`,
    `/incident_list.do?sys_id=${id}`,
    `/incident_task.do?sys_id=${id}`,
    `/problem.do?sys_id=${id}`,
    `/sys_user.do?sys_id=${id}`,
    `/sn_customerservice_task.do?sys_id=${id}`,
    '/nav_to.do',
    '/nav_to.do?uri=incident_list.do%3Fsysparm_query%3Dactive%3Dtrue',
    '/nav_to.do?uri=incident.do%3Fsys_id%3D-1',
    `/nav_to.do?uri=https%3A%2F%2Fevil.example%2Fincident.do%3Fsys_id%3D${id}`,
    `/nav_to.do?uri=%2F%2Fevil.example%2Fincident.do%3Fsys_id%3D${id}`,
    `/nav_to.do?uri=javascript%3Aincident.do%3Fsys_id%3D${id}`,
    '/nav_to.do?uri=https%3A%2F%2F%5B',
    '/now/nav/ui/home',
    '/now/nav/ui/classic/params/target/incident_list.do%3Fsysparm_query%3Dactive%253Dtrue',
    '/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D-1%26sysparm_query%3Dactive%3Dtrue',
    '/now/nav/ui/classic/params/target/%E0%A4%A',
    `/now/nav/ui/classic/params/target/ui_page.do%3Fsys_id%3D${id}`,
    '/now/sow/home',
    '/now/sow/list/params/list-id/d4ed6b2e1b1a8110',
    '/now/sow/record/incident/-1/params/query/active%3Dtrue',
    '/now/sow/record/incident/-1_uid_1',
    `/now/sow/record/problem/${id}`,
    `/now/sow/record/incident/${id}ff`,
    `/record/incident/${id}`,
    `/sp?id=ticket&table=incident&sys_id=${id}`,
    `/csm?id=csm_ticket&table=sn_customerservice_case&sys_id=${id}`,
    `/api/now/table/incident/${id}`,
    `https://service-now.com.evil.example/incident.do?sys_id=${id}`,
    `https://evilservice-now.com/incident.do?sys_id=${id}`,
    `https://github.com/incident.do?sys_id=${id}`,
  ])('%s', (path) => expect(at(path)).toBeUndefined());
});
