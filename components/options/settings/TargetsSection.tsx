import { type FormEvent, useId, useState } from 'react';
import { type Target, type TargetSite, targetSites } from '@/lib/packet/target-sites';
import type { SettingView } from '@/lib/settings/view';
import { Button, IconButton } from '../../ui/Button';
import { Field, inputClass, Select } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { SettingSection } from './SettingSection';
import classes from './Settings.module.css';
import { useSave } from './use-save';

const empty = { site: 'jira' as TargetSite, name: '', address: '', project: '', issueType: '' };

/** Where a packet is opened as a new issue: those of every layer; the person's own can be taken out, and are added to. */
export function TargetsSection({ view }: { view: SettingView<'packet.targets'> }) {
  const w = useWords().settings;
  const words = w.targets;
  const [typed, setTyped] = useState(empty);
  const [problem, setProblem] = useState<string>();
  const problemId = useId();
  const { save, saving } = useSave(view);
  const own = view.each.person ?? [];
  const isOwn = (target: Target) => own.some(({ name }) => name === target.name);
  const isJira = typed.site === 'jira';

  function change(part: Partial<typeof empty>) {
    setTyped({ ...typed, ...part });
    setProblem(undefined);
  }
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const target = tidy(typed);
    const wrong = problemIn(target, view.value, words);
    if (wrong) return setProblem(wrong);
    // What was typed stays when it could not be saved.
    if (await save({ value: [...own, target] })) setTyped({ ...empty, site: typed.site });
  }
  const field = (name: 'name' | 'address' | 'project' | 'issueType', label: string, hint?: string) => (
    <Field label={label}>
      <input
        className={inputClass}
        maxLength={500}
        autoComplete="off"
        placeholder={hint}
        value={typed[name]}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        onChange={({ currentTarget: { value } }) => change({ [name]: value })}
      />
    </Field>
  );
  return (
    <SettingSection id="targets" words={words} view={view}>
      {view.value.length === 0 ? (
        <p className={text.meta}>{words.none}</p>
      ) : (
        <ul className={classes.phrases}>
          {view.value.map((target) => (
            <li key={target.name}>
              <span>
                <Foreign>{target.name}</Foreign>{' '}
                <span className={text.meta}>
                  {words.sites[target.site]} <Foreign>{target.address}</Foreign>
                </span>
              </span>{' '}
              {isOwn(target) ? (
                <IconButton
                  icon="close"
                  label={w.remove(target.name)}
                  disabled={saving}
                  onClick={() => {
                    const rest = own.filter(({ name }) => name !== target.name);
                    void save({ value: rest.length > 0 ? rest : null }, w.removed(target.name));
                  }}
                />
              ) : (
                <Tag icon="lock">{w.from.policy}</Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      <form className={classes.inline} aria-label={words.addTo} onSubmit={(event) => void onSubmit(event)}>
        <Field label={words.site}>
          <Select
            value={typed.site}
            onChange={({ currentTarget: { value } }) =>
              change({ site: targetSites.find((site) => site === value) ?? 'jira' })
            }
          >
            {targetSites.map((site) => (
              <option key={site} value={site}>
                {words.sites[site]}
              </option>
            ))}
          </Select>
        </Field>
        {field('name', words.name)}
        {field('address', words.addressOf[typed.site], words.addressHint)}
        {isJira && field('project', words.project)}
        {isJira && field('issueType', words.issueType)}
        <Button type="submit" disabled={saving || typed.name.trim() === '' || typed.address.trim() === ''}>
          {words.add}
        </Button>
      </form>
      {problem && (
        <p id={problemId} className={text.bad}>
          {problem}
        </p>
      )}
    </SettingSection>
  );
}

function tidy({ site, name, address, project, issueType }: typeof empty): Target {
  const numbers = site === 'jira' && { project: project.trim(), issueType: issueType.trim() };
  return { site, name: name.trim(), address: address.trim(), ...numbers };
}

interface ProblemWords {
  wrongAddress: string;
  wrongNumbers: string;
  there: string;
}

/** What the worker would refuse, said beside the form; it parses all of it again. */
function problemIn(target: Target, others: readonly Target[], words: ProblemWords): string | undefined {
  if (others.some(({ name }) => name === target.name)) return words.there;
  const url = URL.parse(target.address);
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '')
    return words.wrongAddress;
  const isNumber = (given: string | undefined) => /^\d{1,12}$/.test(given ?? '');
  if (target.site === 'jira' && !(isNumber(target.project) && isNumber(target.issueType))) return words.wrongNumbers;
  return undefined;
}
