import { useState } from 'react';
import type { SalesforceStatus, SignInOutcome } from '@/lib/contract/salesforce';
import { requestAccess } from '../data/permissions';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { Foreign } from '../ui/Foreign';
import { Note } from '../ui/Note';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { rich, useWords } from '../ui/words';
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
  const w = useWords();
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
    if (!done) return fail(w.options.salesforce.noAnswer);
    const { answer } = done;
    if (!answer.ok) return fail(signInWords(w, answer.reason, { host, apiHost }, answer.description));
    toast(w.options.salesforce.signedIn(host));
    onDone();
  }
  function fail(words: string) {
    setFailure(words);
    say(words);
  }

  return (
    <div className={classes.stack}>
      <p className={text.support}>
        {rich(w.options.salesforce.about, { host: <Foreign className={text.strong}>{apiHost}</Foreign> })}
      </p>
      {clientId && !isChanging ? (
        <>
          <p>
            {w.options.salesforce.app} <code>{shortened(clientId.value)}</code>{' '}
            <span className={text.meta}>
              {clientId.from === 'policy' ? w.options.setByCompany : w.options.enteredByYou}
            </span>{' '}
            {clientId.from === 'person' && (
              <Button small look="quiet" onClick={() => setIsChanging(true)}>
                {w.options.salesforce.change}
              </Button>
            )}
          </p>
          <div className={text.row}>
            <Button look="primary" disabled={isAsking} onClick={() => void onSignIn()}>
              {isAsking ? w.options.salesforce.signingIn : w.options.salesforce.signIn}
            </Button>
            <span className={text.meta}>{w.options.salesforce.asksFirst(apiHost)}</span>
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
