import type { ReactNode } from 'react';
import type { Context } from '@/lib/context/context';
import type { KnownView } from '@/lib/contract/known';
import { later, useLater } from '../../data/later';
import { usePanel } from '../../data/panel-context';
import { useQuery } from '../../data/use-query';

/** Of most tickets nothing is known: what shows it comes with the first of which something is. */
const known = later(async () => ({
  ...(await import('./KnownIssue')),
  ...(await import('./KnownBefore')),
  ...(await import('./Offer')),
}));

/** What was known here before of the ticket on show, asked for together with what fits it. */
export function useKnown(context: Context | undefined): KnownView | undefined {
  const { of } = usePanel();
  return useQuery('known', context?.kind === 'ticket' ? of : undefined).data ?? undefined;
}

interface KnownSlotProps {
  context: Context | undefined;
  view: KnownView | undefined;
}

/** Above the runbooks. */
export function KnownFirst({ context, view }: KnownSlotProps): ReactNode {
  if (context?.kind !== 'ticket' || !view || view.issues.length === 0) return null;
  return <Issues context={context} view={view} />;
}

function Issues(props: { context: Extract<Context, { kind: 'ticket' }>; view: KnownView }) {
  const Loaded = useLater(known).data?.KnownIssues;
  return Loaded && <Loaded {...props} />;
}

/** Below them; that a runbook could be written is offered where none fits. */
export function KnownLast({ view, hasNone }: Pick<KnownSlotProps, 'view'> & { hasNone: boolean }): ReactNode {
  const offer = hasNone ? view?.offer : undefined;
  // A parent may be named where nothing was seen before: what this ticket has, the next one may have.
  const isEmpty = !view || (view.before.length === 0 && view.facts.length === 0);
  return isEmpty ? null : <Last view={view} offer={offer} />;
}

function Last({ view, offer }: { view: KnownView; offer: KnownView['offer'] }) {
  const Loaded = useLater(known).data;
  return (
    Loaded && (
      <>
        {offer && <Loaded.Offer offer={offer} />}
        <Loaded.KnownBefore view={view} />
      </>
    )
  );
}
