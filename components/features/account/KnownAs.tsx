import { useState } from 'react';
import type { Account } from '@/lib/accounts/account';
import type { AccountView } from '@/lib/contract/accounts';
import { sites } from '@/lib/sites/sites';
import { isolated } from '@/lib/text/foreign';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, Select } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Refusal } from '../../ui/Refusal';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';
import { ForgetAccount } from './ForgetAccount';

/** By which records of the sites the account is known, which accounts turned out to be it, and what to do if not. */
export function KnownAs({
  id,
  name,
  links,
  merged,
}: Pick<AccountView, 'links' | 'merged'> & { id: string; name: string | undefined }) {
  const w = useWords();
  const known = w.account.known;
  const { data: others } = useQuery('otherAccounts', { account: id });
  const linksOf = (account: string) => links.filter(({ accountId }) => accountId === account);
  return (
    <Section title={known.title} count={links.length}>
      <p className={text.support}>{known.about}</p>
      <ul className={classes.list}>
        {/* Which of them the others were merged into is chance: it may not be the one that the record names. */}
        {merged.length > 0 && (
          <li>
            <Name of={name} />
          </li>
        )}
        {linksOf(id).map(({ id: linkId, key }) => (
          <li key={linkId}>
            <Link of={key} />
          </li>
        ))}
        {merged.map((account) => (
          <Merged key={account.id} account={account} links={linksOf(account.id).map(({ key }) => key)} />
        ))}
      </ul>
      {others !== undefined && others.length > 0 && <Join id={id} others={others} />}
      <ForgetAccount id={id} name={name} />
    </Section>
  );
}

function Link({ of }: { of: string }) {
  const w = useWords();
  return <span>{w.account.known.link(sites.accountOfKey(of))}</span>;
}

function Name({ of }: { of: string | undefined }) {
  const w = useWords();
  return <span className={text.strong}>{of ? <Foreign>{of}</Foreign> : w.account.known.nameless}</span>;
}

function Merged({ account, links }: { account: Account; links: string[] }) {
  const w = useWords();
  const undoable = useUndo();
  const part = useMutation('partAccount');
  const name = account.name || w.account.known.nameless;

  async function onPart() {
    const parted = await part.run({ id: account.id });
    if (parted) undoable(w.account.known.parted(name), parted.command);
  }
  return (
    <li>
      <Name of={account.name} />
      <Button
        small
        look="quiet"
        disabled={part.saving}
        aria-label={w.account.known.partOf(name)}
        onClick={() => void onPart()}
      >
        {w.account.known.part}
      </Button>
      <span className={classes.about}>
        {links.map((key) => (
          <Link key={key} of={key} />
        ))}
      </span>
      {part.refusal && <Refusal what={w.notSaved.change} refusal={part.refusal} />}
    </li>
  );
}

/** Ids of the sites join accounts by themselves; that two without a common id are one, only a person knows. */
function Join({ id, others }: { id: string; others: Pick<Account, 'id' | 'name'>[] }) {
  const w = useWords();
  const undoable = useUndo();
  const join = useMutation('joinAccounts');
  const [chosen, setChosen] = useState('');
  const other = others.find((one) => one.id === chosen);

  async function onJoin() {
    if (!other) return;
    const joined = await join.run({ one: id, other: other.id });
    if (!joined) return;
    setChosen('');
    undoable(w.account.known.joined(other.name), joined.command);
  }
  return (
    <>
      <div className={cx(text.row, classes.join)}>
        <Field label={w.account.known.other} quiet className={text.grow}>
          <Select value={other?.id ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{w.account.known.choose}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id} dir="auto">
                {isolated(one.name)}
              </option>
            ))}
          </Select>
        </Field>
        <Button small disabled={!other || join.saving} onClick={() => void onJoin()}>
          {w.account.known.join}
        </Button>
      </div>
      {join.refusal && <Refusal what={w.notSaved.change} refusal={join.refusal} />}
    </>
  );
}
