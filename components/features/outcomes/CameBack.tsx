import type { TicketContext } from '@/lib/context/context';
import type { SentView } from '@/lib/contract/outcomes';
import { firstNameOf } from '@/lib/packet/ask';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Refusal } from '../../ui/Refusal';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Draft } from './Draft';
import classes from './Outcomes.module.css';
import { TargetLink } from './SentRow';
import { useSaying } from './use-saying';

interface CameBackProps {
  sent: SentView;
  context: TicketContext;
}

/** The fix is there: verify it, then tell the customer. Until it is verified the draft says “fixed”, not “works”. */
export function CameBack({ sent, context }: CameBackProps) {
  const w = useWords();
  const words = w.outcomes.fix;
  const { say, saving, refusal } = useSaying();
  const { outcome, issue, target } = sent;
  const isVerified = outcome.isVerified === true;
  const name = firstNameOf(context);
  const theirVersion = context.fields.versions?.value[0];
  return (
    <Section title={words.title}>
      <ol className={classes.steps}>
        <li>
          <Icon name="met" />
          <div>
            <p className={text.strong}>
              {outcome.fixVersion === undefined ? words.fixed : words.fixedIn(outcome.fixVersion)}
            </p>
            <p className={text.support}>
              {target && <TargetLink target={target} />} {w.format.instant(outcome.at)}
            </p>
            {issue && (
              <p className={text.meta}>
                {words.read({ status: issue.status, when: w.format.momentOf(issue.readAt, Date.now()) })}
              </p>
            )}
          </div>
        </li>
        <li aria-current={isVerified ? undefined : 'step'}>
          <Icon name={isVerified ? 'met' : 'optional'} />
          <div>
            <p className={text.strong}>{isVerified ? words.isVerified : words.verify}</p>
            {!isVerified && (
              <p className={text.support}>
                {words.verifyText} {theirVersion !== undefined && words.runs(theirVersion)}
              </p>
            )}
            <div className={text.wrap}>
              {!isVerified && (
                <Button small icon="check" aria-disabled={saving} onClick={() => void say(sent.id, 'works')}>
                  {words.works}
                </Button>
              )}
              <Button
                small
                look={isVerified ? 'quiet' : undefined}
                icon="undo"
                aria-disabled={saving}
                onClick={() => void say(sent.id, 'broken')}
              >
                {words.broken}
              </Button>
            </div>
          </div>
        </li>
        <li aria-current={isVerified ? 'step' : undefined}>
          <Icon name="optional" />
          <div>
            <p className={text.strong}>{words.tell}</p>
            <p className={text.support}>{isVerified ? words.tellVerified : words.tellText}</p>
            <Button small icon="check" aria-disabled={saving} onClick={() => void say(sent.id, 'told')}>
              {words.told}
            </Button>
          </div>
        </li>
      </ol>
      {refusal && <Refusal what={w.notSaved.answer} refusal={refusal} />}
      <Draft
        label={name === undefined ? words.draftOf : words.draft(name)}
        fix={{ name, fixVersion: outcome.fixVersion, theirVersion, isVerified }}
        context={context}
      />
    </Section>
  );
}
