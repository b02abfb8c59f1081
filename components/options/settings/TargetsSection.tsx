import { type FormEvent, useId, useState } from 'react';
import { type Target, type TargetPage, targetPages } from '@/lib/packet/target-pages';
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

const empty = { page: 'jira-issue' as TargetPage, name: '', address: '', project: '', issueType: '' };

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
  const isJira = typed.page === 'jira-issue';

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
    if (await save({ value: [...own, target] })) setTyped({ ...empty, page: typed.page });
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
                  {words.pages[target.page]} <Foreign>{target.address}</Foreign>
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
        <Field label={words.page}>
          <Select
            value={typed.page}
            onChange={({ currentTarget: { value } }) =>
              change({ page: targetPages.find((page) => page === value) ?? 'jira-issue' })
            }
          >
            {targetPages.map((page) => (
              <option key={page} value={page}>
                {words.pages[page]}
              </option>
            ))}
          </Select>
        </Field>
        {field('name', words.name)}
        {field('address', words.addressOf[typed.page], words.addressHint)}
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

function tidy({ page, name, address, project, issueType }: typeof empty): Target {
  const numbers = page === 'jira-issue' && { project: project.trim(), issueType: issueType.trim() };
  return { page, name: name.trim(), address: address.trim(), ...numbers };
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
  if (target.page === 'jira-issue' && !(isNumber(target.project) && isNumber(target.issueType)))
    return words.wrongNumbers;
  return undefined;
}
