import { useState } from 'react';
import type { SalesforceStatus, SignInOutcome } from '@/lib/contract/salesforce';
import { requestAccess } from '../data/permissions';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { ConnectedAppForm } from './ConnectedAppForm';
import classes from './Form.module.css';
import { signInWords } from './salesforce-words';

interface SalesforceSignInProps {
  /** Host of the org's Lightning pages. */
  host: string;
  status: SalesforceStatus;
  /** The browser was asked for something that changes the status. */
  onAsked: () => void;
  onDone: () => void;
}

const noPermission: SignInOutcome = { ok: false, reason: 'no-permission' };

/** Reading an org by its API, for those who sign in: the Connected App it needs, then the sign-in itself. */
export function SalesforceSignIn({ host, status, onAsked, onDone }: SalesforceSignInProps) {
  const { clientId, apiHost } = status;
  const [isChanging, setIsChanging] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const signIn = useMutation('salesforceSignIn');
  const { toast, say } = useStatus();

  async function onSignIn() {
    setFailure(undefined);
    setIsAsking(true);
    // The browser asks in a click only: nothing may be awaited before this.
    const isGranted = await requestAccess({ permissions: ['identity'], origins: [`https://${apiHost}/*`] }).catch(
      () => false,
    );
    const done = isGranted ? await signIn.run({ host }) : { answer: noPermission };
    setIsAsking(false);
    if (!done) return fail('Sidelight did not answer. Sign in again.');
    const { answer } = done;
    if (!answer.ok) return fail(signInWords(answer.reason, { host, apiHost }, answer.description));
    toast(`Signed in: ${host} is read by its API now`);
    onDone();
  }
  function fail(words: string) {
    setFailure(words);
    say(words);
  }

  return (
    <div className={classes.stack}>
      <p className={text.support}>
        Without it Sidelight reads what the Lightning page shows. Signed in, it asks Salesforce’s API at{' '}
        <span className={text.strong}>{apiHost}</span> as you: the whole record, translated or not, and the account’s
        open cases. It only reads. The sign-in ends with the browser.
      </p>
      {clientId && !isChanging ? (
        <>
          <p>
            Connected App <code>{shortened(clientId.value)}</code>{' '}
            <span className={text.meta}>{clientId.from === 'policy' ? 'set by your company' : 'entered by you'}</span>{' '}
            {clientId.from === 'person' && (
              <Button small look="quiet" onClick={() => setIsChanging(true)}>
                Change
              </Button>
            )}
          </p>
          <div className={text.row}>
            <Button look="primary" disabled={isAsking} onClick={() => void onSignIn()}>
              {isAsking ? 'Signing in…' : 'Sign in'}
            </Button>
            <span className={text.meta}>
              Your browser asks first whether Sidelight may open the sign-in and read {apiHost}.
            </span>
          </div>
        </>
      ) : (
        <ConnectedAppForm host={host} status={status} onAsked={onAsked} onDone={() => setIsChanging(false)} />
      )}
      {failure && (
        <Note icon="alert" tone="bad">
          {failure}
        </Note>
      )}
    </div>
  );
}

/** Enough of a consumer key to tell it from another. */
function shortened(key: string): string {
  return key.length > 20 ? `${key.slice(0, 12)}…${key.slice(-4)}` : key;
}
