import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Context } from '@/lib/context/context';
import { Failed, type Place } from './Failed';

interface GuardedProps {
  place: Place;
  context?: Context;
  typedFor?: string;
  /** What is drawn is made of this: of another it is tried anew. */
  version?: unknown;
  onFailed?: (isFailed: boolean) => void;
  children: ReactNode;
}

/** Keeps to itself what throws while it is drawn. */
export function Guarded({ place, context, typedFor, version, onFailed, children }: GuardedProps) {
  return (
    <ErrorBoundary
      resetKeys={[version]}
      onError={() => onFailed?.(true)}
      onReset={() => onFailed?.(false)}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Failed place={place} error={error} context={context} typedFor={typedFor} onRetry={resetErrorBoundary} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
