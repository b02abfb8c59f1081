import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import { readSaved as sn } from '@/lib/sites/servicenow/saved';
import { readSaved as gh } from '@/lib/sites/github/saved';
const snKeys = ['sys_id','sys_class_name','number','state','comments','work_notes','caller_id','company','opened_at','sys_updated_on','watch_list','u_region','u_salesforce_account','element','element_id','name','value','result','error','correlation_id','description','__proto__','constructor','display_value','link'];
const ghKeys = ['number','title','url','html_url','issue_url','user','login','labels','state','assignees','milestone','comments','body','created_at','items','issue','comment','message','status','pull_request','id'];
const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean(), fc.constantFrom('incident','Incident','1c741bd70b2322007518478d83673af3','comments','2026-11-19 10:00:00','2026-11-19 10:00:00 - A (B)\nx\n\n','https://api.github.com/repos/a/b/issues/1', '001','open','INC1'));
const json = (keys: string[]) => fc.letrec((tie) => ({ v: fc.oneof({ depthSize: 'medium' }, leaf, fc.array(tie('v'), { maxLength: 4 }), fc.dictionary(fc.constantFrom(...keys), tie('v'))) })).v;
for (const [name, read, keys] of [['sn', sn, snKeys], ['gh', gh, ghKeys]] as const)
  test(name, () => {
    let contexts = 0;
    const row = (k: readonly string[]) => fc.record(Object.fromEntries(k.map((key) => [key, json([...k])])), { requiredKeys: [] });
    const body = name === 'sn' ? fc.oneof(json([...keys]), row(keys).map((r) => ({ result: [{ ...r, sys_id: '1c741bd70b2322007518478d83673af3', sys_class_name: 'incident' }, r] }))) : fc.oneof(json([...keys]), row(keys).map((r) => [{ ...r, number: 1, title: 'x', url: 'https://api.github.com/repos/a/b/issues/1', html_url: '', pull_request: null }, r]));
    fc.assert(fc.property(body, (b) => {
      for (const { context } of read(b, 'x.service-now.com', 1)) { if (!context) continue; contexts++; const p = contextSchema.safeParse(context); if (!p.success) throw new Error(JSON.stringify(p.error.issues).slice(0, 300)); }
    }), { numRuns: 20000 });
    console.log(name, contexts);
  }, 120000);
